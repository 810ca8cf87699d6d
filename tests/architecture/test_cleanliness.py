"""ruff and mypy have nothing to say about the whole tree."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.shared import REPOSITORY


@pytest.mark.parametrize("tool", ["ruff check --quiet .", "ruff format --check --quiet .", "mypy"])
def test_the_tree_is_clean(tool: str) -> None:
    command = [sys.executable, "-m", *tool.split()]
    answer = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False, encoding="utf-8")
    if answer.returncode != 0:
        pytest.fail(answer.stdout + answer.stderr, pytrace=False)
