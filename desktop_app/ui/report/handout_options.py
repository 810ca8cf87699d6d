"""How slides and the report on paper are written: their language, and a button for each of both files."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens


class HandoutOptions(QWidget):
    """The right side of the slides."""

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._language_word = TextLabel("", "panel"), TextLabel("", "small", "ink2")
        self._note = TextLabel("", "hint", "ink3", wraps=True)
        self.language = Segment(fills=True)
        self.language.set_choices((("en", "English"), ("zh", "中文")))
        self.progress = ProgressPanel(tr)
        self.slides = Button(kind="primary", icon="file-powerpoint-outline")
        self.pdf = Button(icon="file-pdf-box")
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(8)
        above: tuple[QWidget, ...] = (self._title, self._language_word, self.language, self._note)
        below: tuple[QWidget, ...] = (self.progress, self.pdf, self.slides)
        for widget in above:
            column.addWidget(widget)
        column.addStretch(1)
        for widget in below:
            column.addWidget(widget)

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._title.setText(tr("Slides and report"))
        self._language_word.setText(tr("Language"))
        self.language.setAccessibleName(tr("Language of the slides"))
        self._note.setText(
            tr("Native charts, the map as a picture, sources in the notes. Plan and words are kept with the project.")
        )
        self.slides.setText(tr("Export slides"))
        self.pdf.setText(tr("Export report as PDF"))
        self.progress.retranslate(tr)

    def set_busy(self, *, busy: bool, ready: bool) -> None:
        """While a file is being written no other can be; nothing can before the slides are `ready`."""
        self.language.setEnabled(not busy)
        for button in (self.slides, self.pdf):
            button.setEnabled(ready and not busy)
