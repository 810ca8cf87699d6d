"""One statement of the answer: an icon, what it is about, the sentence, and the way to the page that shows more."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.analysis.answer_text import Clause
from desktop_app.core.errors import Translate
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import TextLabel, unbroken
from desktop_app.ui.forms.word_label import WordLabel
from desktop_app.ui.theme import tokens

ICONS = MappingProxyType(
    {
        "moves": "target",
        "plan": "scale-balance",
        "odds": "chart-bell-curve",
        "measure": "ruler",
        "rests": "tray-arrow-down",
    }
)
TARGETS = MappingProxyType(
    {
        "moves": "whatif.company",
        "plan": "compare",
        "odds": "whatif.company",
        "measure": "data",
        "rests": "data",
    }
)
"""The page that shows what a clause is about."""


class ClauseRow(QWidget):
    """A clause with its link; `asked` tells the target."""

    asked = Signal(str)

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = topic
        self.title = TextLabel("", "hint", "ink3")
        self.text = WordLabel("", "lead", wraps=True)
        self.link = Button(kind="link")
        self.link.clicked.connect(lambda: self.asked.emit(TARGETS[self.topic]))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(14)
        row.addWidget(IconView(ICONS[topic], "accent", tokens.RAIL_ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_clause(self, clause: Clause, tr: Translate) -> None:
        """The words of the clause and of its link."""
        self.title.setText(clause.title)
        self.text.setText(unbroken(clause.text))
        self.link.setText(link_text(self.topic, tr))
        self.link.setAccessibleName(f"{clause.title}: {self.link.text()}")


def link_text(topic: str, tr: Translate) -> str:
    """What the link of a clause says."""
    return {
        "moves": tr("See the measures"),
        "plan": tr("Compare plans"),
        "odds": tr("See the odds"),
        "measure": tr("Bring the data"),
        "rests": tr("See the evidence"),
    }[topic]
