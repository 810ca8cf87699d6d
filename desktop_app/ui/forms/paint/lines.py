"""A text in as many lines as it may take, broken as its language breaks them; what has no room is left out behind …."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from desktop_app.ui.theme import typography


def in_lines(text: str, role: str, room: int, most: int = 2) -> tuple[str, ...]:
    """The lines of a text of that role in that width [px], at most so many; the last one is shortened to fit."""
    return _lines(text, typography.font(role).key(), role, room, most)


def is_whole(lines: Sequence[str], text: str) -> bool:
    """Whether the lines say all of the text."""
    return "".join("".join(lines).split()) == "".join(text.split())


@lru_cache(maxsize=512)
def _lines(text: str, font: str, role: str, room: int, most: int) -> tuple[str, ...]:
    written_in = QFont()
    written_in.fromString(font)
    layout = QTextLayout(text, written_in)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = (text[start:end].strip() for start, end in zip(starts, ends, strict=True))
    elide = typography.metrics(role).elidedText
    return tuple(elide(line, Qt.TextElideMode.ElideRight, room) for line in lines)
