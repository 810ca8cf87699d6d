"""What the tests of the page do again and again: a scenario, a drag, waiting for a lever to rest."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.edits import AddScenario
from desktop_app.ui.forms.level_slider import LevelSlider, centre_of
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.page import WhatIfPage


def session_of(page: WhatIfPage) -> Session:
    """The session that the page was made with."""
    return page.background.session


def with_scenario(page: WhatIfPage, changes: dict[str, Value]) -> Scenario:
    """A chosen scenario with these changes."""
    made = Scenario("trial", Names("Trial", "试验"), changes)
    session_of(page).do(AddScenario(made))
    session_of(page).choose("trial")
    return made


def drag(slider: LevelSlider, *steps: int) -> None:
    """Takes the disc with the mouse and moves it by so many pixels, one move after the other."""
    place = centre_of(slider).toPoint()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=place)
    for step in steps:
        place += QPoint(step, 0)
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place)


def settled(page: WhatIfPage, qtbot: QtBot) -> None:
    """Waits until the analyses of a rested lever have come."""
    with qtbot.waitSignal(page.background.analysed, timeout=30_000):
        page.background.stir()
