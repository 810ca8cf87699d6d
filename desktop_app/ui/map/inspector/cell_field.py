"""One cell of the map as a field: its title, where it is typed or chosen, and why a text was refused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.narrow_list import NarrowList

TITLE_WIDTH = 104
MOST_SIDE_BY_SIDE = 3


class CellField(QWidget):
    """A line to type in; with choices a segment of few or a list of many. `put` tells the text."""

    put = Signal(str)

    def __init__(self, choices: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._said = "", ""
        self._title = TextLabel("", "small", "ink2", wraps=True)
        self._title.setFixedWidth(TITLE_WIDTH)
        self._reason = TextLabel("", "hint", "neg", wraps=True)
        self._reason.hide()
        self.line: QLineEdit | None = None
        self.list: QComboBox | None = None
        self.segment: Segment | None = None
        self._lay_out(self._make_editor(choices))

    def show_cell(self, title: str, said: str, text: str, choices: Sequence[str], several: str) -> None:
        """Takes over title and text, "" with `several` in its place where nodes differ; `said` for screen readers.

        What somebody is typing stays as long as it stands for the same text.
        """
        self._title.setText(title)
        typing = self.line is not None and self.line.hasFocus() and (said, text) == (self._said, self._shown)
        self._said, self._shown = said, text
        if typing:
            return
        self._reason.hide()
        if self.line is not None:
            self.line.setAccessibleName(said)
            self.line.setText(text)
            self.line.setCursorPosition(0)
            self.line.setPlaceholderText(several)
        elif self.list is not None:
            self._fill_list(self.list, said, text, choices, several)
        elif self.segment is not None:
            self._fill_segment(self.segment, said, text, choices)

    def refuse(self, reason: str) -> None:
        """Says below the field why its text was not taken; what was typed stays, to be mended."""
        self._reason.setText(reason)
        self._reason.show()
        if self.list is not None:
            self.list.setCurrentIndex(self.list.findText(self._shown))
        elif self.segment is not None:
            self.segment.clear()
            self.segment.choose(self._shown)

    @property
    def reason(self) -> str:
        """Why the text was not taken; "" where it was."""
        return "" if self._reason.isHidden() else self._reason.text()

    def _make_editor(self, choices: int) -> QWidget:
        if not choices:
            self.line = QLineEdit()
            self.line.editingFinished.connect(self._typed)
            return self.line
        if choices > MOST_SIDE_BY_SIDE:
            self.list = NarrowList()
            self.list.textActivated.connect(self._chosen)
            return self.list
        self.segment = Segment()
        self.segment.chosen_changed.connect(self._chosen)
        return self.segment

    def _lay_out(self, editor: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(editor, 0 if editor is self.segment else 1)
        if editor is self.segment:
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._reason)

    def _fill_list(self, box: QComboBox, said: str, text: str, choices: Sequence[str], several: str) -> None:
        box.setAccessibleName(said)
        if [box.itemText(row) for row in range(box.count())] != list(choices):
            box.clear()
            box.addItems(list(choices))
        box.setPlaceholderText(several)
        box.setCurrentIndex(box.findText(text, Qt.MatchFlag.MatchExactly) if text else -1)

    def _fill_segment(self, segment: Segment, said: str, text: str, choices: Sequence[str]) -> None:
        segment.set_choices([(choice, choice) for choice in choices])
        for choice in choices:
            segment.button(choice).setAccessibleName(f"{said}: {choice}")
        segment.clear()
        segment.choose(text)

    def _typed(self) -> None:
        if self.line is not None and self.line.text() != self._shown:
            self.put.emit(self.line.text())

    def _chosen(self, text: str) -> None:
        if text != self._shown:
            self.put.emit(text)
