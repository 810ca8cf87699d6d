"""What is being done, in one line of the status row: its name, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.share_bar import ShareBar
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme import tokens

WIDTHS = (200, 110, 36)
"""Of the name, the bar and the percentage [px]."""


class TaskLine(QWidget):
    """Follows the task that runs, and the next one after it; work that is soon done is not shown."""

    stopped = Signal(object)
    """The person has stopped this task here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._task: Task | None = None
        self._name, self._percent = ElidedLabel("", "hint", "ink2"), TextLabel("", "hint", "ink2")
        self._bar = ShareBar()
        self.stop = IconButton("close", size=tokens.LINE_ICON)
        self.stop.setFixedHeight(22)
        self.stop.clicked.connect(self._stop)
        self._patience = QTimer(self, singleShot=True, interval=tokens.PATIENCE)
        self._patience.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        for widget, width in zip((self._name, self._bar, self._percent), WIDTHS, strict=True):
            widget.setFixedWidth(width)
            row.addWidget(widget)
        row.addWidget(self.stop)
        self._name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tasks = session.tasks
        tasks.started.connect(self.follow)
        tasks.progressed.connect(self._show_share)
        for ended in (tasks.finished, tasks.cancelled, tasks.failed):
            ended.connect(lambda task, *_: self._leave(task))
        session.settings.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.stop.set_tip(self._session.tr("Stop"))
        if self._task is not None:
            self._say(self._task)

    def follow(self, task: Task) -> None:
        """Shows this task, unless another is shown already."""
        if self._task is None:
            self._task = task
            self._say(task)
            self._show_share(task, task.share)
            self._patience.start()

    def _say(self, task: Task) -> None:
        name = task.what.text(self._session.tr)
        self._name.setText(name)
        self._bar.setAccessibleName(name)

    def _show_share(self, task: Task, share: float) -> None:
        if task is self._task:
            self._bar.set_share(share)
            self._percent.setText(self._bar.words)

    def _leave(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._patience.stop()
            self.hide()
            for waiting in self._session.tasks.open_tasks[:1]:
                self.follow(waiting)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stopped.emit(self._task)
