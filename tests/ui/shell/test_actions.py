"""The table of actions: every one has a place and a name, no two claim the same keys, and each does something."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

import catalogue
from desktop_app.core.errors import untranslated
from desktop_app.ui.actions import ACTIONS, LISTS, MENUS, RAIL, RAIL_FOOT, TOOL_ROW
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.page_table import PAGES, START, has_page
from desktop_app.ui.whatif.places import PLACES, place_name
from desktop_app.ui.window import Window


def test_every_action_stands_in_one_menu() -> None:
    placed = Counter(entry for menu in MENUS for entry in menu.entries if entry and entry not in LISTS)
    unplaced = {action.id for action in ACTIONS} - set(placed)
    assert unplaced == set()
    assert set(placed) <= {action.id for action in ACTIONS}
    assert {name: count for name, count in placed.items() if count > 1} == {}


def test_every_action_can_be_asked_by_keys_except_what_is_about_dynacap() -> None:
    assert {action.id for action in ACTIONS if not action.shortcuts} == {"help.about"}


def test_no_two_actions_share_a_shortcut() -> None:
    keys = Counter(QKeySequence(keys).toString() for action in ACTIONS for keys in action.shortcuts)
    assert {name: count for name, count in keys.items() if count > 1 or not name} == {}


def test_rail_and_tools_name_actions_with_icons() -> None:
    icons = {action.id: action.icon for action in ACTIONS}
    assert all(icons[name] for name in (*RAIL, *RAIL_FOOT, *TOOL_ROW))


def test_every_text_is_marked_for_translation() -> None:
    texts = catalogue.translations()
    assert {action.text.template for action in ACTIONS} - set(texts) == set()
    assert {menu.title.template for menu in MENUS} - set(texts) == set()


def test_every_action_of_this_version_does_something(window: Window) -> None:
    for action in ACTIONS:
        assert action.page or action.id in window.commands.handlers, action.id
    assert set(window.commands.handlers) <= {action.id for action in ACTIONS}


def test_every_page_that_is_named_exists(window: Window) -> None:
    assert {action.page for action in ACTIONS if action.page and not has_page(action.page)} == set()
    assert {action.page.partition(".")[0] for action in ACTIONS if action.page} == {START, *PAGES}
    assert set(window.action_set.all()) == {action.id for action in ACTIONS}


def test_texts_follow_the_language(window: Window, session: Session) -> None:
    session.settings.language = "zh"
    for action in ACTIONS:
        if not action.id.startswith("edit."):
            assert window.action_set[action.id].text() == action.text.text(session.tr)


def test_every_view_of_the_what_if_page_can_be_asked() -> None:
    named = {action.page.partition(".")[2]: action.text.template for action in ACTIONS if "whatif." in action.page}
    assert named == {place.id: place_name(place.id, untranslated) for place in PLACES}
