"""A page of the help on the screen: links between pages, back and forward, words that say what they mean."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from desktop_app.core.help.glossary import term_called
from desktop_app.core.help.library import GLOSSARY, library
from desktop_app.core.help.markup import Markup
from desktop_app.ui.help.help_style import style_sheet
from desktop_app.ui.session.session import Session

SCHEME = "help:"
MARGIN = 22


def address(target: str) -> str:
    """Where a link of a page leads: to a page, or to a word in the glossary."""
    return SCHEME + target.replace("term:", f"{GLOSSARY}#")


class HelpBrowser(QTextBrowser):
    """Shows pages by their id; `beside` stands above the page that was asked for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._beside = ("", "")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(MARGIN)
        self.highlighted.connect(self._tell)

    @property
    def page_id(self) -> str:
        """The page shown."""
        return self.source().path()

    def show_page(self, page_id: str, place: str = "", beside: str = "") -> None:
        """Another page, at a place of it; above it what is said of the control somebody asked about."""
        self._beside = (page_id, beside)
        shown = self.page_id == page_id
        self.setSource(QUrl(address(f"{page_id}#{place}" if place else page_id)))
        if shown:
            self.dress()

    def dress(self) -> None:
        """The same page in the theme and the language of now."""
        self.reload()

    def loadResource(self, kind: int, name: QUrl | str) -> str:  # noqa: ARG002 - Qt's signature
        """The page as HTML."""
        page_id = QUrl(name).path()
        language = self._session.settings.language
        page = library(language).pages.get(page_id)
        if page is None:
            return ""
        markup = Markup(language, address)
        self.document().setDefaultStyleSheet(style_sheet())
        above = self._above(page_id)
        return f"<body>{above}<h1>{escape(page.title)}</h1>\n{markup.html(page.text)}</body>"

    def _above(self, page_id: str) -> str:
        asked, beside = self._beside
        if page_id != asked or not beside:
            return ""
        said = Markup(self._session.settings.language, address).html(beside)
        title = self._session.tr("Where the keyboard was")
        return f'<table class="here" width="100%"><tr><td><b>{title}</b>{said}</td></tr></table>'

    def _tell(self, link: QUrl) -> None:
        """What a word means, while it is pointed at."""
        if link.path() == GLOSSARY and link.fragment():
            term, language = term_called(link.fragment()), self._session.settings.language
            QToolTip.showText(QCursor.pos(), term.meaning.get(language), self)
        else:
            QToolTip.hideText()
