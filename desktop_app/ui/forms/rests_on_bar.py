"""What a result's uncertainty rests on: a caption over the bar of measured, entered, weak and assumed shares."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.analysis.what_if.rests_on import RestsOn
from desktop_app.core.errors import Translate
from desktop_app.ui.forms.evidence_bar import EvidenceBar
from desktop_app.ui.forms.paint.evidence_shares import Share
from desktop_app.ui.forms.text import TextLabel


class RestsOnBar(QWidget):
    """Hidden where nothing moves the result."""

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._rests: RestsOn | None = None
        self._most = ""
        self._caption = TextLabel("", "hint", "ink2")
        self.bar = EvidenceBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self.bar)
        self.retranslate(tr)

    def show_rests(self, rests: RestsOn | None, most: str = "") -> None:
        """The shares, and `most` of it in words; None where nothing moves the result."""
        self._rests, self._most = rests, most
        self.setVisible(rests is not None and rests != RestsOn(0, 0, 0, 0))
        if rests is not None:
            self.bar.show_shares(self._shares(rests), self._caption.text())
            rule = self._tr("Shares of the squared swings of all uncertain inputs, by what is behind them.")
            tip = "\n".join(part for part in (rule, most) if part)
            self.setToolTip(tip)
            self.bar.setToolTip(tip)

    def retranslate(self, tr: Translate) -> None:
        """The same in another language."""
        self._tr = tr
        self._caption.setText(tr("Its uncertainty rests on"))
        self.show_rests(self._rests, self._most)

    def _shares(self, rests: RestsOn) -> list[Share]:
        tr = self._tr
        texts = {
            "measured": (rests.measured, tr("{percent} % measured")),
            "entered": (rests.entered, tr("{percent} % entered")),
            "weak": (rests.weak, tr("{percent} % weak")),
            "assumed": (rests.assumed, tr("{percent} % assumed")),
        }
        return [
            Share(status, share, text.format(percent=rests.percents[status])) for status, (share, text) in texts.items()
        ]
