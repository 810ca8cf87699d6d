"""A what-if page on a shop of which nothing is known but the shipped defaults."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.project.document import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme
from desktop_app.ui.whatif.page import WhatIfPage
from desktop_app.ui.whatif.places import PLACES
from tests.ui.whatif.trials import session_of

SIZE = (1290, 624)
"""What a window of 1366 × 768 leaves to a page."""


FEW = 512
"""Draws of the odds."""


@pytest.fixture(scope="session")
def shop() -> Shop:
    """The shop, compiled once for all tests."""
    return Shop(new_document("Shop")).computed()


@pytest.fixture(scope="module")
def kept_page(shop: Shop, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[WhatIfPage]:
    """One page for a file, as it stands on the screen."""
    session = Session(Profile(tmp_path_factory.mktemp("profile")))
    session.settings.language = "en"
    in_light_and_english(qapp)
    session.start(shop.document, shop=shop)
    made = WhatIfPage(session)
    made.background.draws = FEW
    made.resize(*SIZE)
    made.show()
    yield made
    made.close()
    session.close()
    # At once, not when Qt finds time: a page that is still there takes part in every later change of theme.
    shiboken6.delete(made)


@pytest.fixture
def page(kept_page: WhatIfPage, shop: Shop, qtbot: QtBot, qapp: QApplication) -> WhatIfPage:
    """The page with views made anew, in English, with no scenario."""
    session = session_of(kept_page)
    session.settings.language = "en"
    in_light_and_english(qapp)
    kept_page.resize(*SIZE)
    kept_page.header.choose(PLACES[0].id)
    session.start(shop.document, shop=shop)
    with qtbot.waitExposed(kept_page):
        kept_page.activateWindow()
    return kept_page


def in_light_and_english(app: QApplication) -> None:
    """The theme of all tests here, put on where another file left one of its own."""
    if (active.theme(), active.language()) != ("light", "en"):
        apply_theme(app, "light", language="en")
