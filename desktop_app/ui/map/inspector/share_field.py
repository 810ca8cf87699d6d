"""How strong a link or a moderator is: one of three words, or a number."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.core.errors import Translate
from desktop_app.core.project.map_cells.cell_words import STRENGTH_WORDS, share_text
from desktop_app.ui.forms.segment import Segment

NUMBER_WIDTH = 62


class ShareField(QWidget):
    """Segment and number show the same share; `put` tells the text that somebody chose or typed."""

    put = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._words: Mapping[str, float] = {}
        self.words = Segment()
        self.words.chosen_changed.connect(self.put)
        self.number = QLineEdit()
        self.number.setFixedWidth(NUMBER_WIDTH)
        self.number.editingFinished.connect(self._typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.number)
        row.addStretch(1)

    def set_texts(self, name: str, words: Mapping[str, float], tr: Translate) -> None:
        """What the field is called, and the words with the share that each stands for."""
        self._words = words
        self.words.set_choices([(word, STRENGTH_WORDS[word].text(tr)) for word in words])
        for word in words:
            self.words.button(word).setAccessibleName(f"{name}: {STRENGTH_WORDS[word].text(tr)}")
        self.number.setAccessibleName(name)
        self.number.setToolTip(tr("A share such as 35%, or weak, medium, strong"))

    def show_text(self, text: str) -> None:
        """Shows the share that this text says; "" where several differ."""
        self._shown = text
        self.number.setText(text)
        self.words.clear()
        for word, share in self._words.items():
            if share_text(share) == text:
                self.words.choose(word)

    def _typed(self) -> None:
        if self.number.text() != self._shown:
            self.put.emit(self.number.text())
