"""What can be done on the canvas by menus, keys, the palette and the small boxes over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.map.link import Link
from desktop_app.core.map.node import KINDS, Kind
from desktop_app.ui.actions import ACTIONS
from desktop_app.ui.forms.banner import Banner
from desktop_app.ui.map.context_menu import entries
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.palette import KIND_MIME
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from tests.ui.clipping import clipped
from tests.ui.map.hand import click, drag, key, on_link, spot_of

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def whole(page: MapPage, qtbot: QtBot) -> MapPage:
    page.tools.view.button(WHOLE).click()
    page.view.zoom_to(1.0)
    page.view.bring(CELL)
    page.view.setFocus()
    qtbot.wait_until(page.view.hasFocus)
    return page


def link_of(session: Session, ends: tuple[str, str]) -> Link:
    link = session.shop.content.figure.link(*ends)
    assert link is not None
    return link


# Search and add


def test_space_opens_a_box_whose_enter_goes_to_what_is_there(whole: MapPage, session: Session) -> None:
    key(whole, Qt.Key.Key_Space)
    quick = whole.canvas.commands.quick
    assert quick.isVisible()
    assert quick.field.hasFocus()
    QTest.keyClicks(quick.field, "customs doc")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    assert whole.scene.selected == "pay_docs"
    assert not quick.isVisible()
    assert session.undo_stack.count() == 0


def test_a_letter_opens_it_too_and_the_last_rows_add(whole: MapPage, session: Session) -> None:
    key(whole, Qt.Key.Key_G)
    quick = whole.canvas.commands.quick
    assert quick.field.text().lower() == "g"
    QTest.keyClicks(quick.field, "rid lanes")
    QTest.keyClick(quick.field, Qt.Key.Key_Down)
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    new = next(node for node in session.shop.content.figure.nodes if node.name.en.lower() == "grid lanes")
    assert new.kind == "lever"
    assert whole.scene.selected == new.id
    assert new.id in session.document.canvas.on(WHOLE)
    assert whole.scene.nodes[new.id].levels.level == session.value(f"map.{new.id}")
    session.undo_stack.undo()
    assert new.id not in whole.scene.nodes
    assert session.document.canvas.on(WHOLE) == {}


def test_escape_closes_the_box_and_gives_the_keyboard_back(whole: MapPage, qtbot: QtBot) -> None:
    key(whole, Qt.Key.Key_Space)
    QTest.keyClick(whole.canvas.commands.quick.field, Qt.Key.Key_Escape)
    assert not whole.canvas.commands.quick.isVisible()
    qtbot.wait_until(whole.view.hasFocus)


def test_a_link_let_go_on_nothing_asks_for_the_node_it_leads_to(whole: MapPage, session: Session) -> None:
    handle = whole.view.mapFromScene(whole.scene.nodes[AMR].handle())
    ground = next(
        spot
        for y in range(30, 500, 20)
        for x in range(60, 800, 20)
        for spot in [QPoint(x, y)]
        if not whole.scene.items(whole.view.mapToScene(spot))
        or not (whole.scene.node_at(whole.view.mapToScene(spot)) or whole.scene.link_at(whole.view.mapToScene(spot)))
    )
    drag(whole, handle, ground)
    quick = whole.canvas.commands.quick
    assert quick.isVisible()
    QTest.keyClicks(quick.field, "robots")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    new = next(node for node in session.shop.content.figure.nodes if node.name.en == "robots")
    assert session.shop.content.figure.link(AMR, new.id) is not None


# Palette


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_in_the_palette_adds_a_node_and_asks_its_name(whole: MapPage, session: Session, kind: Kind) -> None:
    before = len(session.shop.content.figure.nodes)
    whole.tools.palette_row.kinds[kind].click()
    field = whole.canvas.commands.field
    assert field.isVisible()
    QTest.keyClicks(field, f"my {kind}")
    QTest.keyClick(field, Qt.Key.Key_Return)
    figure = session.shop.content.figure
    assert len(figure.nodes) == before + 1
    new = next(node for node in figure.nodes if node.name.en == f"my {kind}")
    assert new.kind == kind
    assert new.name.zh == f"my {kind}"
    assert new.id in whole.scene.nodes


def test_a_kind_is_dropped_where_the_pointer_is(whole: MapPage, session: Session) -> None:
    spot = QPointF(300, 200)
    carried = whole.tools.palette_row.kinds["challenge"].drag()
    data = carried.mimeData()
    assert data.hasFormat(KIND_MIME)
    place = whole.view.mapToScene(spot.toPoint())
    button = Qt.MouseButton.LeftButton
    held, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(whole.view.viewport(), QDragEnterEvent(spot.toPoint(), copy, data, button, held))
    QApplication.sendEvent(whole.view.viewport(), QDropEvent(spot, copy, data, button, held))
    (at,) = session.document.canvas.on(WHOLE).values()
    assert abs(at.x - place.x()) + abs(at.y - place.y()) < 2


def test_what_the_poster_has_a_place_for_stays_there_else_the_whole_map_opens(page: MapPage, session: Session) -> None:
    page.canvas.commands.run("add_technology")
    key_field = page.canvas.commands.field
    QTest.keyClick(key_field, Qt.Key.Key_Escape)
    assert page.canvas.sheet_name == POSTER
    assert len(page.scene.nodes) == 31
    page.canvas.commands.run("add_capability")
    assert page.canvas.sheet_name == WHOLE
    assert page.tools.view.chosen == WHOLE
    assert "no place" in page.canvas.banners.notices[0].what.text()
    assert len(page.scene.nodes) == 105
    assert session.undo_stack.count() == 2


# Rename, delete


def test_f2_renames_in_place_in_the_language_of_the_window(whole: MapPage, session: Session) -> None:
    click(whole, spot_of(whole, AMR))
    key(whole, Qt.Key.Key_F2)
    field = whole.canvas.commands.field
    assert field.toPlainText() == "Smart warehouse with AMR"
    QTest.keyClicks(field, "Robots")
    QTest.keyClick(field, Qt.Key.Key_Return)
    after = session.shop.content.figure[AMR].name
    assert after.en == "Robots"
    assert after.zh != "Robots"
    assert whole.scene.nodes[AMR].name == "Robots"
    key(whole, Qt.Key.Key_F2)
    QTest.keyClicks(field, "nothing")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert session.shop.content.figure[AMR].name.en == "Robots"


def test_delete_says_what_stays_at_todays_and_can_be_undone_there(whole: MapPage, session: Session) -> None:
    pin = next(
        pin.id for pin in session.shop.content.pins.all() if session.shop.content.figure[pin.id].kind == "capability"
    )
    whole.canvas.show_node(pin)
    key(whole, Qt.Key.Key_Delete)
    assert pin not in session.shop.content.figure
    assert pin not in whole.scene.nodes
    (notice,) = whole.canvas.banners.notices
    assert notice.tone == "warn"
    assert notice.remedy is not None
    banner = whole.canvas.banners.findChild(Banner)
    assert isinstance(banner, Banner)
    banner.remedy_clicked.emit()
    assert pin in session.shop.content.figure


def test_delete_takes_a_link_and_a_landing(whole: MapPage, session: Session) -> None:
    link = next(k for k in session.shop.content.figure.links if k.moderators)
    whole.scene.select_only(Selection(link=link.ends, landing=link.moderators[0].node))
    key(whole, Qt.Key.Key_Delete)
    after = session.shop.content.figure.link(*link.ends)
    assert after is not None
    assert after.moderators == link.moderators[1:]
    whole.scene.select_only(Selection(link=link.ends))
    key(whole, Qt.Key.Key_Delete)
    assert session.shop.content.figure.link(*link.ends) is None
    assert whole.scene.selection == Selection()


# Copy and paste


def test_copy_paste_and_duplicate(whole: MapPage, session: Session) -> None:
    whole.scene.select_nodes((AMR, "cap_log_reconfiguring"))
    assert session.shop.content.figure.link(AMR, "cap_log_reconfiguring") is not None
    key(whole, Qt.Key.Key_C, CONTROL)
    key(whole, Qt.Key.Key_V, CONTROL)
    pasted = whole.scene.selection.nodes
    assert len(pasted) == 2
    figure = session.shop.content.figure
    assert {figure[name].name for name in pasted} == {figure[AMR].name, figure["cap_log_reconfiguring"].name}
    assert figure.link(*sorted(pasted, key=lambda name: figure[name].kind, reverse=True)) is not None
    key(whole, Qt.Key.Key_D, CONTROL)
    assert len(session.shop.content.figure.nodes) == 107
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.document.map is None or len(session.shop.content.figure.nodes) == 103


def test_cut_takes_away_and_paste_brings_back(whole: MapPage, session: Session) -> None:
    whole.scene.select(ROUTES)
    name = session.shop.content.figure[ROUTES].name
    key(whole, Qt.Key.Key_X, CONTROL)
    assert ROUTES not in session.shop.content.figure
    key(whole, Qt.Key.Key_V, CONTROL)
    assert session.shop.content.figure[whole.scene.selected].name == name


def test_what_is_no_part_of_a_map_is_refused_with_the_reason(whole: MapPage, session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("a shopping list")
    with qtbot.waitSignal(session.refused) as refused:
        key(whole, Qt.Key.Key_V, CONTROL)
    assert "no part of a map" in str(refused.args[0])


# Arrange


def test_align_and_distribute_are_one_step_each(whole: MapPage, session: Session) -> None:
    chosen = (AMR, ROUTES, CELL)
    whole.scene.select_nodes(chosen)
    key(whole, Qt.Key.Key_Left, CONTROL | SHIFT)
    edges = {round(whole.scene.sheet.boxes[name].x, 6) for name in chosen}
    assert len(edges) == 1
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Align nodes"
    whole.canvas.commands.run("distribute_down")
    assert session.undo_stack.count() == 2


def test_tidying_what_is_selected_moves_nothing_else(whole: MapPage, session: Session) -> None:
    drag(whole, spot_of(whole, AMR), spot_of(whole, AMR) + QPoint(0, 90))
    before = dict(whole.scene.sheet.boxes)
    chosen = (AMR, ROUTES, "cap_log_reconfiguring")
    whole.scene.select_nodes(chosen)
    key(whole, Qt.Key.Key_T, CONTROL)
    moved = {name for name, box in whole.scene.sheet.boxes.items() if box != before[name]}
    assert moved
    assert moved <= set(chosen)
    key(whole, Qt.Key.Key_T, CONTROL | SHIFT)
    assert len(session.document.canvas.on(WHOLE)) == 103


def test_tidying_the_poster_puts_its_nodes_back(page: MapPage, session: Session) -> None:
    before = dict(page.scene.sheet.boxes)
    drag(page, spot_of(page, AMR), spot_of(page, AMR) + QPoint(50, 30))
    page.canvas.commands.run("tidy_all")
    assert dict(page.scene.sheet.boxes) == before
    assert session.document.canvas.on(POSTER) == {}


# Links by keys, and the bar at a link


def test_l_arrow_and_enter_draw_a_link_without_a_mouse(whole: MapPage, session: Session) -> None:
    whole.canvas.show_node(AMR)
    links = len(session.shop.content.figure.links)
    key(whole, Qt.Key.Key_L)
    gesture = whole.view.hands.gesture
    assert gesture is not None
    key(whole, Qt.Key.Key_Right)
    target = gesture.target  # type: ignore[attr-defined]
    assert target
    key(whole, Qt.Key.Key_Return)
    assert whole.view.hands.gesture is None
    assert len(session.shop.content.figure.links) == links + 1
    assert session.shop.content.figure.link(AMR, target) is not None


def test_m_arrow_and_enter_weaken_a_link_without_a_mouse(whole: MapPage, session: Session) -> None:
    whole.canvas.show_node("ch_data_quality")
    count = sum(len(k.moderators) for k in session.shop.content.figure.links)
    key(whole, Qt.Key.Key_M)
    key(whole, Qt.Key.Key_Right)
    key(whole, Qt.Key.Key_Right)
    key(whole, Qt.Key.Key_Return)
    after = sum(len(k.moderators) for k in session.shop.content.figure.links)
    assert after == count + 1
    assert session.undo_stack.count() == 1


def test_without_a_node_l_types_a_letter(whole: MapPage) -> None:
    key(whole, Qt.Key.Key_L)
    assert whole.canvas.commands.quick.isVisible()
    assert whole.canvas.commands.quick.field.text().lower() == "l"


def test_the_bar_sets_sign_strength_and_delay(whole: MapPage, session: Session) -> None:
    ends = next(k.ends for k in whole.scene.links.shown() if k.source == ROUTES)
    click(whole, on_link(whole, *ends))
    bar = whole.canvas.bar
    assert bar.isVisible()
    bar.strength.button("weak").click()
    strengths = session.shop.content.figure.settings.strengths
    assert link_of(session, ends).strength == strengths["weak"]
    bar.share.setValue(33)
    assert link_of(session, ends).strength == pytest.approx(0.33)
    bar.delay.click()
    assert link_of(session, ends).delayed
    assert session.undo_stack.count() == 3
    bar.remove.click()
    assert session.shop.content.figure.link(*ends) is None
    assert not bar.isVisible()


# Comments and frames


def test_comments_are_written_moved_and_deleted(page: MapPage, session: Session) -> None:
    page.canvas.commands.run("comment")
    field = page.canvas.commands.field
    QTest.keyClicks(field, "Ask Li")
    QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(field, "and Wang")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (comment,) = session.document.canvas.comments
    assert comment.text == "Ask Li\nand Wang"
    item = page.scene.notes.items[comment.id]
    spot = page.view.mapFromScene(item.box().center())
    drag(page, spot, spot + QPoint(64, 48))
    assert session.document.canvas.comments[0].at != comment.at
    key(page, Qt.Key.Key_Delete)
    assert session.document.canvas.comments == ()
    session.undo_stack.undo()
    assert page.scene.notes.items


def test_a_frame_takes_its_nodes_along_and_is_resized(page: MapPage, session: Session) -> None:
    page.scene.select_nodes((AMR, ROUTES))
    page.canvas.commands.run("frame")
    QTest.keyClick(page.canvas.commands.field, Qt.Key.Key_Escape)
    (frame,) = session.document.canvas.frames
    item = page.scene.notes.items[frame.id]
    before = page.scene.sheet.boxes[AMR].centre
    title = page.view.mapFromScene(item.box().topLeft() + QPointF(30, 2))
    drag(page, title, title + QPoint(0, 60))
    moved = session.document.canvas.frames[0].box
    assert moved.y > frame.box.y
    assert page.scene.sheet.boxes[AMR].centre.y - before.y == pytest.approx(moved.y - frame.box.y)
    session.undo_stack.undo()
    assert page.scene.sheet.boxes[AMR].centre == before
    corner = page.view.mapFromScene(item.box().bottomRight())
    drag(page, corner, corner + QPoint(80, 60))
    assert session.document.canvas.frames[0].box.width > frame.box.width


# Around it


def test_the_minimap_is_there_only_while_the_map_overflows_and_leads_elsewhere(page: MapPage) -> None:
    assert not page.canvas.minimap.isVisible()
    page.view.zoom_by(3)
    assert page.canvas.minimap.isVisible()
    before = page.view.mapToScene(QPoint(0, 0))
    QTest.mouseClick(page.canvas.minimap, Qt.MouseButton.LeftButton, pos=QPoint(30, 90))
    assert page.view.mapToScene(QPoint(0, 0)) != before
    page.view.fit()
    assert not page.canvas.minimap.isVisible()


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection((AMR,)),
        Selection((AMR, ROUTES)),
        Selection(link=(AMR, CELL)),
        Selection(note="comment_1"),
    ],
)
def test_every_context_menu_names_commands_with_their_keys(page: MapPage, selection: Selection) -> None:
    menu = page.canvas.menu.menu(selection)
    shown = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.data() for action in shown] == [command for command in entries(selection) if command]
    assert all(action.text() and not action.shortcut().isEmpty() for action in shown)
    shown[0].trigger()


def test_every_key_of_the_canvas_has_its_command(page: MapPage) -> None:
    for action in ACTIONS:
        if action.within == "map":
            assert action.id.removeprefix("map.") in page.canvas.commands.handlers
            assert all(not QKeySequence(keys).isEmpty() for keys in action.shortcuts)


def test_control_a_selects_everything_and_escape_nothing(page: MapPage) -> None:
    page.view.setFocus()
    key(page, Qt.Key.Key_A, CONTROL)
    assert len(page.scene.selection.nodes) == 30
    key(page, Qt.Key.Key_Escape)
    assert page.scene.selection == Selection()


def test_kinds_and_dimensions_can_be_hidden_with_their_links(page: MapPage) -> None:
    menu = page.tools.filter
    menu.kinds["challenge"].trigger()
    hidden = {name for name, item in page.scene.nodes.items() if not item.isVisible()}
    assert hidden == {name for name, item in page.scene.nodes.items() if item.node.kind == "challenge"}
    assert not any(hidden & set(link.ends) for link in page.scene.links.shown())
    page.tools.view.button(WHOLE).click()
    assert not page.scene.nodes["ch_data_quality"].isVisible()
    menu.kinds["challenge"].trigger()
    menu.dimensions["logistics"].trigger()
    assert not page.scene.nodes[AMR].isVisible()
    assert page.scene.nodes["ch_data_quality"].isVisible()
    page.canvas.commands.run("select_all")
    assert AMR not in page.scene.selection.nodes


def test_colours_can_stand_for_kinds_with_a_legend_that_says_so(page: MapPage, session: Session) -> None:
    before = page.view.grab().toImage()
    page.tools.filter.colours["kind"].trigger()
    assert page.view.grab().toImage() != before
    assert "Outcome" in [text for text, _ in page.legend.shown()]
    assert session.settings.flag("map.colours_by_kind")
    page.tools.filter.colours["dimension"].trigger()
    assert page.view.grab().toImage() == before
    assert "Outcome" not in [text for text, _ in page.legend.shown()]


def test_while_a_link_is_drawn_by_keys_its_target_can_be_searched(whole: MapPage, session: Session) -> None:
    whole.canvas.show_node(AMR)
    key(whole, Qt.Key.Key_L)
    key(whole, Qt.Key.Key_S)
    quick = whole.canvas.commands.quick
    assert quick.isVisible()
    quick.field.clear()
    QTest.keyClicks(quick.field, "logistics seizing")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    key(whole, Qt.Key.Key_Return)
    assert session.shop.content.figure.link(AMR, "cap_log_seizing") is not None


def test_a_map_without_nodes_says_what_to_do(whole: MapPage, session: Session) -> None:
    assert not whole.canvas.hint.isVisible()
    key(whole, Qt.Key.Key_A, CONTROL)
    key(whole, Qt.Key.Key_Delete)
    assert session.shop.content.figure.nodes == ()
    assert whole.canvas.hint.isVisible()
    whole.tools.view.button(POSTER).click()
    assert whole.canvas.hint.isVisible()
    session.undo_stack.undo()
    assert not whole.canvas.hint.isVisible()
    assert len(whole.scene.nodes) == 30


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_palette_gives_way_in_a_narrow_window(page: MapPage, session: Session, language: str) -> None:
    session.settings.language = language
    page.retranslate()
    page.resize(1290, 624)
    QApplication.processEvents()
    row = page.tools.palette_row
    assert all(button.isVisible() for button in row.kinds.values())
    page.tools.view.button(WHOLE).click()
    page.resize(948, 560)
    QApplication.processEvents()
    assert row.more.isVisible()
    assert not any(button.isVisible() for button in row.kinds.values())
    assert clipped(page.tools) == []
