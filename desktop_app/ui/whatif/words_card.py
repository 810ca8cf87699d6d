"""The strip below the charts: the result in words, and what it rests on."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.analysis.what_if.rests_on import RestsOn
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.rests_on_bar import RestsOnBar
from desktop_app.ui.forms.text import unbroken
from desktop_app.ui.forms.word_label import WordLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.arrangement import column, row


class WordsCard(Card):
    """A sentence at the left, the evidence bar at the right; `upright` puts it below."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__("", parent)
        self._session = session
        self.words = WordLabel("", "body" if upright else "small", wraps=True)
        self._right = RestsOnBar(session.tr)
        self.bar = self._right.bar
        self._upright = upright
        if upright:
            self.body.addLayout(column(self.words, self._right, 1, space=6))
        else:
            self._right.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            self.body.addLayout(row((self.words, 1), self._right, space=24))
        self.retranslate()

    def show_words(self, text: str) -> None:
        """Another sentence."""
        self.words.setText(unbroken(text))

    def show_rests(self, rests: RestsOn | None, most: str = "") -> None:
        """What the uncertainty of the result rests on, and `most` of it; None where nothing moves it."""
        self._right.show_rests(rests, most)

    def retranslate(self) -> None:
        """Every text but the sentence."""
        tr = self._session.tr
        self.setAccessibleName(tr("In words"))
        if self._upright:
            self.set_title(tr("In words"))
        self._right.retranslate(tr)
