"""The window is painted before anything heavy is loaded: the list of what may be there is exact."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.shared import REPOSITORY

PACKAGES = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap"}
"""Qt for Python with its own support; of qtawesome only the font is read, and numpy comes later."""
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
CORE = {"charts.palette", "errors", "i18n"}
"""Of the core: no model, map, table, chart or report."""
FORMS = {"caption", "icon_view"}
"""Of the widgets that all pages share."""
PARTS = {"forms", "map", "session", "shell", "start", "theme", "actions", "application", "window"}
"""Of the window: one page, and what surrounds all."""
MAP = {"command_table"}
"""Of the map: its commands, as they stand in the menus."""
LATER = {
    "desktop_app.ui.forms.banner",
    "desktop_app.ui.forms.text",
    "desktop_app.ui.session.opening",
    "desktop_app.ui.shell.help_dialogs",
    "desktop_app.ui.shell.sample_store",
    "desktop_app.ui.shell.settings_dialog",
    "desktop_app.ui.shell.task_line",
    "desktop_app.ui.start.recent_row",
    "desktop_app.ui.start.side",
    "desktop_app.ui.theme.icon_engine",
}
"""Of these parts, what is not seen at first."""
CODE = """
import enum, gc, json, sys
from desktop_app.main import main
code = main(["--exit-after-first-paint"])
enums = [c.__qualname__ for kind in (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag) for c in kind.__subclasses__()]
found = {"modules": sorted(sys.modules), "enums": sorted(enums)}
print(json.dumps({"code": code, **found, "collects": gc.isenabled()}))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """How the program ended after its first paint, and what it had loaded."""
    profile = str(tmp_path_factory.mktemp("profile"))
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DYNACAP_PROFILE": profile}
    answer = subprocess.run(
        [sys.executable, "-c", CODE], cwd=REPOSITORY, env=variables, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    answered: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return answered


def test_it_ends_well_and_collects_garbage_from_then_on(found: dict[str, Any]) -> None:
    assert (found["code"], found["collects"]) == (0, True)


def test_only_qt_and_the_standard_library_come_before_the_first_paint(found: dict[str, Any]) -> None:
    outside = {name.partition(".")[0] for name in found["modules"]} - sys.stdlib_module_names
    assert {name for name in outside if not name.startswith(("_", "desktop_app"))} == PACKAGES
    assert {name for name in found["modules"] if name.startswith("PySide6.Qt")} == QT


def test_nothing_makes_the_hundred_enums_of_qt(found: dict[str, Any]) -> None:
    assert "QPainter.RenderHint" in found["enums"]
    assert [name for name in found["enums"] if name.startswith("Qt.")] == []


def test_of_ours_only_what_the_first_page_shows(found: dict[str, Any]) -> None:
    ours = {name for name in found["modules"] if name.startswith("desktop_app.")}
    assert _below(ours, "desktop_app.core") == CORE
    assert _below(ours, "desktop_app.ui.forms") == FORMS
    assert _below(ours, "desktop_app.ui.map") == MAP
    assert {name.partition(".")[0] for name in _below(ours, "desktop_app.ui")} == PARTS
    assert ours & LATER == set()


def test_what_comes_later_is_there() -> None:
    files = {REPOSITORY.joinpath(*name.split(".")).with_suffix(".py") for name in LATER}
    assert {file for file in files if not Path(file).exists()} == set()


def _below(modules: set[str], package: str) -> set[str]:
    """The modules of a package that hold no others, without its name."""
    below = {name for name in modules if name.startswith(f"{package}.")}
    holders = {name.rpartition(".")[0] for name in below}
    return {name.removeprefix(f"{package}.") for name in below - holders}
