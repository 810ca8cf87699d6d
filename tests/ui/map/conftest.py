"""A map page on a project with a scenario, shown at the size it has in a window of 1366 × 768."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.shop import Shop
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme

SIZE = (1290, 624)
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


@pytest.fixture
def page(session: Session, qtbot: QtBot, look: None) -> MapPage:  # noqa: ARG001 - the theme must be on first
    session.start(document(), shop=shop())
    made = MapPage(session)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    return made
