"""A library that takes long to load does not hold up whoever no longer wants it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_app.core.analysis.loaded import load
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import CancelledError

SLOW = """
import threading
go = threading.Event()
go.wait(30)
"""


def test_a_slow_library_is_not_waited_for_once_it_is_not_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slow_to_load.py").write_text(SLOW, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(CancelledError):
        load("slow_to_load", Progress(cancelled=lambda: True))
    sys.modules["slow_to_load"].go.set()


def test_a_library_is_there_afterwards_and_one_that_is_missing_is_for_the_import_to_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "quick_to_load.py").write_text("ready = True\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    load("quick_to_load", SILENT)
    assert sys.modules["quick_to_load"].ready
    load("no_such_library_anywhere", SILENT)
