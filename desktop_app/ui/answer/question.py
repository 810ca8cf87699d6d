"""Asks for the answer on the worker thread, and knows when it is out of date."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.answer import Answer, answer
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import Message
from desktop_app.core.language.model import Names
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import study_of
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

MATTERS = frozenset({"inputs", "items", "models", "map"})
"""Parts of a document whose change makes another answer."""
NO_CHANGE = Scenario("answer", Names("", ""))


class Question(QObject):
    """The latest answer of a session; `answered` tells when there is a new one."""

    began = Signal()
    answered = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.answer: Answer | None = None
        self.is_stale = True
        self.task: Task | None = None
        session.opened.connect(self._forget)
        session.edited.connect(self._edited)

    @property
    def obstacle(self) -> Message | None:
        """Why there is nothing to compare; None where there is, or no project is open."""
        return self._session.shop.content.pins.why_no_money() if self._session.is_open else None

    @property
    def is_asked(self) -> bool:
        """Whether the answer is on its way."""
        return self.task is not None and self.task.is_running and not self.task.is_cancelled

    def ask(self) -> None:
        """Asks, unless the answer stands or is on its way."""
        if not self._session.is_open or not self.is_stale or self.is_asked or self.obstacle is not None:
            return
        shop = self._session.shop
        self.task = self._session.tasks.run(
            Message("Comparing all plans"), lambda progress: _answered(shop, progress), self._take
        )
        self.began.emit()

    def stop(self) -> None:
        """The answer is not wanted for now."""
        if self.task is not None:
            self.task.cancel()
            self.task = None

    def _take(self, found: Answer | None) -> None:
        self.answer, self.is_stale, self.task = found, False, None
        self.answered.emit()

    def _edited(self, parts: frozenset[str]) -> None:
        if not MATTERS.isdisjoint(parts):
            self._forget()

    def _forget(self) -> None:
        self.stop()
        self.is_stale = True


def _answered(shop: Shop, progress: Progress) -> Answer | None:
    return answer(study_of(shop, NO_CHANGE), shop.content.initiatives, progress)
