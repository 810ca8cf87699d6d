from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.map.explain import Explanation
from desktop_app.core.map.why import why
from desktop_app.core.project.level_edit import level_edit
from desktop_app.ui.forms.level_slider import centre_of
from desktop_app.ui.map.inspector.inspector import LEVEL, LINKS, NOTES, WHY
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import TODAY, Session
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.clipping import clipped

CELL = "cap_log_sensing"


def place_of(page: MapPage, node: str) -> QPoint:
    """The middle of a node in the view."""
    return page.view.mapFromScene(page.scene.nodes[node].middle())


def click(page: MapPage, node: str) -> None:
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(page, node))


def number(session: Session, name: str, scenario: str | None = None) -> float:
    value = session.value(name, scenario)
    assert isinstance(value, float)
    return value


def test_the_poster_fits_and_shows_the_levels_that_core_computes(page: MapPage, session: Session) -> None:
    assert page.scene.sceneRect().width() * page.view.zoom <= page.view.viewport().width() + 1
    assert page.scene.sceneRect().height() * page.view.zoom <= page.view.viewport().height() + 1
    assert len(page.scene.nodes) == 30
    for name, item in page.scene.nodes.items():
        assert item.levels.level == number(session, f"map.{name}")
        assert item.levels.today == number(session, f"map.{name}", TODAY)
    assert page.scene.nodes[CELL].levels.level > page.scene.nodes[CELL].levels.today


def test_a_click_selects_and_a_click_on_nothing_ends_it(page: MapPage) -> None:
    click(page, CELL)
    assert page.scene.selected == CELL
    assert page.inspector.head.isVisible()
    assert page.scene.nodes[CELL].opacity() == 1
    assert page.scene.nodes["tech_ml"].opacity() == 1
    assert page.scene.nodes["pay_docs"].opacity() == pytest.approx(0.26)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, page.view.viewport().height() - 4))
    assert page.scene.selected == ""
    assert page.inspector.overview.isVisible()
    assert all(item.opacity() == 1 for item in page.scene.nodes.values())


def test_the_wheel_zooms_at_the_pointer(page: MapPage) -> None:
    place = place_of(page, "cap_pay_seizing")
    before, zoom = page.view.mapToScene(place), page.view.zoom
    spot = QPointF(place)
    event = QWheelEvent(
        spot,
        page.view.viewport().mapToGlobal(spot),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.view.viewport(), event)
    after = page.view.mapToScene(place)
    assert page.view.zoom > 1.3 * zoom
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2
    assert page.tools.zoom.text().startswith(f"{page.view.zoom:.0%}"[:-1])
    QTest.mouseClick(page.tools.fit, Qt.MouseButton.LeftButton)
    assert page.view.zoom == pytest.approx(zoom, rel=0.01)


def test_dragging_with_the_middle_button_pans_and_selects_nothing(page: MapPage) -> None:
    page.view.zoom_by(2)
    start = QPoint(200, 300)
    before = page.view.mapToScene(start)
    port = page.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.MiddleButton, pos=start)
    QTest.mouseMove(port, QPoint(240, 330))
    QTest.mouseMove(port, QPoint(280, 350))
    QTest.mouseRelease(port, Qt.MouseButton.MiddleButton, pos=QPoint(280, 350))
    after = page.view.mapToScene(QPoint(280, 350))
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2
    assert page.scene.selected == ""


def test_keys_walk_from_node_to_node_and_open_the_level(page: MapPage) -> None:
    page.view.setFocus()
    click(page, CELL)
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.scene.selected == "cap_log_seizing"
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.scene.selected == "cap_mkt_seizing"
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.inspector.panel == LEVEL
    assert page.inspector.level.row.slider.hasFocus()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.scene.selected == ""
    zoom = page.view.zoom
    QTest.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.zoom > zoom
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.zoom == pytest.approx(zoom)


def test_a_level_moves_with_its_slider_as_one_step_that_can_be_undone(page: MapPage, session: Session) -> None:
    click(page, "log_amr")
    assert page.inspector.panel == LEVEL
    slider = page.inspector.level.row.slider
    before = number(session, "map.log_amr")
    start = centre_of(slider).toPoint()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in (30, 60, 110):
        QTest.mouseMove(slider, start + QPoint(step, 0))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start + QPoint(110, 0))
    moved = number(session, "map.log_amr")
    assert moved == pytest.approx(slider.level / 5)
    assert moved > before + 0.2
    assert page.scene.nodes["log_amr"].levels.level == moved
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert number(session, "map.log_amr") == before
    assert page.scene.nodes["log_amr"].levels.level == before
    assert slider.level == pytest.approx(5 * before, abs=0.01)
    session.undo_stack.redo()
    assert number(session, "map.log_amr") == moved


def test_keys_move_a_level_and_today_is_set_where_no_scenario_is_chosen(page: MapPage, session: Session) -> None:
    session.choose(TODAY)
    click(page, CELL)
    slider = page.inspector.level.row.slider
    slider.setFocus()
    before = number(session, "map.cap_log_sensing")
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert number(session, "map.cap_log_sensing") == pytest.approx(before + 0.02)
    assert session.document.entries["map.level_cap_log_sensing"].provenance.status == "entered"
    session.choose("plan")
    now = session.document
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert session.document is now


def test_moving_a_level_repaints_only_the_nodes_it_changes(page: MapPage, session: Session, qapp: QApplication) -> None:
    qapp.processEvents()
    before = {name: item.repaints for name, item in page.scene.nodes.items()}
    levels = {name: item.levels.level for name, item in page.scene.nodes.items()}
    session.do(level_edit(session.shop, "plan", "log_amr", 0.9))
    qapp.processEvents()
    changed = {name for name, item in page.scene.nodes.items() if abs(item.levels.level - levels[name]) > 2e-3}
    painted = {name for name, item in page.scene.nodes.items() if item.repaints > before[name]}
    assert {"log_amr", "cap_log_reconfiguring"} <= changed
    assert "tech_genai" not in painted
    assert changed <= painted
    assert len(painted) < 15


def test_a_hidden_page_waits_until_it_is_seen(page: MapPage, session: Session) -> None:
    page.hide()
    old = page.scene.nodes["log_amr"].levels
    session.do(level_edit(session.shop, "plan", "log_amr", 0.9))
    assert page.scene.nodes["log_amr"].levels == old
    page.show()
    assert page.scene.nodes["log_amr"].levels.level == pytest.approx(0.9)


def test_why_says_the_numbers_of_core(page: MapPage, session: Session) -> None:
    click(page, CELL)
    QTest.mouseClick(page.inspector.tabs.tab(WHY), Qt.MouseButton.LeftButton)
    content = session.shop.content
    columns = [{n: v for n, v in session.values(s).items() if isinstance(v, float)} for s in (TODAY, "plan")]
    explanation = Explanation(content.figure, content.initiatives, content.mode, *columns)
    shares = [share.share for share in explanation.by_initiative(CELL)]
    shown = page.inspector.why.bars.shown
    assert [bar.share for bar in shown.bars][: len(shares)] == shares[:6]
    change = number(session, f"map.{CELL}") - number(session, f"map.{CELL}", TODAY)
    assert sum(bar.share for bar in shown.bars) == pytest.approx(change, abs=1e-12)
    text = page.inspector.why.text()
    assert why(explanation, CELL, "en", str) in text
    assert any(bar.name == "Poor data quality" and bar.share > 0 for bar in page.inspector.why.held.shown.bars)
    QTest.mouseClick(page.inspector.why.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text


def test_why_is_split_over_links_and_moderators_too_and_all_rows_open(page: MapPage, session: Session) -> None:
    page.canvas.show_node(CELL)
    page.inspector.node.show_panel(WHY)
    panel = page.inspector.why
    QApplication.processEvents()
    QTest.mouseClick(panel.split.button("link"), Qt.MouseButton.LeftButton)
    change = number(session, f"map.{CELL}") - number(session, f"map.{CELL}", TODAY)
    assert sum(bar.share for bar in panel.bars.shown.bars) == pytest.approx(change, abs=1e-9)
    assert any(bar.name.startswith("Poor data quality, on") for bar in panel.bars.shown.bars)
    few = len(panel.bars.shown.bars)
    panel.more.setChecked(True)
    assert len(panel.bars.shown.bars) > few
    assert sum(bar.share for bar in panel.bars.shown.bars) == pytest.approx(change, abs=1e-9)


def test_links_lead_on_and_a_node_off_the_poster_opens_the_whole_map(page: MapPage) -> None:
    click(page, CELL)
    QTest.mouseClick(page.inspector.tabs.tab(LINKS), Qt.MouseButton.LeftButton)
    listed = page.inspector.links.list
    head = listed.model().index(0, 0)
    rows = [head.child(row, 0) if hasattr(head, "child") else listed.model().index(row, 0, head) for row in range(3)]
    target = next(index for index in rows if "shipment visibility" in index.data())
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(target).center())
    assert page.scene.selected == "log_visibility"
    assert len(page.scene.nodes) == 103
    assert page.tools.view.chosen == "whole"


def test_the_search_finds_by_part_of_a_name(page: MapPage) -> None:
    page.visit("find")
    assert page.tools.search.hasFocus()
    QTest.keyClicks(page.tools.search, "customs doc")
    QTest.keyClick(page.tools.search, Qt.Key.Key_Return)
    assert page.scene.selected == "pay_docs"


def test_the_list_walks_the_same_nodes(page: MapPage) -> None:
    QTest.mouseClick(page.tools.list, Qt.MouseButton.LeftButton)
    page.list.setFocus()
    page.list.choose("log_rerouting")
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.scene.selected == page.list.node == "log_amr"
    said = page.list.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Smart warehouse with AMR, Technology, ")
    click(page, CELL)
    assert page.list.node == CELL


def test_a_note_is_one_step_a_stretch_of_typing(page: MapPage, session: Session) -> None:
    click(page, CELL)
    QTest.mouseClick(page.inspector.tabs.tab(NOTES), Qt.MouseButton.LeftButton)
    field = page.inspector.notes.field
    field.setFocus()
    QTest.keyClicks(field, "ask Li")
    assert session.document.notes == {CELL: "ask Li"}
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.document.notes == {}
    assert field.toPlainText() == ""


def test_links_below_the_chosen_strength_are_left_out(page: MapPage) -> None:
    everything = len(page.scene.links.shown())
    page.tools.links.setFocus()
    QTest.keyClick(page.tools.links, Qt.Key.Key_End)
    page.tools.links.activated.emit(2)
    strong = page.scene.links.shown()
    assert 0 < len(strong) < everything
    assert all(link.strength >= 0.5 for link in strong)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1290, 624), (1844, 954)])
def test_no_text_is_clipped(
    page: MapPage, session: Session, qapp: QApplication, language: str, size: tuple[int, int]
) -> None:
    session.settings.language = language
    apply_theme(qapp, "dark", language=language)
    page.retranslate()
    page.resize(*size)
    qapp.processEvents()
    assert clipped(page) == []
    page.tools.view.button("whole").click()
    qapp.processEvents()
    assert clipped(page) == []
    for node, panel in ((CELL, WHY), ("log_amr", LEVEL), ("ch_org_inertia", LINKS), ("out_advantage", NOTES)):
        page.scene.select(node)
        page.inspector.show_node(node, panel)
        qapp.processEvents()
        qapp.processEvents()  # a scroll bar that appears takes its room one turn later
        assert clipped(page) == [], (node, panel)
    apply_theme(qapp, "light", language="en")


def test_everything_that_takes_the_keyboard_has_a_name(page: MapPage) -> None:
    for node in ("", CELL):
        page.scene.select(node)
        for widget in page.findChildren(QWidget):
            takes = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and widget.focusProxy() is None and widget is not page.view.viewport():
                named = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
                assert named, widget


def test_each_panel_names_the_node_in_chinese_too(page: MapPage, session: Session) -> None:
    session.settings.language = "zh"
    page.retranslate()
    assert page.scene.nodes[CELL].name == "物流感知能力"
    click(page, CELL)
    assert "物流感知能力" in page.inspector.why.text() or page.inspector.panel == LEVEL


def test_the_legend_can_be_hidden_and_stays_so(page: MapPage, session: Session, qtbot: QtBot) -> None:
    assert page.legend.isVisible()
    qtbot.mouseClick(page.tools.legend, Qt.MouseButton.LeftButton)
    assert not page.legend.isVisible()
    assert session.settings.flag("map.legend_hidden")
    qtbot.mouseClick(page.tools.legend, Qt.MouseButton.LeftButton)
    assert page.legend.isVisible()
