"""The right side of the page for one table: its source, columns, rows not used, what it tells, and the books."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.evidence.into_project.filled_table import is_doubt
from desktop_app.core.evidence.into_project.input_line import input_lines
from desktop_app.core.evidence.match.matched_header import matched_headers
from desktop_app.core.evidence.match.people import is_about_people
from desktop_app.core.evidence.match.preview import Preview
from desktop_app.core.evidence.match.table import Table
from desktop_app.core.evidence.sources.unused_reason import unused_reasons
from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.import_account import account_of
from desktop_app.core.project.reconciliation import reconcile
from desktop_app.ui.data.books_card import BooksCard
from desktop_app.ui.data.inputs_card import InputsCard
from desktop_app.ui.data.markets_card import MarketsCard
from desktop_app.ui.data.match_card import MatchCard
from desktop_app.ui.data.quality_card import QualityCard
from desktop_app.ui.data.questions_card import QuestionsCard
from desktop_app.ui.data.season_card import SeasonCard
from desktop_app.ui.data.source_strip import SourceStrip
from desktop_app.ui.data.tables_list import NO_SOURCE
from desktop_app.ui.data.unused_card import UnusedCard
from desktop_app.ui.data.words import own_name, said
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

DOUBTS = "doubts"
SIDE_BY_SIDE = 860
"""The width [px] from which the cards stand side by side."""
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
LEVELS = 2
"""How many layouts lie within each other: a card's own, and that of all cards."""
LEAST_ROWS = 7
"""How many rows of a table can be seen where the cards are scrolled."""


class SourceView(QWidget):
    """The cards of one table and one of its sources."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._closed: set[str] = set()
        self.strip, self.match, self.unused = SourceStrip(session), MatchCard(session), UnusedCard(session)
        self.inputs, self.books, self.questions = InputsCard(session), BooksCard(session), QuestionsCard(session)
        self.quality, self.season, self.markets = QualityCard(session), SeasonCard(session), MarketsCard(session)
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
        self._show_meaning(table, filled=place != NO_SOURCE)

    def show_preview(self, shown: Preview) -> None:
        """A file while it is corrected."""
        self.doubts.clear()
        self.strip.show_preview(shown)
        self.match.show_preview(shown)

    def _show_source(self, table: Table, place: int) -> None:
        source = self._session.document.sources[place]
        account = account_of(source.report)
        people = [note for note in account.notes if is_about_people(note)]
        told = [note for note in account.notes if not is_doubt(note) and note not in people]
        self.strip.show_source(source, [said(note, table, self._session) for note in told])
        self.match.show_matched(table, matched_headers(table, account.headers, source.columns, account.notes), people)
        self.unused.show_reasons(unused_reasons(account), table, source.rows_read)
        self._show_doubts(table, source.file, tuple(filter(is_doubt, account.notes)))

    def _show_doubts(self, table: Table, file: str, notes: tuple[Message, ...]) -> None:
        self.doubts.clear()
        if not notes or file in self._closed:
            return
        first, *rest = (sentence_case(said(note, table, self._session)) for note in notes)
        more = Message("{note}. {count} more below, at the columns.", note=first, count=len(rest))
        cause = more if rest else Message("{note}", note=first)
        notice = Notice("warn", Message("Please check."), cause, Message("Correct"))
        banner = self.doubts.show_notice(notice, DOUBTS, self.match.correct_asked.emit)
        banner.closed.connect(lambda: self._closed.add(file))

    def _show_meaning(self, table: Table, *, filled: bool) -> None:
        session, language = self._session, self._session.settings.language
        title = session.tr("What “{table}” tells").format(table=own_name(table.name, language))
        self.inputs.show_lines(title, input_lines(session.shop, table.id), filled=filled)
        self.books.show_lines(reconcile(session.shop))
        self.questions.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the cards below each other, to be scrolled, where they have no room side by side."""
        super().resizeEvent(event)
        self._cards.setDirection(BELOW if self.width() < SIDE_BY_SIDE else BESIDE)
        self._fit()

    def _fit(self) -> None:
        """Where everything has no room at once, tables keep some of their rows and the cards are scrolled."""
        narrow = self.width() < SIDE_BY_SIDE
        choosing = not (self.season.details.isHidden() and self.markets.details.isHidden())
        self._choices.setDirection(BELOW if narrow or choosing else BESIDE)
        scrolled = narrow or choosing or not self.quality.details.isHidden()
        for card in (self.match, self.inputs):
            card.view.setMinimumHeight(LEAST_ROWS * card.view.verticalHeader().defaultSectionSize() if scrolled else 0)

    def _bring_details(self, card: QualityCard | SeasonCard | MarketsCard, *_: object) -> None:
        self._fit()
        self._bring(card)

    def _bring_measured(self) -> None:
        self._bring(self.inputs.measured)
        self.inputs.view.scrollTo(self.inputs.view.currentIndex())

    def _bring(self, opened: QWidget) -> None:
        """What was just opened is seen; how far there is to scroll is known only once it is laid out."""
        for _ in range(LEVELS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self._everything.invalidate()
            self._everything.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._area.ensureWidgetVisible(opened, 0, tokens.GAP)

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setProperty("quiet", True)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._laid_out_cards())
        for card in (self.season, self.markets, self.quality):
            card.hide()
            card.details_button.toggled.connect(partial(self._bring_details, card))
        self.inputs.opened.connect(self._bring_measured)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        column.setSpacing(tokens.GAP)
        for part in (self.questions, self.strip, self.doubts):
            column.addWidget(part)
        column.addWidget(self._area, 1)

    def _laid_out_cards(self) -> QWidget:
        """Two columns of cards, below them what can be chosen, and the quality of the file across."""
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, widgets in ((left, (self.match, self.unused)), (right, (self.inputs, self.books))):
            column.setSpacing(tokens.GAP)
            column.addWidget(widgets[0], 1)
            column.addWidget(widgets[1])
        self._cards, self._choices = (QBoxLayout(BESIDE) for _ in range(2))
        for pair in (self._cards, self._choices):
            pair.setSpacing(tokens.GAP)
        self._cards.addLayout(left, 20)
        self._cards.addLayout(right, 23)
        self._choices.addWidget(self.season, 20, Qt.AlignmentFlag.AlignTop)
        self._choices.addWidget(self.markets, 23, Qt.AlignmentFlag.AlignTop)
        made = QWidget()
        made.setProperty("plain", True)
        self._everything = QVBoxLayout(made)
        self._everything.setContentsMargins(0, 0, 0, 0)
        self._everything.setSpacing(tokens.GAP)
        self._everything.addLayout(self._cards, 1)
        self._everything.addLayout(self._choices)
        self._everything.addWidget(self.quality)
        return made
