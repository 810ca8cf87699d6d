"""The frame around the pages: rail, tool row, scenario box, undo, language, theme, settings, start page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.core.charts.palette import palette
from desktop_app.core.errors import Message
from desktop_app.core.project.edits import SetTitle
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings import SWAPPED
from desktop_app.ui.shell.rail import RailButton
from desktop_app.ui.shell.settings_dialog import SettingsDialog
from desktop_app.ui.start.choice_button import ChoiceButton
from desktop_app.ui.theme import active
from desktop_app.ui.window import Window
from tests.ui.shell.conftest import Answers

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def test_nothing_has_the_focus_at_first(window: Window) -> None:
    assert QApplication.focusWidget() in (None, window)


def test_without_a_project_its_actions_cannot_be_asked(window: Window) -> None:
    enabled = {name: action.isEnabled() for name, action in window.action_set.all().items()}
    assert enabled["file.new"]
    assert enabled["view.start"]
    assert not enabled["file.save"]
    assert not enabled["edit.undo"]
    assert not window.scenarios.isVisible()


def test_a_rail_button_shows_its_page(opened: Window, qtbot: QtBot) -> None:
    opened.show_page("start")
    buttons = [button for button in opened.findChildren(RailButton) if button.isCheckable()]
    for button in buttons:
        qtbot.mouseClick(button, LEFT)
        assert button.defaultAction().objectName() == f"view.{opened.pages.target.partition('.')[0]}"
        assert [known for known in buttons if known.isChecked()] == [button]


def test_undo_says_which_step_it_takes_back(opened: Window, qtbot: QtBot) -> None:
    undo, redo = opened.action_set["edit.undo"], opened.action_set["edit.redo"]
    edit = SetTitle("Second name")
    opened.session.do(edit)
    assert undo.text() == f"Undo “{edit.name.text()}”"
    assert not redo.isEnabled()
    qtbot.keyClick(opened, Qt.Key.Key_Z, CONTROL)
    assert opened.session.document.title == "Lanternfish"
    assert not undo.isEnabled()
    assert redo.text() == f"Redo “{edit.name.text()}”"
    qtbot.keyClick(opened, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert opened.session.document.title == "Second name"
    opened.session.settings.language = "zh"
    assert edit.name.text(opened.session.tr) in undo.text()


def test_the_project_is_renamed_as_one_step(opened: Window, answers: Answers, qtbot: QtBot) -> None:
    answers.new_title = "Third name"
    qtbot.keyClick(opened, Qt.Key.Key_R, CONTROL)
    assert opened.windowTitle() == "Third name[*] — Dynacap"
    assert opened.session.undo_stack.count() == 1


def test_the_scenario_is_chosen_in_the_box_and_by_keys(opened: Window, qtbot: QtBot) -> None:
    session, box = opened.session, opened.scenarios.box
    names = [scenario.id for scenario in session.document.scenarios]
    assert [box.itemData(place) for place in range(box.count())] == names
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert session.chosen is not None
    assert session.chosen.id == names[1]
    opened.scenarios.step(-1)
    assert session.chosen.id == names[0]
    assert box.currentData() == names[0]
    opened.scenarios.step(-1)
    assert session.chosen.id == names[-1]


def test_the_language_is_switched_by_keys(window: Window, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    assert session.settings.language == "zh"
    assert active.language() == "zh"
    start = next(button for button in window.findChildren(ChoiceButton) if button.isVisible())
    assert start.accessibleName() == session.tr("Explore the sample shop")
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    assert start.accessibleName() == "Explore the sample shop"


def test_the_theme_is_switched_at_run_time(window: Window, session: Session, qtbot: QtBot) -> None:
    session.settings.theme = "light"
    corner = window.start_page.mapTo(window, window.start_page.rect().bottomLeft()) + window.rect().topLeft()
    assert window.grab().toImage().pixelColor(corner.x() + 4, corner.y() - 4).name().upper() == palette("light").canvas
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL | SHIFT)
    assert session.settings.theme == "dark"
    assert window.grab().toImage().pixelColor(corner.x() + 4, corner.y() - 4).name().upper() == palette("dark").canvas


def test_settings_hold_at_once(window: Window, session: Session, qtbot: QtBot) -> None:
    dialog = SettingsDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    for name, key in (("language", "zh"), ("theme", "dark"), ("numbers", "full"), ("colours", "orange")):
        qtbot.mouseClick(dialog.segments[name].button(key), LEFT)
    kept = session.settings
    assert (kept.language, kept.theme, kept.numbers, kept.flag(SWAPPED)) == ("zh", "dark", "full", True)
    assert active.colours().pos == palette("dark").neg
    assert dialog.windowTitle() == session.tr("Settings")


def test_the_start_page_offers_every_beginning(window: Window, qtbot: QtBot) -> None:
    asked = []
    window.start_page.asked.disconnect()
    window.start_page.asked.connect(lambda name, payload: asked.append((name, payload)))
    qtbot.waitUntil(
        lambda: len(window.start_page.findChildren(ChoiceButton)) > len(window.start_page.beginnings.buttons)
    )
    for button in window.start_page.findChildren(ChoiceButton):
        qtbot.mouseClick(button, LEFT)
    beginnings = {"file.sample_large", "file.sample_small", "file.new", "file.import", "file.open", "help.tour"}
    assert {name for name, _ in asked} == beginnings


def test_long_work_is_shown_and_can_be_stopped(window: Window, session: Session, qtbot: QtBot) -> None:
    def work(progress: object) -> None:
        while True:
            progress.at(0.5)  # type: ignore[attr-defined]

    session.tasks.run(Message("Counting"), work, lambda _: None)
    qtbot.waitUntil(window.status.progress.isVisible, timeout=5_000)
    with qtbot.waitSignal(session.tasks.cancelled, timeout=5_000):
        qtbot.mouseClick(window.status.progress.stop, LEFT)
    assert not window.status.progress.isVisible()
    assert window.notices.host.notices[0].what.text() == "Stopped: Counting."


def test_a_tool_is_named_with_its_keys(window: Window) -> None:
    tools = [tool for tool in window.findChildren(QToolButton) if tool.defaultAction() and tool.isVisible()]
    assert all(tool.accessibleName() for tool in tools)
    assert "Ctrl+Shift+L" in window.action_set["view.language"].toolTip()
