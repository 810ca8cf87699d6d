"""The data page: tables at the left, then the source shown with its columns and rows, at the right what it tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.errors import EvidenceError, Message, UserError
from desktop_app.core.evidence.file_choice import FileChoice
from desktop_app.core.evidence.filled_table import filled_tables
from desktop_app.core.evidence.import_work import Imported
from desktop_app.core.evidence.known_files import KnownFiles
from desktop_app.core.evidence.open_question import OpenQuestion, open_questions
from desktop_app.core.evidence.preview import Preview
from desktop_app.core.evidence.table import table_called, tables
from desktop_app.core.evidence.unused_reason import save_unused
from desktop_app.core.project.edits import SetAnswers
from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.file_dialogs import FileDialogs
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.source_view import SourceView
from desktop_app.ui.data.tables_list import NO_SOURCE, Choice
from desktop_app.ui.data.tables_panel import TablesPanel
from desktop_app.ui.forms.banner import BannerHost, Notice, notice_of
from desktop_app.ui.forms.drop_zone import DropZone
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme import tokens

T = TypeVar("T")
SEEN = frozenset({"evidence", "inputs", "items", "models"})
"""Parts of the document whose change the page shows."""


class DataPage(QWidget):
    """The page. `dialogs` asks for files, `apart` is the process that reads them."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None, *, apart: Apart | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = Choice(tables()[0].id, NO_SOURCE)
        self._preview: Preview | None = None
        self._task: Task | None = None
        self._known = KnownFiles()
        self._files_before: frozenset[str] = frozenset()
        self.dialogs = FileDialogs(session, self)
        self.importing = Importing(session, apart, self)
        self.banners = BannerHost(session.tr)
        self.panel, self.view = TablesPanel(session), SourceView(session)
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
        """Reads these files as whatever they turn out to be."""
        files = tuple(path for path in paths if path.is_file())
        for path in files:
            self._known.remember(path)
            self.dialogs.folder = path.parent
        if files:
            self.banners.clear()
            self.importing.add(tuple(FileChoice(path) for path in files))

    def _connect(self) -> None:
        session, view = self._session, self.view
        for signal in (session.opened, session.settings.theme_changed, session.settings.numbers_changed):
            signal.connect(self._show)
        session.edited.connect(self._edited)
        for zone in (self.empty_zone, self.panel.zone):
            zone.dropped.connect(self.add_files)
        for asked in (self.empty.primary_clicked, self.panel.add_button.clicked):
            asked.connect(lambda *_: self.add_files(self.dialogs.spreadsheets()))
        self.empty.quiet_clicked.connect(lambda: self.go.emit("start", None))
        self.panel.list.chosen_changed.connect(self._choose)
        self.panel.progress.cancel_requested.connect(self._cancel)
        self.importing.started.connect(self._begin)
        self.importing.imported.connect(self._imported)
        self.importing.previewed.connect(self._correct)
        for ended in (session.tasks.finished, session.tasks.failed, session.tasks.cancelled):
            ended.connect(self._end)
        session.tasks.progressed.connect(self._progress)
        for asked in (view.strip.correct_asked, view.match.correct_asked):
            asked.connect(self._look)
        view.strip.remove_asked.connect(lambda: self.importing.remove(self._chosen.place))
        view.strip.reading_chosen.connect(self._look_as)
        view.match.column_chosen.connect(self._choose_column)
        view.match.read_asked.connect(self._read_again)
        view.match.stop_asked.connect(self._stop_correcting)
        view.unused.save_asked.connect(self._save_unused)
        view.questions.passed.connect(self._pass)
        view.questions.put_off.connect(view.questions.hide)

    # What is shown

    def _edited(self, changed: frozenset[str]) -> None:
        if changed & SEEN:
            self._preview = None
            self._show()
            self._ask_again()

    def _show(self, *_: object) -> None:
        if not self._session.is_open:
            return
        filled = filled_tables(self._session.document)
        self._stack.setCurrentIndex(1 if self._session.document.sources else 0)
        self._chosen = _still_there(self._chosen, [Choice(t.table.id, s.place) for t in filled for s in t.sources])
        self.panel.show_tables(filled, self._chosen)
        if self._preview is not None:
            self.view.show_preview(self._preview)
        else:
            self.view.show_choice(table_called(self._chosen.table), self._chosen.place)

    def _choose(self, choice: Choice) -> None:
        if choice != self._chosen:
            self._chosen, self._preview = choice, None
            self._show()

    def _choose_table(self, table: str) -> None:
        self._choose(next((choice for choice in self.panel.list.choices if choice.table == table), self._chosen))

    # Reading

    def _imported(self, found: Imported) -> None:
        self._preview = None
        new = [n for n, s in enumerate(found.document.sources) if s.file not in self._files_before]
        if new:
            source = self._session.document.sources[new[0]]
            self._chosen = Choice(source.table, new[0])
        if found.refused:
            self.banners.show_notice(notice_of(EvidenceError(found.refused)), "refused")
        self._show()
        self.ask()

    def ask(self) -> None:
        """Asks what the files leave open; where they leave nothing, says so."""
        questions = self._open_questions()
        if questions:
            self.view.questions.show_questions(questions)
            self.view.questions.show()
        else:
            what = Message("Your files are read, and they answer everything about the size of the shop.")
            notice = Notice("info", what, remedy=Message("Go on to the answer"))
            self.banners.show_notice(notice, "read", lambda: self.go.emit("answer", None))

    def _open_questions(self) -> tuple[OpenQuestion, ...]:
        nothing: tuple[OpenQuestion, ...] = ()
        return self._safely(lambda: open_questions(self._session.shop), nothing)

    def _ask_again(self) -> None:
        """Questions that stand there propose what the files now give, or go."""
        if not self.view.questions.isHidden():
            questions = self._open_questions()
            self.view.questions.show_questions(questions)
            self.view.questions.setVisible(bool(questions))

    def _pass(self, answers: dict[str, float]) -> None:
        if answers and not self._session.do(SetAnswers(answers)):
            return
        self.view.questions.hide()
        self.go.emit("answer", None)

    def _look(self) -> None:
        source = self._session.document.sources[self._chosen.place]
        path = self._known.find(source.file, account_of(source.report).digest, self._session.path)
        path = path or self.dialogs.lost_file(source.file)
        if path is not None:
            self._known.remember(path)
            self.importing.look(FileChoice(path, source.table, source.sheet or None, source.columns))

    def _look_as(self, table: str, sheet: str) -> None:
        if self._preview is not None:
            self.importing.look(FileChoice(self._preview.path, table, sheet or None))

    def _correct(self, preview: Preview) -> None:
        self._preview = preview
        self._show()

    def _choose_column(self, header: str, column: str) -> None:
        if self._preview is not None:
            self._correct(self._preview.with_column(header, column))

    def _read_again(self) -> None:
        if self._preview is not None:
            self.importing.read_again(self._chosen.place, self._preview.choice)

    def _stop_correcting(self) -> None:
        self._preview = None
        self._show()

    def _save_unused(self) -> None:
        source = self._session.document.sources[self._chosen.place]
        path = self.dialogs.list_to_save(f"{source.name}.csv")
        if path is not None:
            self._safely(lambda: save_unused(account_of(source.report), path, self._session.tr), None)

    # Progress

    def _begin(self, task: Task) -> None:
        self._task, self._files_before = task, self.panel.files
        self.panel.progress.begin(task.what.text(self._session.tr))

    def _progress(self, task: Task, share: float) -> None:
        if task is self._task:
            self.panel.progress.set_share(share)

    def _end(self, task: Task, *_: object) -> None:
        if task is self._task:
            self._task = None
            self.panel.progress.finish()
            if task.is_cancelled:
                self.banners.show_notice(Notice("info", Message("Stopped."), Message("Nothing was changed.")), "read")

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _safely(self, work: Callable[[], T], otherwise: T) -> T:
        try:
            return work()
        except UserError as error:
            self.banners.show_error(error)
            return otherwise

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
        right.addWidget(self.banners)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(right, 1)


def _still_there(chosen: Choice, filled: list[Choice]) -> Choice:
    """The choice, or the nearest to it that the document still has."""
    if chosen in filled:
        return chosen
    same = [choice for choice in filled if choice.table == chosen.table]
    return same[0] if same else Choice(chosen.table, NO_SOURCE)
