"""ruff and mypy have nothing to say about the whole tree."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.shared import REPOSITORY


@pytest.mark.parametrize("tool", ["ruff check --quiet .", "ruff format --check --quiet .", "mypy"])
def test_the_tree_is_clean(tool: str) -> None:
    command = [sys.executable, "-m", *tool.split()]
    if tool == "mypy" and not (REPOSITORY / ".mypy_cache").is_dir():
        command += ["--cache-dir", os.devnull]  # a clone runs it once: writing a cache would take a sixth of that
    answer = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False, encoding="utf-8")
    if answer.returncode != 0:
        pytest.fail(answer.stdout + answer.stderr, pytrace=False)
