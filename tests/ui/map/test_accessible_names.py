"""Whatever is seen of the map page has a name for screen readers that nothing else seen has."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.map.inspector.inspector import EDIT, LEVEL, LINKS, NOTES, WHY
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.spoken import doubled, left_in_english

CELL = "cap_log_sensing"
PARTS = ("outline", "views", "paths", "checks", "central", "paper", "table", "matrix")


@pytest.fixture(params=LANGUAGES)
def spoken_page(request: pytest.FixtureRequest, page: MapPage, session: Session, qapp: QApplication) -> MapPage:
    session.settings.language = request.param
    apply_theme(qapp, "light", language=request.param)
    page.retranslate()
    return page


def test_names_are_unique_and_in_the_language_whatever_of_the_page_is_seen(spoken_page: MapPage) -> None:
    faults = []
    for part in PARTS:
        spoken_page.visit(part)
        faults += [f"{part}: {name}" for name in amiss(spoken_page)]
    spoken_page.visit("outline")
    spoken_page.canvas.show_node(CELL)
    for panel in (LEVEL, WHY, LINKS, EDIT, NOTES):
        spoken_page.inspector.node.show_panel(panel)
        faults += [f"{panel}: {name}" for name in amiss(spoken_page)]
    for selection in (Selection(link=("log_demand_forecast", CELL)), Selection((CELL, "tech_ml")), Selection()):
        spoken_page.inspector.show_selection(selection)
        faults += [f"{selection}: {name}" for name in amiss(spoken_page)]
    assert not faults, "\n".join(faults)


def amiss(page: MapPage) -> list[str]:
    """Names that are said twice, not at all, or in the other language."""
    return doubled(page) + (left_in_english(page) if active.language() == "zh" else [])
