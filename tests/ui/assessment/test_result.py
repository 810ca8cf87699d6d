"""From answers to the map: what would change is listed, put into force as one step, and taken back as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.assessment.assessment import Respondent
from desktop_app.core.errors import Message
from desktop_app.core.map.in_force import level_input
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.initiatives_view import InitiativesView
from desktop_app.ui.assessment.inventory_view import InventoryView
from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.assessment.result_view import GRADE, NAME, NEW, TODAY, ResultView
from desktop_app.ui.assessment.sections import INITIATIVES, INVENTORY, RESULT
from desktop_app.ui.session.session import Session
from tests.ui.assessment.conftest import Dialogs

LEFT = Qt.MouseButton.LeftButton
CELL, CHALLENGE = "cap_log_sensing", "ch_data_quality"


def answered(page: AssessmentPage, session: Session, answer: float = 2.0) -> None:
    """Three people give the same answer to everything."""
    items = [item.id for item in questionnaire_in(session.document).items]
    assessment = session.document.assessment
    for number in range(3):
        assessment = assessment.putting(Respondent(f"r{number}", f"P{number}", answers=dict.fromkeys(items, answer)))
    page.desk.take_over(assessment, Message("Three people"))


def result(page: AssessmentPage) -> ResultView:
    page.visit(RESULT)
    assert isinstance(page.view, ResultView)
    return page.view


def row_of(view: ResultView, node: str) -> list[str]:
    place = next(n for n, setting in enumerate(view.settings) if setting.node == node)
    return [view.cells.cell(place, column).text for column in range(view.cells.columnCount())]


def test_what_changes_is_listed_before_it_is_set(page: AssessmentPage, session: Session) -> None:
    answered(page, session)
    before = session.today(level_input(CELL))
    view = result(page)
    line = row_of(view, CELL)
    assert line[NEW] == "2.0"
    assert line[TODAY] == f"{5 * float(before):.1f}"  # type: ignore[arg-type]
    assert line[GRADE] == "B"
    assert row_of(view, CHALLENGE)[NEW] == "3.0"
    assert session.today(level_input(CELL)) == before
    assert str(sum(setting.changes for setting in view.settings)) in view.apply_button.text()


def test_applying_is_one_step(page: AssessmentPage, session: Session) -> None:
    answered(page, session)
    view = result(page)
    before = {setting.input: session.today(setting.input) for setting in view.settings}
    steps = session.undo_stack.count()
    QTest.mouseClick(view.apply_button, LEFT)
    assert session.undo_stack.count() == steps + 1
    assert session.today(level_input(CELL)) == pytest.approx(0.4)
    assert session.today(level_input(CHALLENGE)) == pytest.approx(0.6)
    assert session.document.entries[level_input(CELL)].provenance.status == "entered"
    assert not view.apply_button.isEnabled()
    session.undo_stack.undo()
    assert {name: session.today(name) for name in before} == before
    assert view.apply_button.isEnabled()


def test_the_cap_can_be_lifted(page: AssessmentPage, session: Session) -> None:
    answered(page, session, 5.0)
    view = result(page)
    assert row_of(view, CELL)[NEW] == "3.0"
    QTest.mouseClick(view.cap, LEFT)
    assert row_of(view, CELL)[NEW] == "5.0"
    session.undo_stack.undo()
    assert row_of(view, CELL)[NEW] == "3.0"
    assert view.cap.isChecked()


def test_without_answers_nothing_can_be_set(page: AssessmentPage) -> None:
    view = result(page)
    assert view.settings == ()
    assert not view.apply_button.isEnabled()
    assert page.charts.bars.chart is None


def test_the_charts_show_the_answers(page: AssessmentPage, session: Session) -> None:
    answered(page, session)
    radar, bars = page.charts.radar.chart, page.charts.bars.chart
    assert radar is not None
    assert bars is not None
    assert set(radar.table.column("answers").values) == {2.0}
    assert len(radar.table.column("answers").values) == len(questionnaire_in(session.document).cells)
    assert set(bars.table.column("severity").values) == {3.0}


def test_answers_about_an_initiative_set_its_share(page: AssessmentPage, session: Session) -> None:
    page.visit(INITIATIVES)
    view = page.view
    assert isinstance(view, InitiativesView)
    name, card = next(iter(view.cards.items()))
    for segment in card.segments.values():
        QTest.mouseClick(segment.button("no"), LEFT)
    initiatives = session.shop.content.initiatives
    share = initiatives.rule.share(["no"] * len(card.segments))
    listed = result(page)
    (setting,) = [setting for setting in listed.settings if setting.node == name]
    assert setting.entry.value == pytest.approx(share)
    assert row_of(listed, name)[NAME].endswith("what rivals can take away")
    page.visit(INITIATIVES)
    chosen = {question: segment.chosen for question, segment in card.segments.items()}
    assert set(chosen.values()) == {"no"}
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert {q: s.chosen for q, s in card.segments.items()} != chosen
    assert session.document.assessment.vrin == {}


def test_a_slider_of_the_inventory_sets_the_level_as_one_step(page: AssessmentPage, session: Session) -> None:
    page.visit(INVENTORY)
    view = page.view
    assert isinstance(view, InventoryView)
    row = next(row for row in view.rows.values() if row.node.kind == "technology")
    name = level_input(row.node.id)
    before = session.today(name)
    QTest.keyPress(row.slider, Qt.Key.Key_End)
    QTest.keyRelease(row.slider, Qt.Key.Key_End)
    assert session.today(name) == 1.0
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.today(name) == before
    assert row.slider.level == pytest.approx(before)


def test_the_mode_of_today_is_answered_and_set(page: AssessmentPage, session: Session) -> None:
    page.visit(INVENTORY)
    view = page.view
    assert isinstance(view, InventoryView)
    view.modes["3"].click()
    assert session.document.assessment.mode == "3"
    QTest.mouseClick(result(page).apply_button, LEFT)
    assert session.today("map.mode") == 3.0
    session.undo_stack.undo()
    session.undo_stack.undo()
    page.visit(INVENTORY)
    assert not any(button.isChecked() for button in view.modes.values())


def test_workbooks_go_out_and_several_come_back(
    page: AssessmentPage, session: Session, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.target = tmp_path / "ask.xlsx"
    QTest.mouseClick(page.people.export_button, LEFT)
    assert dialogs.target.is_file()
    dialogs.files = tuple(_filled(dialogs.target, tmp_path, name, answer) for name, answer in (("Mei", 4), ("Li", 1)))
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        QTest.mouseClick(page.people.import_button, LEFT)
    assert {(r.name, r.answers["log_sensing_a"]) for r in session.document.assessment.respondents} == {
        ("Mei", 4.0),
        ("Li", 1.0),
    }
    session.undo_stack.undo()
    assert session.document.assessment.respondents == ()


def test_a_file_that_is_no_questionnaire_is_told_and_the_others_count(
    page: AssessmentPage, session: Session, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.target = tmp_path / "ask.xlsx"
    page.files.export()
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")
    dialogs.files = (broken, _filled(dialogs.target, tmp_path, "Ana", "seven"))
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        page.files.ask()
    QApplication.processEvents()
    (person,) = session.document.assessment.respondents
    assert person.name == "Ana"
    (told,) = [notice for notice in page.banners.notices if notice.tone == "err"]
    assert "broken.xlsx" in told.what.text()


def _filled(questionnaire: Path, folder: Path, name: str, answer: int | str) -> Path:
    """A copy of the questionnaire that somebody has filled in."""
    book = load_workbook(questionnaire)
    sheet = book["Questionnaire"]
    places = {str(cell.value): cell.row for cell in sheet["A"]}
    answers: tuple[tuple[str, int | str], ...] = (("name", name), ("log_sensing_a", answer), ("log_sensing_b", 3))
    for row, said in answers:
        sheet.cell(places[row], 3, said)
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path
