"""A person at a computer: one on which Dynacap starts for the first time, and one with a project open."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.evidence.shop.sample_files import SAMPLES_FOLDER
from desktop_app.core.evidence.shop.sample_shop import sample_scenarios
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.ui.application import make_window
from desktop_app.ui.session import settings
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.window import Window
from tests.ui.stories.player import Player

SIZE = (1366, 690)
"""What a title bar and a task bar leave of the smallest screen."""
FILES = SAMPLES_FOLDER / "small"
NO_PLUGIN = "This plugin does not support"
"""What Qt says of a screen that nobody sees: it cannot raise a window."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In a story every warning of Qt is a failure."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(NO_PLUGIN))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder, empty, and known as such to Python and to Qt."""
    folder = tmp_path / "home"
    folder.mkdir()
    _live_in(folder, monkeypatch)
    return folder


@pytest.fixture
def sit_down(
    home: Path, profile: Profile, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Player]]:
    """Starts the program on a system of that language."""
    assert home.exists()
    windows: list[Window] = []

    def start(language: str) -> Player:
        monkeypatch.setattr(settings, "system_language", lambda: language)
        windows.append(_shown(Session(profile), qapp))
        qtbot.waitExposed(windows[-1])
        return Player(windows[-1], qtbot)

    yield start
    for window in windows:
        _leave(window)


@pytest.fixture(scope="session")
def shop() -> Shop:
    """The sample's scenarios, with two of its files: products and purchases."""
    document = replace(new_document("Lanternfish"), scenarios=sample_scenarios())
    files = [FileChoice(FILES / name) for name in ("products.csv", "purchases.csv")]
    return Shop(add_files(document, files).document).computed()


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Window]:
    """One window for all tests of a file: its pages are made once."""
    session = Session(Profile(tmp_path_factory.mktemp("profile")))
    session.settings.language = "en"
    window = _shown(session, qapp)
    yield window
    _leave(window)


@pytest.fixture
def player(window: Window, shop: Shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Player:
    """Somebody with the project just opened, in whose folder the sample's files are."""
    folder = tmp_path / "home"
    shutil.copytree(FILES, folder)
    _live_in(folder, monkeypatch)
    window.session.start(shop.document, shop=shop)
    player = Player(window, qtbot)
    player.come_back()
    return player


def _live_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))


def _shown(session: Session, app: QApplication) -> Window:
    window = make_window(app, session)
    window.resize(*SIZE)
    window.show()
    return window


def _leave(window: Window) -> None:
    """Closes the window; what is not saved is no loss."""
    window.session.undo_stack.setClean()
    window.close()
    window.deleteLater()
