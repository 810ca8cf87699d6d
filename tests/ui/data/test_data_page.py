"""The data page: files come and go, tables and numbers are shown, nothing is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import Message, Problem
from desktop_app.core.project.shop import Shop
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.data.tables_list import NO_SOURCE
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.clipping import clipped
from tests.ui.data.steps import (
    FILES,
    GOODS,
    LEFT,
    ORDERS,
    PATIENCE,
    STOCK,
    click_row,
    drop,
    files_of,
    said,
    texts,
)


def test_dropped_files_are_read_and_only_what_they_leave_open_is_asked(
    page: DataPage, session: Session, qtbot: QtBot
) -> None:
    assert page.empty.isVisible()
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        drop(page.empty.zone, [FILES[ORDERS], FILES[STOCK]])
    assert files_of(session.document) == [ORDERS, STOCK]
    assert page.view.strip.isVisible()
    assert page.view.questions.isVisible()
    assert set(page.view.questions.fields) == {"size_ads", "size_margin", "size_fixed"}
    for asked in page.view.questions.questions:
        assert page.view.questions.fields[asked.question.id].value() == asked.shown
        assert asked.answer == session.shop.sized.answers[asked.question.id]
    before = dict(session.document.answers)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(page.view.questions.go_button, LEFT)
    assert gone.args[0] == "answer"
    assert dict(session.document.answers) == before
    assert not page.view.questions.isVisible()


def test_an_answer_that_is_changed_is_used_and_can_be_undone(full: DataPage, session: Session, qtbot: QtBot) -> None:
    full.questions.ask()
    field = full.view.questions.fields["size_ads"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12345")
    qtbot.mouseClick(full.view.questions.go_button, LEFT)
    assert session.document.answers["size_ads"] == 12345.0
    session.undo_stack.undo()
    assert "size_ads" not in session.document.answers


def test_a_file_more_is_one_step_of_undo(full: DataPage, session: Session, qtbot: QtBot) -> None:
    before = session.document
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        full.visit("", (FILES[GOODS],))
    assert files_of(session.document) == [ORDERS, STOCK, GOODS]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.document == before
    session.undo_stack.redo()
    assert files_of(session.document) == [ORDERS, STOCK, GOODS]


def test_cancelling_leaves_everything_as_it_was(full: DataPage, session: Session, qtbot: QtBot) -> None:
    before = session.document
    with qtbot.waitSignal(session.tasks.cancelled, timeout=PATIENCE):
        full.visit("", tuple(FILES.values()))
        qtbot.waitUntil(full.panel.progress.isVisible, timeout=PATIENCE)
        qtbot.mouseClick(full.panel.progress.findChild(QPushButton), LEFT)
    assert session.document is before
    assert not full.panel.progress.isVisible()
    assert [said(notice) for notice in full.banners.notices] == ["Stopped. Nothing was changed."]


def test_a_file_is_removed(full: DataPage, session: Session, qtbot: QtBot) -> None:
    click_row(full, "T7", qtbot)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(full.view.strip.remove_button, LEFT)
    assert files_of(session.document) == [ORDERS]
    assert not full.view.strip.remove_button.isVisible()


def test_a_table_without_a_file_says_what_one_may_hold(full: DataPage, qtbot: QtBot) -> None:
    click_row(full, "T2", qtbot)
    assert any(text.endswith(" *") for text in texts(full, 1))
    assert not full.view.unused.isVisible()
    assert full.view.inputs.shown
    assert full.panel.list.choices[full.panel.list.currentIndex().row()].place == NO_SOURCE


def test_the_list_is_walked_by_keys(full: DataPage, qtbot: QtBot) -> None:
    full.panel.list.setFocus()
    qtbot.keyClick(full.panel.list, Qt.Key.Key_Home)
    qtbot.keyClick(full.panel.list, Qt.Key.Key_Down)
    assert not any(line.input.calibrated_by != "T2" for line in full.view.inputs.shown)


def test_numbers_on_the_page_are_those_of_the_model(full: DataPage, session: Session, qtbot: QtBot) -> None:
    click_row(full, "T1", qtbot)
    for line in full.view.inputs.shown:
        value = session.today(line.input.id)
        items = session.shop.program.items_of(line.input.id)
        assert line.value == (value[items.index(line.item)] if isinstance(value, tuple) else value)


def test_the_list_of_unused_rows_is_saved(
    full: DataPage, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click_row(full, "T1", qtbot)
    monkeypatch.setattr(full.dialogs, "list_to_save", lambda _proposed: tmp_path / "rows.csv")
    qtbot.mouseClick(full.view.unused.save_button, LEFT)
    source = session.document.sources[0]
    lines = (tmp_path / "rows.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + source.rows_read - source.rows_used


@pytest.mark.parametrize("size", [(1290, 690), (1844, 960)])
@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh", "dark")])
def test_nothing_is_clipped(
    full: DataPage, session: Session, qapp: QApplication, size: tuple[int, int], language: str, theme: str
) -> None:
    session.settings.language = language
    apply_theme(qapp, theme, language=language)
    full.retranslate()
    full.questions.ask()
    full.resize(*size)
    for table in ("T1", "T2", "T7"):
        full.visit(table, None)
        QApplication.processEvents()
        assert clipped(full) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_clipped_while_there_is_no_file(page: DataPage, session: Session, language: str) -> None:
    session.settings.language = language
    page.retranslate()
    QApplication.processEvents()
    assert clipped(page) == []


def test_questions_follow_the_language_and_keep_what_was_typed(full: DataPage, session: Session) -> None:
    full.questions.ask()
    field = full.view.questions.fields["size_fixed"]
    field.setValue(4321.0)
    session.settings.language = "zh"
    full.retranslate()
    assert full.view.questions.fields["size_fixed"] is field
    assert (field.accessibleName(), field.value()) == ("每季固定费用", 4321.0)


def test_everything_that_takes_the_focus_has_a_name(full: DataPage) -> None:
    full.questions.ask()
    nameless = [
        widget
        for widget in full.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(widget, QLineEdit) and isinstance(widget.parent(), QAbstractSpinBox))
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_a_click_on_nothing_changes_nothing(full: DataPage, session: Session, qtbot: QtBot) -> None:
    before = session.document
    qtbot.mouseClick(full.panel.list.viewport(), LEFT, pos=QPoint(5, full.panel.list.viewport().height() - 2))
    assert session.document is before


def test_another_project_leaves_nothing_of_the_one_before(full: DataPage, session: Session, empty: Shop) -> None:
    full.questions.ask()
    full.banners.tell_refused([Problem("x.csv", Message("is empty."))])
    assert full.view.questions.isVisible()
    session.start(empty.document, shop=empty)
    assert full.banners.notices == ()
    assert full.view.questions.isHidden()
