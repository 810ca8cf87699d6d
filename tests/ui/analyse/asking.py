"""What the tests of the page do again and again: open a question, set it to something quick, ask and wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.analyse.drivers_form import DriversForm
from desktop_app.ui.analyse.grid_form import GridForm
from desktop_app.ui.analyse.information_form import InformationForm
from desktop_app.ui.analyse.odds_form import OddsForm
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.analyse.portfolio_form import PortfolioForm
from desktop_app.ui.analyse.question_view import QuestionView
from desktop_app.ui.analyse.roadmap_form import RoadmapForm

FEW = 16
WAIT = 60_000


def opened(page: AnalysePage, question: str) -> QuestionView:
    """The view of a question, with as little to compute as it can have."""
    page.visit(question)
    form = page.view.form
    if isinstance(form, PortfolioForm):
        form.draws = 0
    if isinstance(form, RoadmapForm | DriversForm):
        form.draws = FEW
    if isinstance(form, GridForm):
        form.places = 5
    if isinstance(form, OddsForm | InformationForm):
        form.draws.choose(512)
    if isinstance(form, DriversForm):
        form.rows.setItemData(0, str(FEW))
        form.rows.choose(str(FEW))
    return page.view


def answered(view: QuestionView, qtbot: QtBot) -> None:
    """Asks by the mouse and waits for the answer."""
    with qtbot.waitSignal(view.answered, timeout=WAIT):
        QTest.mouseClick(view.run, Qt.MouseButton.LeftButton)
