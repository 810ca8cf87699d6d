"""Every change that the window offers, made with mouse and keys, taken back and made again with keys."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.core.project.document import Document
from desktop_app.ui.session.session import TODAY, Session
from tests.ui.stories.dialogs import choose_files, write_into
from tests.ui.stories.player import Player

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FILES = {path.name: path for path in sample_files("small")}
GOODS, STOCK, CHANNELS = "products.csv", "purchases.csv", "ad_channels_weekly.csv"
NODE = "Smart warehouse with AMR"


def retitle(player: Player) -> None:
    write_into(player, "Second name", lambda: player.press(Qt.Key.Key_R, CONTROL))


def move_a_lever(player: Player) -> None:
    player.press(Qt.Key.Key_1, ALT)
    player.click("Dynamic rerouting", across=0.2)


def reset_the_levers(player: Player) -> None:
    move_a_lever(player)
    player.click("Reset")


def decide(player: Player) -> None:
    player.press(Qt.Key.Key_2, ALT)
    player.see("Search · Media spend").setFocus()
    player.press(Qt.Key.Key_PageUp)


def choose_a_mode(player: Player) -> None:
    player.press(Qt.Key.Key_6, ALT)
    player.see("Choose: Human–AI mode").setFocus()
    player.press(Qt.Key.Key_Down)


def turn_an_initiative(player: Player) -> None:
    player.press(Qt.Key.Key_5, ALT)
    player.click("Market radar: intelligence and rapid roll-out")


def make_a_scenario(player: Player) -> None:
    player.press(Qt.Key.Key_4, CONTROL)
    player.pick("Scenarios", "New scenario")


def duplicate_a_scenario(player: Player) -> None:
    player.press(Qt.Key.Key_4, CONTROL)
    player.pick("Scenarios", "Duplicate")


def rename_a_scenario(player: Player) -> None:
    player.press(Qt.Key.Key_4, CONTROL)
    player.pick("Scenarios", "Rename…")
    player.type("Third plan")
    player.press(Qt.Key.Key_Return)


def delete_a_scenario(player: Player) -> None:
    player.press(Qt.Key.Key_4, CONTROL)
    player.pick("Scenarios", "Delete")


def find_on_the_map(player: Player) -> None:
    player.press(Qt.Key.Key_F, CONTROL)
    player.type(NODE)
    player.press(Qt.Key.Key_Return)


def set_a_level_of_the_scenario(player: Player) -> None:
    find_on_the_map(player)
    player.click("Level")
    player.click("Level in this scenario", across=0.9)


def set_a_level_of_today(player: Player) -> None:
    player.window.session.choose(TODAY)
    find_on_the_map(player)
    player.click("Level")
    player.click("Level today", across=0.7)


def take_a_level_back(player: Player) -> None:
    set_a_level_of_today(player)
    player.click("Back to the default")


def write_a_note(player: Player) -> None:
    find_on_the_map(player)
    player.click("Notes")
    player.click(f"Note on {NODE}")
    player.type("since May")


def bring_a_file(player: Player) -> None:
    player.press(Qt.Key.Key_3, CONTROL)
    choose_files(player, [CHANNELS], lambda: player.click("Drop or add files"))
    player.until(lambda: sources(player) == [GOODS, STOCK, CHANNELS])


def answer_a_question(player: Player) -> None:
    bring_a_file(player)
    player.see("Fixed cost a quarter").setFocus()
    player.press(Qt.Key.Key_A, CONTROL)
    player.type("4321")
    player.click("Go on to the answer")


def remove_a_file(player: Player) -> None:
    player.press(Qt.Key.Key_3, CONTROL)
    player.see("Tables").setFocus()
    player.press(Qt.Key.Key_Up, times=8)
    player.press(Qt.Key.Key_Down, times=6)
    player.click("Remove this file")
    player.until(lambda: len(sources(player)) == 1)


def sources(player: Player) -> list[str]:
    return [source.file for source in player.window.session.document.sources]


EDITS: tuple[tuple[int, Callable[[Player], None]], ...] = (
    (1, retitle),
    (1, move_a_lever),
    (2, reset_the_levers),
    (1, decide),
    (1, choose_a_mode),
    (1, turn_an_initiative),
    (1, make_a_scenario),
    (1, duplicate_a_scenario),
    (1, rename_a_scenario),
    (1, delete_a_scenario),
    (1, set_a_level_of_the_scenario),
    (1, set_a_level_of_today),
    (2, take_a_level_back),
    (1, write_a_note),
    (1, bring_a_file),
    (2, answer_a_question),
    (1, remove_a_file),
)
"""Each with how many steps of undo it is."""


@pytest.mark.parametrize(("steps", "edit"), EDITS, ids=[edit.__name__ for _, edit in EDITS])
def test_undo_and_redo(player: Player, steps: int, edit: Callable[[Player], None]) -> None:
    session = player.window.session
    states = [session.document]
    follow = session.edited.connect(lambda _: _keep(states, session))
    edit(player)
    session.edited.disconnect(follow)
    assert session.undo_stack.count() == steps
    assert len(states) == steps + 1
    assert all(before != after for before, after in pairwise(states))
    for before in reversed(states[:-1]):
        player.press(Qt.Key.Key_Z, CONTROL)
        assert session.document == before
    for after in states[1:]:
        player.press(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert session.document == after


def _keep(states: list[Document], session: Session) -> None:
    """The latest document of each step; a gesture of several moves is one."""
    del states[session.undo_stack.index() :]
    states.append(session.document)
