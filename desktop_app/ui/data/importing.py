"""Imports as tasks: files are read in another process, the shop is computed on the worker thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project import import_work
from desktop_app.core.evidence.into_project.evidence_edit import evidence_edit, shop_with
from desktop_app.core.evidence.into_project.import_work import Imported
from desktop_app.core.project.edits import Compound
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.analysis.progress import Progress
    from desktop_app.core.project.document import Document
    from desktop_app.core.project.edits import Edit
    from desktop_app.core.project.shop import Shop
    from desktop_app.ui.session.task import Task

READ_SHARE = 0.9
"""How much of an import is reading and calibrating; the rest is the shop computed anew."""
Work = Callable[..., Imported]


class Importing(QObject):
    """What the page does with files. Failures are the tasks', whose banners the window shows."""

    started = Signal(object)
    imported = Signal(object)
    """New evidence is in force: an Imported."""
    deepened = Signal()
    """What takes minutes to find is found and in force."""
    previewed = Signal(object)

    def __init__(self, session: Session, apart: Apart | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.apart = apart or Apart()
        if apart is None:
            self.destroyed.connect(self.apart.close)

    def add(self, files: Sequence[FileChoice], first: Edit | None = None) -> Task:
        """Reads files and puts what they say into force; in one step with the edit that is made `first`, if any."""
        doing, done = (
            Message("Reading {count} files", count=len(files)),
            Message("Read {count} files", count=len(files)),
        )
        return self._import(doing, done, self._add, tuple(files), first=first)

    def read_again(self, place: int, file: FileChoice) -> Task:
        """Reads the file of the source at `place` in another way."""
        name = file.path.name
        doing, done = Message("Reading {file} again", file=name), Message("Read {file} again", file=name)
        return self._import(doing, done, partial(self.apart.run, import_work.read_again), place, file, about=name)

    def remove(self, place: int) -> Task:
        """Takes the source at `place` out."""
        name = self._session.document.sources[place].file
        doing, done = Message("Removing {file}", file=name), Message("Remove {file}", file=name)
        return self._import(doing, done, partial(self.apart.run, import_work.remove), place, about=name)

    def stand_apart(self, place: int) -> Task:
        """Takes the orders at `place` for those of a shop of their own; where they are, for another period."""
        name = self._session.document.sources[place].file
        doing = Message("Calibrating {file} anew", file=name)
        done = Message("Change which shop {file} is about", file=name)
        return self._import(doing, done, partial(self.apart.run, import_work.stand_apart), place, about=name)

    def rest_on(self, period: str) -> Task:
        """Calibrates everything over another base period; '' for the usual one."""
        doing, done = Message("Calibrating over the base period"), Message("Change the base period")
        return self._import(doing, done, partial(self.apart.run, import_work.with_period), period)

    def tell_apart(self, markets: Sequence[str]) -> Task:
        """Calibrates everything with these markets by themselves and all others put together; none for the usual."""
        doing, done = Message("Calibrating over the markets"), Message("Choose the markets")
        return self._import(doing, done, partial(self.apart.run, import_work.with_markets), tuple(markets))

    def find_more(self) -> Task:
        """Finds what takes minutes to find in the files that are there."""
        doing, done = Message("Trying forecasts on past demand"), Message("Look deeper into past demand")
        return self._import(doing, done, partial(self.apart.run, import_work.find_more), then=self._tell_deepened)

    def look(self, file: FileChoice) -> Task:
        """Finds out how a file would be read."""
        what = Message("Looking at {file}", file=file.path.name)

        def work(progress: Progress) -> object:
            return self.apart.run(import_work.look, file, progress=progress)

        return self._run(what, work, self.previewed.emit)

    def _import(
        self,
        what: Message,
        name: Message,
        work: Work,
        *arguments: object,
        about: str = "",
        then: Callable[[Imported], None] | None = None,
        first: Edit | None = None,
    ) -> Task:
        """Does `what`; `name` is what the step of undo is called, `about` the file that a failure is about."""
        session, origin = self._session, self._session.document
        begun = _after(first, origin)

        def step(found: Imported) -> Edit:
            edit = evidence_edit(_after(first, session.document), begun, found.document, name)
            return Compound((first, edit), first.name) if first else edit

        def read(progress: Progress) -> tuple[Imported, Edit, Shop]:
            part = type(progress)(lambda share: progress.report(READ_SHARE * share), progress.cancelled)
            found = work(begun, *arguments, progress=part)
            progress.at(READ_SHARE)
            edit = step(found)
            shop = shop_with(session.shop, edit.apply(session.document)[0], about)
            progress.at(1.0)
            return found, edit, shop

        def done(result: tuple[Imported, Edit, Shop]) -> None:
            found, edit, shop = result
            if session.document is not origin:
                edit = step(found)
            if session.do(edit, shop=shop):
                (then or self.imported.emit)(found)

        return self._run(what, read, done)

    def _add(self, document: Document, files: Sequence[FileChoice], progress: Progress) -> Imported:
        """The files read in the other process; where it dies of one of them, each by itself, to find out of which."""
        try:
            return self.apart.run(import_work.add, document, files, progress=progress)
        except UnreadableFileError as error:
            if len(files) == 1:
                remedy = Message("Save it again as xlsx or csv, or in several files.")
                return Imported(document, (Problem(files[0].path.name, error.problems[0].cause, remedy),))
        refused: list[Problem] = []
        for file in files:
            found = self._add(document, (file,), progress)
            document = found.document
            refused += found.refused
        return Imported(document, tuple(refused))

    def _tell_deepened(self, _found: Imported) -> None:
        self.deepened.emit()

    def _run(self, what: Message, work: Callable[[Progress], object], done: Callable[..., None]) -> Task:
        task = self._session.tasks.run(what, work, done)
        self.started.emit(task)
        return task


def _after(first: Edit | None, document: Document) -> Document:
    """The document after the edit, if there is one."""
    return document if first is None else first.apply(document)[0]
