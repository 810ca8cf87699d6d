"""The data page: tables at the left, then the source shown with its columns and rows, at the right what it tells."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.errors import UserError
from desktop_app.core.evidence.file_choice import FileChoice
from desktop_app.core.evidence.filled_table import filled_tables
from desktop_app.core.evidence.import_work import Imported
from desktop_app.core.evidence.known_files import KnownFiles
from desktop_app.core.evidence.table import table_called, tables
from desktop_app.core.evidence.unused_reason import save_unused
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.checking import Checking
from desktop_app.ui.data.correcting import Correcting
from desktop_app.ui.data.file_dialogs import FileDialogs
from desktop_app.ui.data.import_banners import ImportBanners
from desktop_app.ui.data.import_progress import ImportProgress
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.quality_desk import QualityDesk
from desktop_app.ui.data.question_desk import QuestionDesk
from desktop_app.ui.data.rate_desk import RateDesk
from desktop_app.ui.data.rates_card import RatesCard
from desktop_app.ui.data.source_view import SourceView
from desktop_app.ui.data.tables_list import NO_SOURCE, Choice, still_there
from desktop_app.ui.data.tables_panel import TablesPanel
from desktop_app.ui.forms.drop_zone import DropZone
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme import tokens

SEEN = frozenset({"evidence", "inputs", "items", "models"})
"""Parts of the document whose change the page shows."""


class DataPage(QWidget):
    """The page. `dialogs` asks for files, `apart` is the process that reads them."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None, *, apart: Apart | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = Choice(tables()[0].id, NO_SOURCE)
        self._known = KnownFiles()
        self._before: tuple[EvidenceSource, ...] = ()
        self.dialogs = FileDialogs(session, self)
        self.importing = Importing(session, apart, self)
        self.correcting = Correcting(session, self.importing, self.dialogs, self._known, self)
        self.banners = ImportBanners(session)
        self.panel, self.view = TablesPanel(session), SourceView(session)
        self._progress = ImportProgress(session, self.panel.progress, self)
        self._checking = Checking(session, self.importing.apart, self)
        self._quality = QualityDesk(session, self.view.quality, self._checking, self.dialogs, self)
        self.rates = RatesCard(session)
        self._rates = RateDesk(session, self.rates, self.correcting, self.importing, self)
        self.questions = QuestionDesk(session, self.view.questions, self.banners, self)
        self._added: tuple[FileChoice, ...] = ()
        self.empty_zone = DropZone()
        self.empty = EmptyState("tray-arrow-down")
        self.empty_zone.body.addWidget(self.empty)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self.banners.retranslate(tr)
        self.panel.retranslate()
        self.empty.set_texts(
            tr("Drop your spreadsheets here: orders first, then whatever else you have. xlsx, xls, ods, csv, txt."),
            tr("Choose files"),
            tr("See a sample"),
        )
        self._show()

    def visit(self, part: str, payload: object) -> None:
        """Shows the table `part`; a tuple of paths is read."""
        if part:
            self._choose_table(part.upper())
        if isinstance(payload, (tuple, list)) and payload:
            self.add_files(tuple(payload))

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Reads these files, and those in folders and zips, as whatever they turn out to be."""
        files = tuple(path for path in paths if path.exists())
        for path in files:
            self._known.remember(path)
            self.dialogs.folder = path.parent
        if files:
            self.banners.clear()
            self._added = tuple(FileChoice(path) for path in files)
            self.importing.add(self._added)

    def _connect(self) -> None:
        session, view = self._session, self.view
        for signal in (session.settings.theme_changed, session.settings.numbers_changed):
            signal.connect(self._show)
        session.opened.connect(self._opened)
        session.edited.connect(self._edited)
        for zone in (self.empty_zone, self.panel.zone):
            zone.dropped.connect(self.add_files)
        for asked in (self.empty.primary_clicked, self.panel.add_button.clicked):
            asked.connect(lambda *_: self.add_files(self.dialogs.spreadsheets()))
        self.empty.quiet_clicked.connect(lambda: self.go.emit("start", None))
        self.panel.list.chosen_changed.connect(self._choose)
        self._progress.stopped.connect(self.banners.tell_stopped)
        self.importing.started.connect(self._begin)
        self.importing.imported.connect(self._imported)
        self.importing.deepened.connect(self.banners.tell_deepened)
        self.correcting.changed.connect(self._show)
        self._quality.failed.connect(self.banners.show_error)
        view.inputs.deeper_asked.connect(self.importing.find_more)
        for asked in (view.strip.correct_asked, view.match.correct_asked):
            asked.connect(lambda: self.correcting.look(self._chosen.place))
        view.strip.remove_asked.connect(lambda: self._remove(self._chosen.place))
        view.strip.reading_chosen.connect(self.correcting.look_as)
        view.match.column_chosen.connect(self._choose_column)
        view.match.read_asked.connect(lambda: self.correcting.read_again(self._chosen.place))
        view.match.stop_asked.connect(self.correcting.stop)
        view.unused.save_asked.connect(self._save_unused)
        self.questions.passed.connect(lambda: self.go.emit("answer", None))

    # What is shown

    def _opened(self) -> None:
        """Another project: nothing of the one before stays on the page."""
        self.correcting.forget()
        self._checking.forget()
        self._rates.forget()
        self.banners.clear()
        self.view.questions.hide()
        self._show()

    def _edited(self, changed: frozenset[str]) -> None:
        if changed & SEEN:
            self.correcting.forget()
            if "evidence" in changed:
                self.banners.clear()
            self._show()
            self.questions.ask_again()

    def _show(self, *_: object) -> None:
        if not self._session.is_open:
            return
        filled = filled_tables(self._session.document)
        self._stack.setCurrentIndex(1 if self._session.document.sources else 0)
        self._chosen = still_there(self._chosen, [Choice(t.table.id, s.place) for t in filled for s in t.sources])
        self.panel.show_tables(filled, self._chosen)
        if self.correcting.preview is not None:
            self.view.show_preview(self.correcting.preview)
        else:
            self.view.show_choice(table_called(self._chosen.table), self._chosen.place)
        source = self._source()
        self._quality.show_for(source)
        self._rates.show_for(source)
        self.banners.tell_taken(self.correcting.taken, self.correcting.take_back)

    def showEvent(self, event: QShowEvent) -> None:
        """What nobody saw was not checked."""
        super().showEvent(event)
        self._quality.refresh()

    def _source(self) -> EvidenceSource | None:
        """The source shown as it was read."""
        place = self._chosen.place
        return None if place == NO_SOURCE else self._session.document.sources[place]

    def _choose(self, choice: Choice) -> None:
        if choice != self._chosen:
            self._chosen = choice
            self.correcting.forget()
            self._show()

    def _choose_table(self, table: str) -> None:
        self._choose(next((choice for choice in self.panel.list.choices if choice.table == table), self._chosen))

    # Reading

    def _imported(self, found: Imported) -> None:
        known, sources = set(map(_content, self._before)), enumerate(self._session.document.sources)
        new = [(place, source) for place, source in sources if _content(source) not in known]
        if new:
            place, source = new[0]
            self._chosen = Choice(source.table, place)
        self._rates.learn(found.refused, self._added)
        self._show()
        if self._session.document.sources != self._before:
            self.questions.ask()
        self.banners.tell_other_times(new, self._remove)
        self.banners.tell_refused(found.refused)

    def _choose_column(self, header: str, column: str) -> None:
        self.correcting.choose(header, column)
        self.view.match.list_of(header).setFocus()

    def _save_unused(self) -> None:
        source = self._session.document.sources[self._chosen.place]
        path = self.dialogs.list_to_save(f"{source.name}.csv")
        if path is not None:
            try:
                save_unused(account_of(source.report), path, self._session.tr)
            except UserError as error:
                self.banners.show_error(error)

    def _remove(self, place: int) -> None:
        self.importing.remove(place)

    # Progress

    def _begin(self, task: Task) -> None:
        self._before = self._session.document.sources
        self._progress.begin(task)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        empty = QWidget()
        room = QVBoxLayout(empty)
        room.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        room.addWidget(self.empty_zone)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self.banners.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, 0)
        right.addWidget(self.banners)
        right.addWidget(self.rates)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(right, 1)


def _content(source: EvidenceSource) -> tuple[str, str, str]:
    """What tells a source from every other, however it was read."""
    return source.file, source.table, account_of(source.report).digest
