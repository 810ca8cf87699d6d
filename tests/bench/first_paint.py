"""From the start of the program to its painted start page, against an empty window of PySide6: whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from tests.bench.measure import cpu_seconds_of_children, interleaved, is_steady
from tests.bench.row import Row, of_pairs
from tests.shared import REPOSITORY

OURS = ("-m", "desktop_app", "--exit-after-first-paint")
THEIRS = (str(Path(__file__).with_name("empty_window.py")),)
GOAL = 1.5


def first_paint() -> Row:
    """CPU time of starting, painting once and ending."""
    with tempfile.TemporaryDirectory() as folder:
        variables = _variables(Path(folder))
        ours, theirs = (partial(_run, words, variables) for words in (OURS, THEIRS))
        pairs = interleaved(ours, theirs, timed=cpu_seconds_of_children)
        unsteady = is_steady(theirs, timed=cpu_seconds_of_children)
    return of_pairs("first_paint", "first painted window against an empty one", pairs, GOAL, unsteady)


def _run(words: tuple[str, ...], variables: Mapping[str, str]) -> None:
    subprocess.run([sys.executable, *words], cwd=REPOSITORY, env=variables, check=True)


def _variables(folder: Path) -> dict[str, str]:
    """A fresh profile, and bytecode of its own, as an installed program has it: compiling is no part of a start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "DYNACAP_PROFILE": str(folder / "profile"),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
