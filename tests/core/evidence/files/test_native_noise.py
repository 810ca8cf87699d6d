"""What a native library writes to the terminal is not seen; what we write is."""

from __future__ import annotations

import os

import pytest

from desktop_app.core.evidence.files.native_noise import without_native_noise


def panic() -> None:
    with without_native_noise():
        os.write(2, b"thread panicked")
        raise ValueError("broken")


def test_noise_ends_with_the_work(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="broken"):
        panic()
    os.write(2, b"our own words")
    assert capfd.readouterr().err == "our own words"
