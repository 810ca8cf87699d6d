"""The data page of a shop without files, and of one with orders and purchases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.data.steps import FILES, ORDERS, STOCK


@pytest.fixture(scope="session")
def empty() -> Shop:
    """A shop of which nothing is known."""
    return Shop(new_document("Shop")).computed()


@pytest.fixture(scope="session")
def filled() -> Shop:
    """A shop with orders of one marketplace and purchases."""
    files = [FileChoice(FILES[ORDERS]), FileChoice(FILES[STOCK])]
    return Shop(add_files(new_document("Shop"), files).document).computed()


@pytest.fixture(scope="session")
def apart() -> Iterator[Apart]:
    """The process that reads, for all tests."""
    apart = Apart()
    yield apart
    apart.close()


@dataclass(frozen=True)
class Window:
    """A session, and the page that shows it."""

    session: Session
    page: DataPage


@pytest.fixture(scope="module")
def window(empty: Shop, apart: Apart, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """One page of the shop without files for all tests of a module, which leave it as they found it."""
    apply_theme(qapp, "light")
    session = Session(Profile(tmp_path_factory.mktemp("profile")))
    session.settings.language = "en"
    session.start(empty.document, shop=empty)
    page = DataPage(session, apart=apart)
    page.resize(1290, 690)
    page.show()
    yield Window(session, page)
    page.close()
    page.deleteLater()
    session.close()


@pytest.fixture
def session(window: Window, empty: Shop, qapp: QApplication) -> Session:
    """The session of the page, the shop without files just opened in it."""
    apply_theme(qapp, "light")
    window.session.settings.language = "en"
    window.session.start(empty.document, shop=empty)
    return window.session


@pytest.fixture
def page(window: Window, session: Session) -> DataPage:
    """The page of the shop without files."""
    assert session is window.session
    window.page.panel.rules_button.setChecked(False)
    window.page.activateWindow()
    return window.page


@pytest.fixture
def full(page: DataPage, session: Session, filled: Shop) -> DataPage:
    """The page of the shop with files."""
    session.start(filled.document, shop=filled)
    return page
