"""What can be done on the map's canvas: names and keys, as data. What each does stands in `map_commands`."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import Message


@dataclass(frozen=True)
class Command:
    """One command; its keys count while the canvas has the keyboard, the first of them is shown."""

    id: str
    text: Message
    keys: tuple[str, ...]


COMMANDS = (
    Command("add", Message("Find or add a node…"), ("Space", "Ctrl+K")),
    Command("link", Message("Draw a link"), ("L",)),
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
EDITS = (
    *("add", "link", "moderate", "rename", "comment", "frame", ""),
    *("cut", "copy", "copy_picture", "paste", "duplicate", "delete", "select_all", "", "fit"),
)
"""The commands in the order of the menu; "" for a separating line."""
ARRANGES = (
    *("align_left", "align_centre", "align_right", "align_top", "align_middle", "align_bottom", ""),
    *("distribute_across", "distribute_down", "", "tidy", "tidy_all"),
)
"""Those of its submenu."""


def command(command_id: str) -> Command:
    """The command of that id. Raises KeyError where there is none."""
    return {known.id: known for known in COMMANDS}[command_id]
