"""The strip below the charts: the result in words, and what it rests on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.what_if.rests_on import RestsOn
from desktop_app.core.charts.number_format import fixed_text
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.evidence_bar import EvidenceBar
from desktop_app.ui.forms.paint.evidence_shares import Share
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.arrangement import column, row

BAR_WIDTH = 240
HUNDRED = 100


class WordsCard(Card):
    """A sentence at the left, the evidence bar at the right; `upright` puts it below."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__("", parent)
        self._session = session
        self._rests: RestsOn | None = None
        self.words = TextLabel("", "body" if upright else "small", wraps=True)
        self._caption = TextLabel("", "hint", "ink2")
        self.bar = EvidenceBar()
        self._right = QWidget()
        self._right.setLayout(column(self._caption, self.bar, space=4))
        self._upright = upright
        if upright:
            self.body.addLayout(column(self.words, self._right, 1, space=6))
        else:
            self._right.setFixedWidth(BAR_WIDTH)
            self.body.addLayout(row((self.words, 1), self._right, space=24))
        self.retranslate()

    def show_words(self, text: str) -> None:
        """Another sentence."""
        self.words.setText(text)

    def show_rests(self, rests: RestsOn | None) -> None:
        """What the result rests on; None where nothing moves it."""
        self._rests = rests
        self._right.setVisible(rests is not None and rests != RestsOn(0, 0, 0, 0))
        if rests is not None:
            self.bar.show_shares(self._shares(rests), self._session.tr("This result rests on"))

    def retranslate(self) -> None:
        """Every text but the sentence."""
        tr = self._session.tr
        self.setAccessibleName(tr("In words"))
        if self._upright:
            self.set_title(tr("In words"))
        self._caption.setText(tr("This result rests on"))
        self._caption.setToolTip(tr("Shares of the squared swings of all uncertain inputs, by what is behind them."))
        self.show_rests(self._rests)

    def _shares(self, rests: RestsOn) -> list[Share]:
        tr = self._session.tr
        texts = {
            "measured": (rests.measured, tr("{percent} % measured")),
            "entered": (rests.entered, tr("{percent} % entered")),
            "weak": (rests.weak, tr("{percent} % weak")),
            "assumed": (rests.assumed, tr("{percent} % assumed")),
        }
        return [
            Share(status, share, text.format(percent=fixed_text(HUNDRED * share, 0)))
            for status, (share, text) in texts.items()
        ]
