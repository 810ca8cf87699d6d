"""The reading pane says what core finds, and leads to it on the canvas; saved views are kept, ordered, presented."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.map.canvas import View
from desktop_app.core.map.findings import findings
from desktop_app.core.map.influence import Influences
from desktop_app.core.map.loops import loops
from desktop_app.core.project.edits import PutView
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.reading.presentation import Presentation
from desktop_app.ui.map.saved_views import scene_of
from desktop_app.ui.session.session import Session

FULL = 1.0
BESIDE_TEXT = 30
"""What icon and margins of a row take of its width [px]."""
ML, CELL, NEAR = "tech_ml", "cap_log_sensing", "log_visibility"
VIEWS = (View("first", "First look", "poster"), View("second", "Logistics", "whole", shown=(NEAR, CELL)))


def keep_views(session: Session) -> None:
    for view in VIEWS:
        assert session.do(PutView(view.id, view))


def test_checks_and_loops_are_those_of_core_and_a_loop_is_shown_alone(page: MapPage, session: Session) -> None:
    page.visit("checks")
    part, figure = page.reading.checks, session.shop.content.figure
    pinned = {session.shop.content.pins.node(pin.id) for pin in session.shop.content.pins.all()}
    assert len(part.checks.texts) == len(findings(figure, pinned))
    assert len(part.loops.texts) == len(loops(figure).found)
    part.loops.setCurrentIndex(part.loops.model().index(0, 0))
    on_it = set(loops(figure).found[0].nodes)
    assert {name for name, item in page.scene.nodes.items() if item.opacity() == FULL} == on_it


def test_rows_are_as_high_as_what_they_say(page: MapPage) -> None:
    page.visit("checks")
    QApplication.processEvents()
    for rows in (page.reading.checks.checks, page.reading.checks.loops):
        for number, text in enumerate(rows.texts):
            row = rows.visualRect(rows.model().index(number, 0)).adjusted(BESIDE_TEXT, 0, 0, 0)
            needed = rows.fontMetrics().boundingRect(row, int(Qt.TextFlag.TextWordWrap), text)
            assert needed.height() <= row.height(), text


def test_a_check_leads_to_what_it_is_about(page: MapPage, session: Session) -> None:
    alone = page.canvas.editor.add("technology", "Lonely", page.scene.sheet.boxes[CELL].centre)
    page.visit("checks")
    row = next(n for n, text in enumerate(page.reading.checks.checks.texts) if "Lonely" in text)
    page.canvas.show_node(ML)
    page.reading.checks.checks.setCurrentIndex(page.reading.checks.checks.model().index(row, 0))
    assert page.scene.selected == alone
    assert session.shop.content.figure[alone].name.en == "Lonely"


def test_all_ways_between_two_nodes_are_listed_and_shown(page: MapPage, session: Session) -> None:
    page.visit("paths")
    page.canvas.show_node(ML)
    part = page.reading.paths
    assert part.source.currentData() == ML
    part.target.setCurrentIndex(part.target.findData(CELL))
    part.target.activated.emit(part.target.currentIndex())
    influences = Influences(session.shop.content.figure)
    ways = influences.paths(ML, CELL).found
    assert len(part.paths.texts) == len(ways)
    part.paths.setCurrentIndex(part.paths.model().index(1, 0))
    assert {name for name, item in page.scene.nodes.items() if item.opacity() == FULL} == set(ways[1].nodes)
    QTest.mouseClick(part.downstream, Qt.MouseButton.LeftButton)
    lit = {name for name, item in page.scene.nodes.items() if item.opacity() == FULL}
    assert lit == {ML, *influences.downstream(ML)}


def test_the_list_of_nodes_walks_along_links(page: MapPage, session: Session) -> None:
    page.visit("outline")
    page.canvas.show_node(CELL)
    assert page.list.node == CELL
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    source = page.scene.selected
    link = session.shop.content.figure.link(source, CELL)
    assert link is not None
    on_list = [k for k in session.shop.content.figure.incoming(CELL) if k.source in page.scene.nodes]
    assert link.strength == max(k.strength for k in on_list)
    QTest.keyClick(page.list, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert session.shop.content.figure.link(source, page.scene.selected) is not None


def test_centrality_is_sorted_and_leads_to_the_node(page: MapPage, session: Session) -> None:
    page.visit("central")
    view = page.reading.central.view
    values = [float(str(view.model().index(row, 3).data())) for row in range(view.model().rowCount())]
    assert values == sorted(values, reverse=True)
    view.clicked.emit(view.model().index(0, 0))
    chosen = session.shop.content.figure[page.scene.selected]
    assert session.name(chosen.name) == view.model().index(0, 0).data()


def test_views_are_saved_renamed_ordered_and_deleted(page: MapPage, session: Session) -> None:
    page.visit("views")
    part = page.reading.views
    page.canvas.show_from(0.3)
    page.canvas.scene.select(CELL)
    part.name.setText("Sensing")
    QTest.mouseClick(part.add, Qt.MouseButton.LeftButton)
    QTest.mouseClick(part.add, Qt.MouseButton.LeftButton)
    saved = session.document.canvas.views
    assert [(view.name, view.least, view.focus, view.sheet) for view in saved[:1]] == [("Sensing", 0.3, CELL, "poster")]
    part.list.put_cursor(1)
    QTest.mouseClick(part.up, Qt.MouseButton.LeftButton)
    assert [view.id for view in session.document.canvas.views] == [saved[1].id, saved[0].id]
    part.name.setText("Overview")
    QTest.mouseClick(part.renamed, Qt.MouseButton.LeftButton)
    assert session.document.canvas.views[0].name == "Overview"
    QTest.mouseClick(part.gone, Qt.MouseButton.LeftButton)
    assert [view.name for view in session.document.canvas.views] == ["Sensing"]
    assert session.undo_stack.count() == 5


def test_a_saved_view_is_shown_as_it_was_kept(page: MapPage, session: Session) -> None:
    keep_views(session)
    page.visit("views")
    page.reading.views.list.setCurrentIndex(page.reading.views.list.model().index(1, 0))
    assert page.canvas.sheet_name == "whole"
    assert set(page.scene.visible()) == {NEAR, CELL}
    page.reading.views.list.setCurrentIndex(page.reading.views.list.model().index(0, 0))
    assert page.canvas.sheet_name == "poster"
    assert len(page.scene.visible()) == len(page.scene.nodes)


def test_a_presentation_goes_by_keys_and_ends(page: MapPage, session: Session, qtbot: QtBot) -> None:
    keep_views(session)
    views = session.document.canvas.views
    shown = Presentation(views, lambda view: scene_of(page.canvas, session, view), page)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.resize(1024, 768)
    with qtbot.waitExposed(shown):
        shown.show()
    small = shown.view.zoom
    QTest.keyClick(shown, Qt.Key.Key_Right)
    scene = shown.view.shown
    assert scene is not None
    assert set(scene.visible()) == {NEAR, CELL}
    assert shown.view.zoom > small
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.number == 1
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.number == 0
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
