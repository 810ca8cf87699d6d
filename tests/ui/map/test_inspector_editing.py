"""The inspector edits what is selected: one field, one step of undo; what is refused says why in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from desktop_app.core.map.sections import sections
from desktop_app.ui.map.inspector.cell_field import CellField
from desktop_app.ui.map.inspector.inspector import EDIT
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Ends, Selection
from desktop_app.ui.session.session import Session

ML, CELL = "tech_ml", "cap_log_sensing"
LINK: Ends = ("log_demand_forecast", CELL)


def node(session: Session, name: str = ML) -> Node:
    return session.shop.content.figure[name]


def link(session: Session, ends: Ends = LINK) -> Link:
    found = session.shop.content.figure.link(*ends)
    assert found is not None
    return found


def show_link(page: MapPage) -> None:
    page.inspector.show_selection(Selection(link=LINK))
    QApplication.processEvents()


def type_into(line: QLineEdit | None, text: str) -> None:
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def field(page: MapPage, name: str) -> CellField:
    return page.inspector.node.edit.form.form.fields[name]


def choose(box_field: CellField, text: str) -> None:
    assert box_field.list is not None
    box_field.list.setCurrentText(text)
    box_field.list.textActivated.emit(text)


def test_each_field_of_a_node_is_one_step_and_undone_by_one(page: MapPage, session: Session) -> None:
    page.inspector.show_node(ML, EDIT)
    before = session.document
    type_into(field(page, "name_en").line, "Learning machines")
    type_into(field(page, "p_fail").line, "25%")
    choose(field(page, "kind"), "Lever")
    assert (node(session).name.en, node(session).p_fail, node(session).kind) == ("Learning machines", 0.25, "lever")
    assert session.undo_stack.count() == 3
    for _ in range(3):
        session.undo_stack.undo()
    assert session.document == before
    line = field(page, "name_en").line
    assert line is not None
    assert line.text() == node(session).name.en


def test_a_refused_text_says_why_below_its_field_and_stays_to_be_mended(page: MapPage, session: Session) -> None:
    page.inspector.show_node(ML, EDIT)
    level = field(page, "level")
    type_into(level.line, "7")
    assert session.undo_stack.count() == 0
    assert level.reason
    assert level.line is not None
    assert level.line.text() == "7"
    type_into(level.line, "4")
    assert level.reason == ""
    assert session.document.entries[f"map.level_{ML}"].value == 0.8


def test_what_is_typed_stays_while_something_else_is_computed(page: MapPage, session: Session) -> None:
    page.inspector.show_node(ML, EDIT)
    line = field(page, "section").line
    assert line is not None
    line.setFocus()
    line.setText("3.")
    session.computed.emit()
    assert line.text() == "3."


def test_several_nodes_show_what_they_share_and_change_in_one_step(page: MapPage, session: Session) -> None:
    nodes = (ML, "log_visibility", "ch_data_quality")
    page.inspector.show_selection(Selection(nodes))
    fields = page.inspector.many.form.form.fields
    assert fields["kind"].list is not None
    assert fields["kind"].list.currentIndex() == -1
    type_into(fields["p_fail"].line, "33%")
    assert {node(session, name).p_fail for name in nodes} == {0.33}
    assert session.undo_stack.count() == 1
    line = fields["p_fail"].line
    assert line is not None
    assert line.text() == "33%"


def test_the_strength_of_a_link_is_a_word_or_a_number(page: MapPage, session: Session) -> None:
    show_link(page)
    panel = page.inspector.link
    assert panel.strength.words.chosen == "strong"
    QTest.mouseClick(panel.strength.words.button("weak"), Qt.MouseButton.LeftButton)
    assert link(session).strength == 0.15
    type_into(panel.strength.number, "62%")
    assert link(session).strength == 0.62
    assert panel.strength.words.chosen == ""
    assert session.undo_stack.count() == 2
    type_into(panel.strength.number, "200%")
    assert session.undo_stack.count() == 2


def test_sign_delay_and_note_of_a_link(page: MapPage, session: Session) -> None:
    show_link(page)
    form = page.inspector.link.form.fields
    assert form["sign"].segment is not None
    QTest.mouseClick(form["sign"].segment.button("\N{MINUS SIGN}"), Qt.MouseButton.LeftButton)
    assert (link(session).sign, link(session).type) == ("-", "harms")
    assert form["delayed"].segment is not None
    QTest.mouseClick(form["delayed"].segment.button("yes"), Qt.MouseButton.LeftButton)
    assert link(session).delayed
    page.inspector.link.note.field.setPlainText("ask the forwarder")
    assert session.document.notes[link(session).between] == "ask the forwarder"


def test_moderators_of_a_link_are_set_taken_off_and_added(page: MapPage, session: Session) -> None:
    show_link(page)
    panel = page.inspector.link.moderators
    first = link(session).moderators[0].node
    type_into(panel.rows[0].share.number, "5%")
    assert link(session).moderators[0].k == 0.05
    QApplication.processEvents()
    QTest.mouseClick(panel.rows[0].remove, Qt.MouseButton.LeftButton)
    assert first not in {m.node for m in link(session).moderators}
    offered = {panel.list.itemData(row) for row in range(panel.list.count())}
    assert first in offered
    assert offered.isdisjoint({*LINK, *(m.node for m in link(session).moderators)})
    panel.list.activated.emit(panel.list.findData(first))
    assert link(session).moderators[-1].node == first
    assert session.undo_stack.count() == 3


def test_a_section_opens_our_words_about_it(page: MapPage) -> None:
    page.inspector.show_node(ML, EDIT)
    section = page.inspector.node.edit.section
    QTest.mouseClick(section.button, Qt.MouseButton.LeftButton)
    assert section.text.isVisible()
    assert sections()["3.3"].text.en.strip() in section.text.text()
    type_into(field(page, "section").line, "99")
    assert not section.isVisible()


def test_a_link_that_is_deleted_is_shown_no_more(page: MapPage, session: Session) -> None:
    page.canvas.show_link(LINK)
    assert page.inspector.link.isVisible()
    QTest.mouseClick(page.inspector.link.delete, Qt.MouseButton.LeftButton)
    assert session.shop.content.figure.link(*LINK) is None
    QApplication.processEvents()
    assert page.inspector.overview.isVisible()


def test_another_node_stands_in_for_what_money_reads(page: MapPage, session: Session) -> None:
    page.inspector.show_node(CELL, EDIT)
    row = page.inspector.node.edit.pins.rows[0]
    assert row.isVisible()
    row.list.activated.emit(row.list.findData("cap_mkt_sensing"))
    pins = session.shop.content.pins
    assert pins.node(CELL) == "cap_mkt_sensing"
    session.undo_stack.undo()
    assert session.shop.content.pins.node(CELL) == CELL
