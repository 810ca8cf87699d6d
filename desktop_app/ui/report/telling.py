"""The long work of the slides, in a process of its own: their sentences computed, their files written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.slide_plan import SlidePlan
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.storyline import told_slides
from desktop_app.ui.print.handout import HandoutWish, write_handout
from desktop_app.ui.report.apart_work import apart_work
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

Asked = tuple[Document, str, str]
"""What slides are told of: the project without its plan of slides, the scenario, the language."""


class Telling(QObject):
    """`told` says that the slides that were asked for are there, `written` which file is."""

    told = Signal()
    written = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: Asked | None = None
        self.slides: tuple[Slide, ...] | None = None
        self.tell_task: Task | None = None
        self.write_task: Task | None = None

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self.write_task is not None and self.write_task.is_running

    @property
    def first(self) -> str:
        """The scenario that the slides are about, "" for none."""
        return self._session.chosen.id if self._session.chosen else ""

    def ask(self, language: str) -> None:
        """Computes the slides, unless they are there or on their way; answers with `told`."""
        asked = (replace(self._session.document, slides=SlidePlan()), self.first, language)
        if asked == self._asked:
            return
        self.stop()
        self._asked, self.slides = asked, None
        self.tell_task = self._session.tasks.run(
            Message("Writing the sentences of the slides"), apart_work(told_slides, *asked), self._keep
        )

    def stop(self) -> None:
        """The sentences are not wanted for now."""
        if self.tell_task is not None and self.tell_task.is_running:
            self.tell_task.cancel()
            self._asked = None

    def write(self, wish: HandoutWish) -> Task:
        """Writes the file and answers with `written`; a failure is the task's."""
        self.write_task = self._session.tasks.run(
            Message("Writing {file}", file=wish.path.name),
            apart_work(write_handout, self._session.document, wish, leaves=wish.path),
            self.written.emit,
        )
        return self.write_task

    def _keep(self, slides: tuple[Slide, ...]) -> None:
        self.slides = slides
        self.told.emit()
