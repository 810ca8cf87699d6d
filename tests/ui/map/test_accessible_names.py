"""Whatever is seen of the map page has a name for screen readers that nothing else seen has."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.map.inspector.inspector import EDIT, LEVEL, LINKS, NOTES, WHY
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.spoken import doubled

CELL = "cap_log_sensing"
PARTS = ("outline", "views", "paths", "checks", "central", "table", "matrix")


@pytest.fixture(params=LANGUAGES)
def spoken_page(request: pytest.FixtureRequest, page: MapPage, session: Session, qapp: QApplication) -> MapPage:
    session.settings.language = request.param
    apply_theme(qapp, "light", language=request.param)
    page.retranslate()
    return page


@pytest.mark.parametrize("part", PARTS)
def test_names_are_unique_with_every_part_of_the_pane(spoken_page: MapPage, part: str) -> None:
    spoken_page.visit(part)
    assert doubled(spoken_page) == []


@pytest.mark.parametrize("panel", [LEVEL, WHY, LINKS, EDIT, NOTES])
def test_names_are_unique_with_every_panel_of_a_node(spoken_page: MapPage, panel: str) -> None:
    spoken_page.visit("outline")
    spoken_page.canvas.show_node(CELL)
    spoken_page.inspector.node.show_panel(panel)
    assert doubled(spoken_page) == []


@pytest.mark.parametrize(
    "selection", [Selection(link=("log_demand_forecast", CELL)), Selection((CELL, "tech_ml")), Selection()]
)
def test_names_are_unique_with_links_and_several_nodes(spoken_page: MapPage, selection: Selection) -> None:
    spoken_page.inspector.show_selection(selection)
    assert doubled(spoken_page) == []
