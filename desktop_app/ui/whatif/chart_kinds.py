"""The choice between the charts of a view; where there is but one it takes no room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import Translate
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.place_chart import chart_words
from desktop_app.ui.whatif.places import Place


class ChartKinds(Segment):
    """`chosen` is the word of the chart, "" where there is no choice."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        words = chart_words(place, session.shop.program)
        self._words = words if len(words) > 1 else ()
        self.setVisible(bool(self._words))
        self.retranslate()

    def retranslate(self) -> None:
        """The names of the charts."""
        tr = self._session.tr
        self.set_choices([(word, chart_name(word, tr)) for word in self._words])


def chart_name(word: str, tr: Translate) -> str:
    """What one of several charts is called beside the others."""
    return {"threshold": tr("Threshold"), "limits": tr("Network limits"), "fairness": tr("Fairness")}[word]
