"""The page of the analyses on the small sample shop, compiled and opened once for all tests of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from desktop_app.core.project.shop import Shop
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme
from tests.sample_documents import sample

SIZE = (1290, 624)
"""What a window of 1366 × 768 leaves to a page."""


@pytest.fixture(scope="session")
def shop() -> Shop:
    """The shop of all tests here."""
    return Shop(sample("small")).computed()


@pytest.fixture(scope="module")
def kept_page(shop: Shop, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[AnalysePage]:
    """One page for a file: its engines are compiled once."""
    session = Session(Profile(tmp_path_factory.mktemp("profile")))
    session.settings.language = "en"
    if (active.theme(), active.language()) != ("light", "en"):
        apply_theme(qapp, "light", language="en")
    session.start(shop.document, shop=shop)
    made = AnalysePage(session)
    made.resize(*SIZE)
    made.show()
    yield made
    made.close()
    session.close()
    # At once, not when Qt finds time: a page that is still there takes part in every later change of theme.
    shiboken6.delete(made)


@pytest.fixture
def page(kept_page: AnalysePage, shop: Shop) -> AnalysePage:
    """The page as it is when the shop has just been opened."""
    session = kept_page.session
    session.settings.language = "en"
    session.start(shop.document, shop=shop)
    kept_page.forget()
    kept_page.visit("portfolio")
    kept_page.activateWindow()
    return kept_page
