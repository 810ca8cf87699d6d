"""How far the import is that runs now, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task


class ImportProgress(QObject):
    """Follows the last task that `begin` was given; `stopped` tells that the user does not want it any more."""

    stopped = Signal()

    def __init__(self, session: Session, panel: ProgressPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._panel = session, panel
        self._task: Task | None = None
        panel.cancel_requested.connect(self._cancel)
        session.tasks.progressed.connect(self._progress)
        for ended in (session.tasks.finished, session.tasks.failed, session.tasks.cancelled):
            ended.connect(self._end)

    def begin(self, task: Task) -> None:
        """This task has begun."""
        self._task = task
        self._panel.begin(task.what.text(self._session.tr))

    def _progress(self, task: Task, share: float) -> None:
        if task is self._task:
            self._panel.set_share(share)

    def _end(self, task: Task, *_: object) -> None:
        if task is self._task:
            self._task = None
            self._panel.finish()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stopped.emit()
