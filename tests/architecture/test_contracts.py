"""The map of the house in ARCHITECTURE.md, enforced: who may import whom, and what a command does not load."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest
from grimp import ImportGraph

from tests.architecture.door import DoorContract
from tests.shared import REPOSITORY

LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
)
IMPORT_ALL_OF_CORE = """
import importlib, pkgutil, sys
import desktop_app.core as core
for module in pkgutil.walk_packages(core.__path__, "desktop_app.core."):
    importlib.import_module(module.name)
print(sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "matplotlib"}))
"""


def _run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False, encoding="utf-8")


def test_imports_run_one_way() -> None:
    answer = _run(LINT_IMPORTS)
    if answer.returncode != 0:
        pytest.fail(answer.stdout + answer.stderr, pytrace=False)


def test_core_is_complete_without_a_screen() -> None:
    answer = _run(IMPORT_ALL_OF_CORE)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.strip() == "[]"


def test_the_language_takes_nothing_from_scipy_but_special_functions() -> None:
    files = sorted((REPOSITORY / "desktop_app" / "core" / "language").rglob("*.py"))
    assert files
    taken = {name for file in files for name in _imports(file.read_text(encoding="utf-8")) if name.startswith("scipy")}
    assert {name for name in taken if not name.startswith("scipy.special")} == set()


def test_an_import_is_seen_however_it_is_written() -> None:
    code = "import scipy.stats\nfrom scipy import optimize\ndef f():\n    from scipy.special import ndtr\n"
    assert set(_imports(code)) == {"scipy.stats", "scipy.optimize", "scipy.special.ndtr"}


def _imports(code: str) -> list[str]:
    """The dotted name of everything that the code imports, at any depth."""
    names: list[str] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def test_a_door_names_who_comes_in_without_leave() -> None:
    door = DoorContract("", {}, {"package": "box", "opened_by": ["app.hall"], "except_by": ["app.hall.wall"]})
    graph = ImportGraph()
    for importer in ("app.hall", "app.hall.desk", "app.hall.wall.hole", "app.hallway"):
        graph.add_import(importer=importer, imported="box")
    check = door.check(graph, verbose=False)
    assert not check.kept
    assert check.metadata["intruders"] == ["app.hall.wall.hole", "app.hallway"]


def test_a_door_holds_while_only_those_with_leave_come_in() -> None:
    door = DoorContract("", {}, {"package": "box", "opened_by": ["app.hall"]})
    graph = ImportGraph()
    assert door.check(graph, verbose=False).kept
    graph.add_import(importer="app.hall.desk", imported="box")
    assert door.check(graph, verbose=False).kept
