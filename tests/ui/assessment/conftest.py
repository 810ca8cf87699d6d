"""The assessment page on a shop of which nothing is known but the shipped defaults."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.project.document import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme

SIZE = (1290, 624)
"""What a window of 1366 × 768 leaves to a page."""


class Dialogs:
    """Stands in for the dialogs: which files somebody would choose."""

    def __init__(self) -> None:
        self.files: tuple[Path, ...] = ()
        self.target: Path | None = None
        self.folder = Path()

    def filled_in(self) -> tuple[Path, ...]:
        """The workbooks that came back."""
        return self.files

    def to_fill_in(self) -> Path | None:
        """Where to write one."""
        return self.target


@pytest.fixture(scope="session")
def shop() -> Shop:
    """The shop, compiled once for all tests."""
    return Shop(new_document("Shop")).computed()


@pytest.fixture
def page(shop: Shop, session: Session, qtbot: QtBot, qapp: QApplication) -> Iterator[AssessmentPage]:
    """The page as it stands on the screen, in English, with nobody who has answered."""
    if (active.theme(), active.language()) != ("light", "en"):
        apply_theme(qapp, "light", language="en")
    session.start(shop.document, shop=shop)
    made = AssessmentPage(session)
    made.resize(*SIZE)
    made.show()
    with qtbot.waitExposed(made):
        pass
    made.activateWindow()
    yield made
    made.close()
    # At once, not when Qt finds time: a page that is still there takes part in every later change of theme.
    shiboken6.delete(made)


@pytest.fixture
def dialogs(page: AssessmentPage) -> Dialogs:
    """The dialogs of the page, answered by the test."""
    made = Dialogs()
    page.files.dialogs = made  # type: ignore[assignment]
    return made
