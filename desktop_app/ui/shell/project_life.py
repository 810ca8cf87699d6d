"""What a project goes through: made, opened, saved, left. Long work is done off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import Message, UserError
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.questions import Questions

if TYPE_CHECKING:
    from desktop_app.core.analysis.progress import Progress
    from desktop_app.core.project.document import Document
    from desktop_app.core.project.recovery import Recoverable
    from desktop_app.core.project.shop import Shop
    from desktop_app.ui.session.task import Task

NEW_TITLE = Message("My shop")


class ProjectLife(QObject):
    """The commands of the File menu. Every way out of a project asks first what shall become of its changes."""

    arrived = Signal(str, object)
    """A project is open and the page of this target shall be shown, with something for it."""
    failed = Signal(object)
    busy_changed = Signal(bool)
    """Whether a project is being made or opened."""

    def __init__(self, session: Session, questions: Questions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.questions = session, questions
        self._opening: Task | None = None
        self._arrival: tuple[str, object] = ("map", None)
        for ended in (session.tasks.finished, session.tasks.failed, session.tasks.cancelled):
            ended.connect(self._ended)

    def new(self) -> None:
        """Begins a project with the shipped models and nothing known."""
        self._begin(Message("Preparing Figure 1"), self._empty(), "map")

    def begin_with(self, document: Document) -> None:
        """Begins with a project that is there already, such as one made of a foreign map."""
        self._begin(Message("Preparing a new project"), lambda _progress: document, "map", modified=True)

    def sample(self, size: str) -> None:
        """Opens a sample shop, "large" or "small"."""
        language, folder = self.session.settings.language, self.session.profile.folder / "samples"

        def make(progress: Progress) -> Document:
            from desktop_app.ui.shell.sample_store import sample

            return sample(size, language, folder, progress)

        self._begin(Message("Reading the sample's spreadsheets"), make, "answer")

    def open(self, path: Path | None = None) -> None:
        """Opens the file, or the one that the person chooses."""
        path = path or self.questions.file_to_open()
        if path is not None and self._may_begin():
            self._follow(self.session.begin_open(path), "map")

    def import_files(self, paths: tuple[Path, ...] | None, *, anew: bool) -> None:
        """Takes spreadsheets to the data page: of a new project where `anew`, of the open one otherwise."""
        paths = paths or self.questions.files_to_import()
        if not paths:
            return
        if anew or not self.session.is_open:
            self._begin(Message("Preparing a new project"), self._empty(), "data", paths)
        else:
            self.arrived.emit("data", paths)

    def recover(self, left: Recoverable) -> None:
        """Opens what a crash left behind."""
        if self._may_begin():
            self._follow(self.session.begin_recover(left), "map")

    def save(self) -> bool:
        """Whether the project is in its file now."""
        return self._save(self.session.path or self.questions.file_to_save())

    def save_as(self) -> bool:
        """Whether the project is in another file now."""
        return self._save(self.questions.file_to_save())

    def may_leave(self) -> bool:
        """Whether the open project may be left: nothing to lose, saved, or given up."""
        if not self.session.is_open or not self.session.is_modified:
            return True
        choice = self.questions.before_leaving(self.session.document.title)
        return self.save() if choice == "save" else choice == "discard"

    def _save(self, path: Path | None) -> bool:
        if path is None:
            return False
        try:
            self.session.save(path)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def _empty(self) -> Callable[[Progress], Document]:
        title, language = NEW_TITLE.text(self.session.tr), self.session.settings.language

        def make(_progress: Progress) -> Document:
            from desktop_app.core.project.document import new_document

            return new_document(title, language)

        return make

    def _begin(
        self,
        what: Message,
        make: Callable[[Progress], Document],
        target: str,
        payload: object = None,
        *,
        modified: bool = False,
    ) -> None:
        if not self._may_begin():
            return

        def work(progress: Progress) -> Shop:
            from desktop_app.core.project.shop import Shop

            shop = Shop(make(progress))
            _ = shop.today_column, [column.column for column in shop.columns.values()]
            return shop

        def done(shop: Shop) -> None:
            self.session.start(shop.document, modified=modified, shop=shop)

        self._follow(self.session.tasks.run(what, work, done), target, payload)

    def _may_begin(self) -> bool:
        return self._opening is None and self.may_leave()

    def _follow(self, task: Task, target: str, payload: object = None) -> None:
        self._opening, self._arrival = task, (target, payload)
        self.busy_changed.emit(True)

    def _ended(self, task: Task, error: object = None) -> None:
        if task is not self._opening:
            return
        self._opening = None
        self.busy_changed.emit(False)
        if error is None and not task.is_cancelled:
            self.arrived.emit(*self._arrival)
