"""One slide to be read and rewritten: its title and sentences as plain text, what it shows, and what its notes say."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.core.project.slide_plan import SlideText
from desktop_app.core.slides.slide import Slide
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

WIDEST = 1040
CHART, TEXT = 320, 170


class SlideEditor(QWidget):
    """`said` tells the text of the slide as it is typed, `reset` that the application's own words are wanted again."""

    said = Signal(object)
    reset = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_word, self._text_word = TextLabel("", "small", "ink2"), TextLabel("", "small", "ink2")
        self.title, self.text = QLineEdit(), QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(TEXT)
        self.own = Button(kind="quiet", small=True)
        self.waiting = TextLabel("", "body", "ink2", wraps=True)
        self.chart = ChartCanvas()
        self.chart.setFixedHeight(CHART)
        self._shown, self._notes = TextLabel("", "hint", "ink3", wraps=True), TextLabel("", "hint", "ink3", wraps=True)
        self._form = QWidget()
        self._put_together()
        self.title.textEdited.connect(self._tell)
        self.text.textChanged.connect(self._tell)
        self.own.clicked.connect(self.reset)

    def wait(self, said: str) -> None:
        """Says why there is no slide to be read."""
        self.waiting.setText(said)
        self.waiting.show()
        self._form.hide()

    def show_slide(self, slide: Slide, text: SlideText, *, is_own: bool, tr: Translate) -> None:
        """The slide with its text; `is_own` says that it is the application's. What is being typed stays as it is."""
        self.waiting.hide()
        self._form.show()
        if text != self._written():
            with QSignalBlocker(self.title), QSignalBlocker(self.text):
                self.title.setText(text.title)
                self.text.setPlainText(text.sentences)
        self.own.setEnabled(not is_own)
        self._card.setVisible(slide.chart is not None)
        self.chart.show_chart(slide.chart)
        shown = tr("The poster of the map stands beside these sentences.") if slide.shows_map else ""
        self._shown.setText(shown or (tr("A table of headlines stands beside these sentences.") if slide.rows else ""))
        self._shown.setVisible(bool(self._shown.text()))
        self._notes.setText("\n".join((tr("Notes for the speaker:"), *slide.notes)))

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._title_word.setText(tr("Title"))
        self.title.setAccessibleName(tr("Title of the slide"))
        self._text_word.setText(tr("Sentences, one a line"))
        self.text.setAccessibleName(tr("Sentences, one a line"))
        self.own.setText(tr("Back to the application's own words"))

    def _put_together(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title_word, 1)
        head.addWidget(self.own)
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, tokens.GAP, tokens.GAP)
        inner.setSpacing(6)
        inner.addLayout(head)
        self._card = Card()
        self._card.body.addWidget(self.chart)
        for widget in (self.title, self._text_word, self.text, self._shown, self._card, self._notes):
            inner.addWidget(widget)
        inner.addStretch(1)
        self._form.setProperty("plain", "true")
        self._form.setMaximumWidth(WIDEST)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, 0)
        column.addWidget(self.waiting)
        column.addWidget(scroll, 1)

    def _written(self) -> SlideText:
        return SlideText(self.title.text(), self.text.toPlainText())

    def _tell(self) -> None:
        self.said.emit(self._written())
