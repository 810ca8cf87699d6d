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

SIZE = (1290, 624)
"""What a window of 1366 × 768 leaves to a page."""


@pytest.fixture(scope="module")
def shop() -> Shop:
    """The shop, compiled once for all tests of a file."""
    return Shop(new_document("Shop"))


@pytest.fixture
def page(shop: Shop, profile: Profile, qtbot: QtBot, qapp: QApplication) -> Iterator[WhatIfPage]:
    """The page as it stands on the screen, in English, with no scenario."""
    session = Session(profile)
    session.settings.language = "en"
    if (active.theme(), active.language()) != ("light", "en"):
        apply_theme(qapp, "light", language="en")
    session.start(shop.document, shop=shop)
    made = WhatIfPage(session)
    made.resize(*SIZE)
    made.show()
    with qtbot.waitExposed(made):
        pass
    yield made
    made.close()
    session.close()
    # At once, not when Qt finds time: a page that is still there takes part in every later change of theme.
    shiboken6.delete(made)
