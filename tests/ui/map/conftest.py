"""A map page on a project with a scenario, shown at the size it has in a window of 1366 × 768."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.map import layout, poster_routes, standing
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.sheet import Sheet
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.shop import Shop
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme

SIZE = (1290, 624)
CELL = "cap_log_sensing"
PLAN = Scenario("plan", Names("Plan", "方案"), {"map.on_data_foundation": 1.0, "map.on_shipment_visibility": 1.0})


@cache
def document() -> Document:
    return AddScenario(PLAN).apply(new_document("Shop"))[0]


@cache
def shop() -> Shop:
    return Shop(document())


@pytest.fixture(scope="module")
def look(qapp: QApplication) -> None:
    apply_theme(qapp, "light", language="en")


@pytest.fixture(scope="session", autouse=True)
def laid_out_once() -> Iterator[None]:
    """The shipped map is laid out once for all tests: every page would do it anew."""
    with pytest.MonkeyPatch.context() as patch:
        for lay_out in (layout.whole_sheet, poster_routes.poster_sheet):
            patch.setattr(standing, lay_out.__name__, _remembering(lay_out))
        yield


def _remembering(lay_out: Callable[[CapabilityMap], Sheet]) -> Callable[[CapabilityMap], Sheet]:
    """The same, which keeps what it made of the shipped map."""
    known: dict[int, tuple[CapabilityMap, Sheet]] = {}

    def laid_out(figure: CapabilityMap) -> Sheet:
        if figure not in (shop().content.figure, shop().content.shipped):
            return lay_out(figure)
        if id(figure) not in known:
            known[id(figure)] = figure, lay_out(figure)
        return known[id(figure)][1]

    return laid_out


@pytest.fixture
def page(session: Session, qtbot: QtBot, look: None) -> MapPage:  # noqa: ARG001 - the theme must be on first
    session.start(document(), shop=shop())
    made = MapPage(session)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def whole(page: MapPage, qtbot: QtBot) -> MapPage:
    """The whole map in its own size, about a cell, with the keyboard on it."""
    page.tools.view.button(WHOLE).click()
    page.view.zoom_to(1.0)
    page.view.bring(CELL)
    page.view.setFocus()
    qtbot.wait_until(page.view.hasFocus)
    return page
