"""A window on a fresh profile, and a small project that needs no spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.evidence.shop.sample_shop import sample_scenarios
from desktop_app.core.project import new_document, save
from desktop_app.ui.application import make_window
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.questions import Leaving
from desktop_app.ui.window import Window

SIZE = (1366, 768)


class Answers:
    """Stands in for the dialogs: what a person would choose, and how often they were asked."""

    def __init__(self) -> None:
        self.open: Path | None = None
        self.files: tuple[Path, ...] = ()
        self.save: Path | None = None
        self.new_title: str | None = None
        self.leaving: Leaving = "stay"
        self.asked: list[str] = []

    def file_to_open(self) -> Path | None:
        """The project to open."""
        self.asked.append("open")
        return self.open

    def files_to_import(self) -> tuple[Path, ...]:
        """The spreadsheets."""
        self.asked.append("import")
        return self.files

    def file_to_save(self) -> Path | None:
        """Where to save."""
        self.asked.append("save")
        return self.save

    def title(self, current: str) -> str | None:
        """Another title."""
        self.asked.append(current)
        return self.new_title

    def before_leaving(self, title: str) -> Leaving:
        """What to do with changes."""
        self.asked.append(f"leave {title}")
        return self.leaving


@pytest.fixture
def answers() -> Answers:
    """What the person of this test answers."""
    return Answers()


@pytest.fixture
def window(session: Session, qtbot: QtBot, answers: Answers) -> Iterator[Window]:
    """The window, visible, with no project open."""
    made = make_window(cast("QApplication", QApplication.instance()), session)
    made.life.questions = answers  # type: ignore[assignment]
    made.resize(*SIZE)
    made.show()
    qtbot.waitExposed(made)
    yield made
    answers.leaving = "discard"
    made.close()
    made.deleteLater()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A saved project with the sample's scenarios and no evidence."""
    path = tmp_path / "shop.dynacap"
    save(replace(new_document("Lanternfish"), scenarios=sample_scenarios()), path)
    return path


@pytest.fixture
def opened(window: Window, project: Path, qtbot: QtBot) -> Window:
    """The window with that project open."""
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        window.life.open(project)
    return window
