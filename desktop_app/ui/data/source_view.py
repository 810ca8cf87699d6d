"""The right side of the page for one table: its source, columns, rows not used, what it tells, and the books."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.evidence.input_line import input_lines
from desktop_app.core.evidence.matched_header import matched_headers
from desktop_app.core.evidence.preview import Preview
from desktop_app.core.evidence.table import Table
from desktop_app.core.evidence.unused_reason import unused_reasons
from desktop_app.core.project.import_account import account_of
from desktop_app.core.project.reconciliation import reconcile
from desktop_app.ui.data.books_card import BooksCard
from desktop_app.ui.data.inputs_card import InputsCard
from desktop_app.ui.data.match_card import MatchCard
from desktop_app.ui.data.questions_card import QuestionsCard
from desktop_app.ui.data.source_strip import SourceStrip
from desktop_app.ui.data.tables_list import NO_SOURCE
from desktop_app.ui.data.unused_card import UnusedCard
from desktop_app.ui.data.words import own_name, said
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

DOUBTS = "doubts"


class SourceView(QWidget):
    """The cards of one table and one of its sources."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._closed: set[str] = set()
        self.strip, self.match, self.unused = SourceStrip(session), MatchCard(session), UnusedCard(session)
        self.inputs, self.books, self.questions = InputsCard(session), BooksCard(session), QuestionsCard(session)
        self.doubts = BannerHost(session.tr)
        self.questions.hide()
        self._lay_out()

    def show_choice(self, table: Table, place: int) -> None:
        """A table with the source at `place` among all of the document; NO_SOURCE for none."""
        if place == NO_SOURCE:
            self.doubts.clear()
            self.strip.show_nothing(table)
            self.match.show_wanted(table)
        else:
            self._show_source(table, place)
        self.unused.setVisible(place != NO_SOURCE)
        self._show_meaning(table)

    def show_preview(self, shown: Preview) -> None:
        """A file while it is corrected."""
        self.doubts.clear()
        self.strip.show_preview(shown)
        self.match.show_preview(shown)

    def _show_source(self, table: Table, place: int) -> None:
        source = self._session.document.sources[place]
        account = account_of(source.report)
        self.strip.show_source(source)
        self.match.show_matched(table, matched_headers(table, account.headers, source.columns, account.notes))
        self.unused.show_reasons(unused_reasons(account), table, source.rows_read)
        self._show_doubts(table, source.file, account.notes)

    def _show_doubts(self, table: Table, file: str, notes: tuple[Message, ...]) -> None:
        self.doubts.clear()
        if not notes or file in self._closed:
            return
        first, *rest = (said(note, table, self._session) for note in notes)
        text = "{note}. {count} more below, at the columns." if rest else "{note}"
        cause = Message(text, note=first, count=len(rest))
        notice = Notice("warn", Message("Please check."), cause, Message("Correct"))
        banner = self.doubts.show_notice(notice, DOUBTS, self.match.correct_asked.emit)
        banner.closed.connect(lambda: self._closed.add(file))

    def _show_meaning(self, table: Table) -> None:
        session, language = self._session, self._session.settings.language
        title = session.tr("What “{table}” tells").format(table=own_name(table.name, language))
        self.inputs.show_lines(title, input_lines(session.shop, table.id))
        self.books.show_lines(reconcile(session.shop))
        self.questions.retranslate()

    def _lay_out(self) -> None:
        left, right, cards = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column, widgets in ((left, (self.match, self.unused)), (right, (self.inputs, self.books))):
            column.setSpacing(tokens.GAP)
            column.addWidget(widgets[0], 1)
            column.addWidget(widgets[1])
        cards.setSpacing(tokens.GAP)
        cards.addLayout(left, 20)
        cards.addLayout(right, 23)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        column.setSpacing(tokens.GAP)
        column.addWidget(self.questions)
        column.addWidget(self.strip)
        column.addWidget(self.doubts)
        column.addLayout(cards, 1)
