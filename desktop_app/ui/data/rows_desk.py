"""The view of rows at work: fetched from the project or from the file, and filtered, without keeping the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.errors import Message, UserError
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project import import_work
from desktop_app.core.evidence.into_project.input_line import InputLine
from desktop_app.core.project.document import Document, EvidenceSource
from desktop_app.ui.data.checking import FEW_ROWS
from desktop_app.ui.data.correcting import Correcting
from desktop_app.ui.data.rows_view import RowsView
from desktop_app.ui.data.words import own_name
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.analysis.progress import Progress
    from desktop_app.core.evidence.rows.row_filter import Wanted
    from desktop_app.core.evidence.rows.rows_behind import Behind
    from desktop_app.core.evidence.rows.seen_rows import Places, SeenRows


class RowsDesk(QObject):
    """Answers that come after another source was asked for are dropped."""

    def __init__(self, session: Session, view: RowsView, correcting: Correcting, apart: Apart, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view, self._correcting, self._apart = session, view, correcting, apart
        self._place = -1
        self._asked = 0
        view.filtered.connect(self._filter)
        view.file_asked.connect(self._read_file)

    def open(self, place: int, behind: Behind | None = None, name: str = "") -> None:
        """Shows the rows of the source at `place` as the project holds them; those `behind` an input of that name."""
        self._place = place
        document = self._session.document
        source = document.sources[place]
        self._view.begin(source.file)
        self._view.filters.ask_behind("", None)
        self._fetch(partial(self._kept, source), whole=False)
        if behind is not None:
            work = partial(self._rows_behind, document, place, behind)
            self._session.tasks.run(Message("Fetching rows"), work, partial(self._ask_behind, self._asked, name))

    def _read_file(self) -> None:
        source = self._session.document.sources[self._place]
        file = self._correcting.file_of(self._place)
        if file is None:
            gone = self._session.tr("{file} is no longer where it was: only what the project holds can be shown.")
            self._view.tell(gone.format(file=source.file))
            return
        self._fetch(partial(self._of_file, file, source), whole=True)

    def _kept(self, source: EvidenceSource, progress: Progress) -> SeenRows | UserError:
        try:
            if source.rows_used > FEW_ROWS:
                return self._apart.run(import_work.rows_kept, source, progress=progress)
            return import_work.rows_kept(source, progress)
        except UserError as error:
            return error

    def _rows_behind(self, document: Document, place: int, asked: Behind, progress: Progress) -> Places | UserError:
        try:
            return self._apart.run(import_work.rows_behind, document, place, asked, progress=progress)
        except UserError as error:
            return error

    def _ask_behind(self, asked: int, name: str, found: Places | UserError) -> None:
        if asked == self._asked and not isinstance(found, UserError):
            self._view.filters.ask_behind(name, found)
            self._filter()

    def _of_file(self, file: FileChoice, source: EvidenceSource, progress: Progress) -> SeenRows | UserError:
        try:
            return self._apart.run(import_work.rows_of_file, file, source, progress=progress)
        except UserError as error:
            return error

    def _fetch(self, work: partial[SeenRows | UserError], *, whole: bool) -> None:
        self._asked += 1
        self._session.tasks.run(Message("Fetching rows"), work, partial(self._show, self._asked, whole))

    def _show(self, asked: int, whole: bool, found: SeenRows | UserError) -> None:  # noqa: FBT001 - as it is called back
        if asked != self._asked:
            return
        if isinstance(found, UserError):
            self._view.tell(found.text(self._session.tr))
        else:
            self._view.show_rows(found, whole=whole)
            if self._view.filters.is_behind:
                self._filter()

    def _filter(self) -> None:
        rows = self._view.model.rows
        if rows is not None:
            self._asked += 1
            work = partial(_matching, rows, self._view.filters.wanted)
            self._session.tasks.run(Message("Filtering rows"), work, partial(self._show_places, self._asked))

    def _show_places(self, asked: int, found: Places | UserError) -> None:
        if asked == self._asked:
            if isinstance(found, UserError):
                self._view.tell(found.text(self._session.tr))
            else:
                self._view.show_places(found)


def _matching(rows: SeenRows, wanted: Wanted, progress: Progress) -> Places | UserError:
    from desktop_app.core.evidence.rows.row_filter import matching

    progress.at(0.0)
    try:
        return matching(rows, wanted)
    except UserError as error:
        return error


def behind_line(line: InputLine, session: Session) -> tuple[Behind, str]:
    """What stands behind a line, and the name of the line."""
    from desktop_app.core.evidence.rows.rows_behind import Behind

    program, entry, language = session.shop.program, line.input, session.settings.language
    name = own_name({language: session.name(entry.name)}, language)
    item = f" · {program.item_label(entry.id, line.item, language)}" if line.item else ""
    return Behind(entry.spec, entry.index, line.item, tuple(program.items_of(entry.id) or ())), f"{name}{item}"
