"""A list of things with names in two languages, one of them chosen; typing the first letters finds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Names
from desktop_app.ui.session.session import Session

LETTERS = 14
SHOWN = 24

Entry = tuple[str, Names | Message]


class NamedList(QComboBox):
    """`chosen` is the key of the entry that holds; it outlives another language."""

    def __init__(self, session: Session, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries = tuple(entries)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.setMaxVisibleItems(SHOWN)
        for key, names in self._entries:
            self.addItem(self._text(names), key)
        self.currentTextChanged.connect(self.setToolTip)

    @property
    def chosen(self) -> str:
        """The key of the entry that holds, "" where there is none."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """That entry holds now, where there is one."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)

    def retranslate(self) -> None:
        """The names of all entries."""
        for place, (_key, names) in enumerate(self._entries):
            self.setItemText(place, self._text(names))
        self.setToolTip(self.currentText())

    def _text(self, names: Names | Message) -> str:
        return names.text(self._session.tr) if isinstance(names, Message) else sentence_case(self._session.name(names))
