"""A what-if page on a shop of which nothing is known but the shipped defaults."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.project.document import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from desktop_app.ui.whatif.page import WhatIfPage

SIZE = (1290, 624)
"""What a window of 1366 × 768 leaves to a page."""


@pytest.fixture(scope="module")
def shop() -> Shop:
    """The shop, compiled once for all tests of a file."""
    return Shop(new_document("Shop"))


@pytest.fixture
def page(shop: Shop, profile: Profile, qtbot: QtBot, qapp: QApplication) -> WhatIfPage:
    """The page as it stands on the screen, in English, with no scenario."""
    session = Session(profile)
    session.settings.language = "en"
    apply_theme(qapp, "light", language="en")
    session.start(shop.document, shop=shop)
    made = WhatIfPage(session)
    made.resize(*SIZE)
    qtbot.addWidget(made, before_close_func=lambda _page: session.close())
    made.show()
    qtbot.waitExposed(made)
    return made
