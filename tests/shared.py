"""Where the reference material outside the repository lies: worked examples, real files with known truths."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def shared_folder() -> Path:
    """The folder of DYNACAP_SHARED, else `../shared` beside the repository; skips the test where there is none."""
    folder = Path(os.environ.get("DYNACAP_SHARED") or REPOSITORY.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"no reference material: set DYNACAP_SHARED or put it at {folder}")
    return folder
