"""A sentence whose words of the glossary are underlined and say what they mean."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip

from desktop_app.core.help.glossary import occurrences, term_called
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import active

LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class WordLabel(TextLabel):
    """Point at an underlined word, click it, or go there with Tab and press Enter."""

    _said = ""

    def _dress(self) -> None:
        super()._dress()
        self.linkHovered.connect(self._point)
        self.linkActivated.connect(self._explain)
        if self.text():
            self.setText(self.text())

    def text(self) -> str:
        """What it says, without the marks of the words."""
        return self._said or super().text()

    def setText(self, text: str) -> None:
        """Another sentence; one without such words stays plain, which costs less."""
        marked = _marked(text, str(self.property("tone")))
        self._said = text
        self.setTextFormat(Qt.TextFormat.RichText if marked else Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(LINKS if marked else Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if marked else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text)
        super().setText(marked or text)

    def changeEvent(self, event: QEvent) -> None:
        """Words keep the colour of the sentence when the theme is another one: Qt writes it into the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.textFormat() == Qt.TextFormat.RichText:
            self.setText(self._said)

    def _point(self, term_id: str) -> None:
        if term_id:
            self._say(term_id, QCursor.pos())
        else:
            QToolTip.hideText()

    def _explain(self, term_id: str) -> None:
        self._say(term_id, QCursor.pos() if self.underMouse() else self.mapToGlobal(QPoint(0, self.height())))

    def _say(self, term_id: str, place: QPoint) -> None:
        QToolTip.showText(place, term_called(term_id).meaning.get(active.language()), self)


def _marked(text: str, tone: str) -> str:
    """The text as HTML with its words as links in a tone of the theme; "" where it has none."""
    written, end = [], 0
    style = f"color: {active.colour(tone).name()}"
    for start, behind, term in occurrences(text, active.language()):
        word = html.escape(text[start:behind])
        written.append(f'{_escaped(text[end:start])}<a href="{term.id}" style="{style}">{word}</a>')
        end = behind
    return "".join((*written, _escaped(text[end:]))) if written else ""


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
