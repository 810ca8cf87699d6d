"""Columns are matched otherwise: browsing changes nothing, and what was taken can be given back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import (
    LEFT,
    PATIENCE,
    STOCK,
    click_row,
    said,
    texts,
)


def test_a_column_is_corrected(full: DataPage, session: Session, qtbot: QtBot) -> None:
    click_row(full, "T7", qtbot)
    assert "Vendor" in texts(full, 0)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(full.view.match.correct_button, LEFT)
    choice = full.view.match.list_of("Defective")
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Home)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert full.view.match.list_of("Defective").currentData() == ""
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(full.view.match.read_button, LEFT)
    source = next(source for source in session.document.sources if source.file == STOCK)
    assert "defects" not in source.columns
    assert "supply_chain.supplier_defect_rate" not in session.document.entries
    session.undo_stack.undo()
    assert "supply_chain.supplier_defect_rate" in session.document.entries


def test_browsing_takes_no_column_and_what_is_taken_can_be_given_back(
    full: DataPage, session: Session, qtbot: QtBot
) -> None:
    click_row(full, "T7", qtbot)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(full.view.match.correct_button, LEFT)
    match = full.view.match
    choice = match.list_of("Defective")
    choice.setFocus()
    before = texts(full, 1)
    for _ in range(3):
        qtbot.keyClick(choice.view() if choice.view().isVisible() else choice, Qt.Key.Key_Up)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Escape)
    assert texts(full, 1) == before
    assert choice.currentData() == "defects"
    choice.showPopup()
    qtbot.keyClick(choice.view(), Qt.Key.Key_Home)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert match.list_of("Defective").hasFocus()
    taken = match.list_of("Defective").currentText()
    (notice,) = full.banners.notices
    assert "Defective" in said(notice)
    assert taken.rstrip(" *") in said(notice)
    (undo,) = (button for button in full.banners.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(undo, LEFT)
    assert texts(full, 1) == before
    assert full.banners.notices == ()


def test_a_file_cannot_be_read_again_without_what_its_table_needs(
    full: DataPage, session: Session, qtbot: QtBot
) -> None:
    click_row(full, "T7", qtbot)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(full.view.match.correct_button, LEFT)
    full.view.match.column_chosen.emit("Vendor", "")
    assert not full.view.match.read_button.isEnabled()
    qtbot.mouseClick(full.view.match.stop_button, LEFT)
    assert full.view.match.correct_button.isVisible()
    assert session.undo_stack.count() == 0
