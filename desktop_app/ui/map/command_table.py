"""What can be done on the map's canvas: names and keys, as data. What each does stands in `map_commands`."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.errors import Message


class Command(NamedTuple):
    """One command; its keys count while the canvas has the keyboard, the first of them is shown."""

    id: str
    text: Message
    keys: tuple[str, ...]


COMMANDS = (
    Command("add", Message("Find or add a node…"), ("Space", "Ctrl+K")),
    Command("link", Message("Draw a link, or lead it elsewhere"), ("L",)),
    Command("begin_elsewhere", Message("Let the link begin elsewhere"), ("Shift+L",)),
    Command("moderate", Message("Weaken a link"), ("M",)),
    Command("rename", Message("Rename or write"), ("F2",)),
    Command("delete", Message("Delete"), ("Del", "Backspace")),
    Command("duplicate", Message("Duplicate"), ("Ctrl+D",)),
    Command("cut", Message("Cut"), ("Ctrl+X",)),
    Command("copy", Message("Copy"), ("Ctrl+C",)),
    Command("paste", Message("Paste"), ("Ctrl+V",)),
    Command("select_all", Message("Select all"), ("Ctrl+A",)),
    Command("comment", Message("Write a comment"), ("Ctrl+M",)),
    Command("frame", Message("Draw a frame"), ("Ctrl+G",)),
    Command("fit", Message("Fit in the window"), ("Home",)),
    Command("next_link", Message("Next link of the node"), ("Alt+Right",)),
    Command("previous_link", Message("Previous link of the node"), ("Alt+Left",)),
    Command("next_note", Message("Next comment or frame"), ("Alt+Down",)),
    Command("previous_note", Message("Previous comment or frame"), ("Alt+Up",)),
    Command("extend_left", Message("Select what lies left, too"), ("Shift+Left",)),
    Command("extend_right", Message("Select what lies right, too"), ("Shift+Right",)),
    Command("extend_up", Message("Select what lies above, too"), ("Shift+Up",)),
    Command("extend_down", Message("Select what lies below, too"), ("Shift+Down",)),
    Command("move_left", Message("Move to the left"), ("Ctrl+Left",)),
    Command("move_right", Message("Move to the right"), ("Ctrl+Right",)),
    Command("move_up", Message("Move up"), ("Ctrl+Up",)),
    Command("move_down", Message("Move down"), ("Ctrl+Down",)),
    Command("look_left", Message("Look further left, or make the frame narrower"), ("Alt+Shift+Left",)),
    Command("look_right", Message("Look further right, or make the frame wider"), ("Alt+Shift+Right",)),
    Command("look_up", Message("Look further up, or make the frame lower"), ("Alt+Shift+Up",)),
    Command("look_down", Message("Look further down, or make the frame higher"), ("Alt+Shift+Down",)),
    Command("align_left", Message("Align left edges"), ("Ctrl+Shift+Left",)),
    Command("align_centre", Message("Align centres"), ("Ctrl+Shift+H",)),
    Command("align_right", Message("Align right edges"), ("Ctrl+Shift+Right",)),
    Command("align_top", Message("Align upper edges"), ("Ctrl+Shift+Up",)),
    Command("align_middle", Message("Align middles"), ("Ctrl+Shift+E",)),
    Command("align_bottom", Message("Align lower edges"), ("Ctrl+Shift+Down",)),
    Command("distribute_across", Message("Distribute across"), ("Alt+Shift+H",)),
    Command("distribute_down", Message("Distribute down"), ("Alt+Shift+V",)),
    Command("tidy", Message("Tidy up what is selected"), ("Ctrl+T",)),
    Command("tidy_all", Message("Tidy up everything"), ("Ctrl+Shift+T",)),
    Command("copy_picture", Message("Copy as a picture"), ("Ctrl+Shift+C",)),
)
ONE_LETTER = ("link", "begin_elsewhere", "moderate")
"""The commands about what is selected; where nothing is, their letters open the box that searches and adds."""
EDITS = (
    *("add", "link", "begin_elsewhere", "moderate", "rename", "comment", "frame", ""),
    *("cut", "copy", "copy_picture", "paste", "duplicate", "delete", "select_all", "", "fit"),
)
"""The commands in the order of the menu; "" for a separating line."""
ARRANGES = (
    *("align_left", "align_centre", "align_right", "align_top", "align_middle", "align_bottom", ""),
    *("distribute_across", "distribute_down", "", "tidy", "tidy_all"),
)
"""Those of its submenu."""
WALKS = (
    *("next_link", "previous_link", "next_note", "previous_note", ""),
    *("extend_left", "extend_right", "extend_up", "extend_down", ""),
    *("move_left", "move_right", "move_up", "move_down", ""),
    *("look_left", "look_right", "look_up", "look_down"),
)
"""What the arrow keys do with others held, as another submenu."""


def command(command_id: str) -> Command:
    """The command of that id. Raises KeyError where there is none."""
    return {known.id: known for known in COMMANDS}[command_id]
