"""The data page: tables at the left, then the source shown with its columns and rows, at the right what it tells."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.known_files import KnownFiles
from desktop_app.core.evidence.into_project.filled_table import filled_tables
from desktop_app.core.evidence.into_project.import_work import Imported
from desktop_app.core.evidence.into_project.input_line import InputLine
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.project.document import EvidenceSource
from desktop_app.ui.data.checking import Checking
from desktop_app.ui.data.correcting import Correcting
from desktop_app.ui.data.file_dialogs import FileDialogs
from desktop_app.ui.data.import_banners import ImportBanners
from desktop_app.ui.data.import_progress import ImportProgress
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.markets_desk import MarketsDesk
from desktop_app.ui.data.new_sources import new_sources
from desktop_app.ui.data.quality_desk import QualityDesk
from desktop_app.ui.data.question_desk import QuestionDesk
from desktop_app.ui.data.rate_desk import RateDesk
from desktop_app.ui.data.rates_card import RatesCard
from desktop_app.ui.data.right_side import RightSide
from desktop_app.ui.data.rows_desk import RowsDesk, behind_line
from desktop_app.ui.data.season_desk import SeasonDesk
from desktop_app.ui.data.source_desk import SourceDesk
from desktop_app.ui.data.tables_list import NO_SOURCE, Choice, first_choice, still_there
from desktop_app.ui.data.tables_panel import TablesPanel
from desktop_app.ui.data.unused_desk import UnusedDesk
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme import tokens

RULES = "rules"
"""The part of the page that is no table of evidence."""
SEEN = frozenset({"evidence", "inputs", "items", "models"})
"""Parts of the document whose change the page shows."""


class DataPage(QWidget):
    """The page. `dialogs` asks for files, `apart` is the process that reads them."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None, *, apart: Apart | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = first_choice()
        self._known = KnownFiles()
        self._before: tuple[EvidenceSource, ...] = ()
        self.dialogs = FileDialogs(session, self)
        self.importing = Importing(session, apart, self)
        self.correcting = Correcting(session, self.importing, self.dialogs, self._known, self)
        self.banners = ImportBanners(session)
        self.panel, self._right = TablesPanel(session), RightSide(session)
        self.empty, self.view, self.rows = self._right.empty, self._right.view, self._right.rows
        self.rules = self._right.rules
        self._progress = ImportProgress(session, self.panel.progress, self)
        self._checking = Checking(session, self.importing.apart, self)
        self._quality = QualityDesk(session, self.view.quality, self._checking, self.dialogs, self)
        self.rates = RatesCard(session)
        self._rates = RateDesk(session, self.rates, self.correcting, self.importing, self)
        self._rows = RowsDesk(session, self.rows, self.correcting, self.importing.apart, self)
        self._season = SeasonDesk(session, self.view.season, self.importing, self)
        self._markets = MarketsDesk(session, self.view.markets, self.importing, self)
        self._unused = UnusedDesk(session, self.view.unused, self.dialogs, self)
        self._decisions = SourceDesk(session, self.view, self.correcting, self.importing, self)
        self.questions = QuestionDesk(session, self.view.questions, self.banners, self)
        self._added: tuple[FileChoice, ...] = ()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.banners.retranslate(self._session.tr)
        self.panel.retranslate()
        self.empty.retranslate()
        self._show()

    def visit(self, part: str, payload: object) -> None:
        """Shows the table `part`, or the rules; a tuple of paths is read."""
        self.panel.rules_button.setChecked(part == RULES)
        if part and part != RULES:
            self._choose_table(part.upper())
        if isinstance(payload, (tuple, list)) and payload:
            self.add_files(tuple(payload))

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Reads these files, and those in folders and zips, as whatever they turn out to be."""
        files = tuple(filter(Path.exists, paths))
        for path in files:
            self._known.remember(path)
            self.dialogs.folder = path.parent
        if files:
            self.banners.clear()
            layouts = self.correcting.layouts.all()
            self._added = tuple(FileChoice(path, layouts=layouts) for path in files)
            self.importing.add(self._added)

    def _connect(self) -> None:
        session, view = self._session, self.view
        for signal in (session.settings.theme_changed, session.settings.numbers_changed):
            signal.connect(self._show)
        session.opened.connect(self._opened)
        session.edited.connect(self._edited)
        for dropped in (self.empty.dropped, self.panel.zone.dropped):
            dropped.connect(self.add_files)
        for asked in (self.empty.files_asked, self.panel.add_button.clicked):
            asked.connect(lambda *_: self.add_files(self.dialogs.spreadsheets()))
        self.empty.sample_asked.connect(lambda: self.go.emit("start", None))
        self.panel.list.chosen_changed.connect(self._choose)
        self.panel.list.clicked.connect(self._leave_rules)
        self.panel.rules_button.toggled.connect(self._show)
        self.rules.failed.connect(self.banners.show_error)
        self.rules.rate_given.connect(self._rates.use)
        self._progress.stopped.connect(self.banners.tell_stopped)
        self.importing.started.connect(self._begin)
        self.importing.imported.connect(self._imported)
        self.importing.deepened.connect(self.banners.tell_deepened)
        self.correcting.changed.connect(self._show)
        self._quality.failed.connect(self.banners.show_error)
        view.inputs.deeper_asked.connect(self.importing.find_more)
        view.strip.rows_asked.connect(self._open_rows)
        view.inputs.measured.rows_asked.connect(self._open_rows)
        self.rows.left.connect(self._leave_rows)
        self._unused.failed.connect(self.banners.show_error)
        self.questions.passed.connect(lambda: self.go.emit("answer", None))

    # What is shown

    def _opened(self) -> None:
        """Another project: nothing of the one before stays on the page."""
        self.correcting.forget()
        self._chosen, self._right.rows_open = first_choice(), False
        self._checking.forget()
        self._rates.forget()
        self.banners.clear()
        self.view.questions.hide()
        self._show()

    def _edited(self, changed: frozenset[str]) -> None:
        if changed & SEEN:
            self.correcting.forget()
            self._right.rows_open = self._right.rows_open and "evidence" not in changed
            if "evidence" in changed:
                self.banners.clear()
            self._show()
            self.questions.ask_again()

    def _show(self, *_: object) -> None:
        if not self._session.is_open:
            return
        filled = filled_tables(self._session.document)
        self._right.show_wanted(
            rules=self.panel.rules_button.isChecked(), correcting=self.correcting.preview is not None
        )
        self._chosen = still_there(self._chosen, [Choice(t.table.id, s.place) for t in filled for s in t.sources])
        self.panel.show_tables(filled, self._chosen)
        if self.correcting.preview is not None:
            self.view.show_preview(self.correcting.preview)
        else:
            self.view.show_choice(table_called(self._chosen.table), self._chosen.place)
        for desk in (self._quality, self._season, self._markets, self._rates, self._unused, self._decisions):
            desk.show_for(self._source())
        self.banners.tell_taken(self.correcting.taken, self.correcting.take_back)

    def _open_rows(self, line: InputLine | None = None) -> None:
        """The rows of the source, or those behind a measured number."""
        self._right.rows_open = True
        self._rows.open(self._chosen.place, *(behind_line(line, self._session) if line else ()))
        self._show()

    def _leave_rows(self) -> None:
        self._right.rows_open = False
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """What nobody saw was not checked."""
        super().showEvent(event)
        for desk in (self._quality, self._season, self._markets):
            desk.refresh()

    def _source(self) -> EvidenceSource | None:
        """The source shown as it was read."""
        return None if self._chosen.place == NO_SOURCE else self._session.document.sources[self._chosen.place]

    def _leave_rules(self, *_: object) -> None:
        self.panel.rules_button.setChecked(False)

    def _choose(self, choice: Choice) -> None:
        self._leave_rules()
        if choice != self._chosen or self._right.rows_open:
            self._chosen, self._right.rows_open = choice, False
            self.correcting.forget()
            self._show()

    def _choose_table(self, table: str) -> None:
        self._choose(next((choice for choice in self.panel.list.choices if choice.table == table), self._chosen))

    # Reading

    def _imported(self, found: Imported) -> None:
        new = new_sources(self._before, self._session.document.sources)
        if new:
            place, source = new[0]
            self._chosen = Choice(source.table, place)
            self._leave_rules()
        self._rates.learn(found.refused, self._added)
        self._show()
        if self._session.document.sources != self._before:
            self.questions.ask()
        self.banners.tell_other_times(new, self.importing.remove, self.importing.stand_apart)
        self.banners.tell_refused(found.refused, self._name_columns)

    def _name_columns(self, name: str) -> None:
        """Shows how the file of that name, which could not be read, would be read; each header can be named there."""
        self._leave_rules()
        self._right.rows_open = False
        for file in self._added:
            if file.path.name == name:
                self.correcting.look_at(FileChoice(file.path))

    # Progress

    def _begin(self, task: Task) -> None:
        self._before = self._session.document.sources
        self._progress.begin(task)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self.banners.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, 0)
        right.addWidget(self.banners)
        right.addWidget(self.rates)
        right.addWidget(self._right, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(right, 1)
