"""The row at the foot of the window: where numbers come from, what is being done, and whether all is saved."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QStatusBar, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

if TYPE_CHECKING:
    from desktop_app.ui.forms.evidence_badge import EvidenceBadge
    from desktop_app.ui.shell.task_line import TaskLine

HEIGHT = 26
STATUSES = ("measured", "weak", "entered", "assumed")


class StatusRow(QStatusBar):
    """The row. Its left side is a promise while nothing is open, and the legend of the badges after.

    The legend and the line about long work are made when they are first needed, after the first paint.
    """

    stopped = Signal(object)
    """The person has stopped this task here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._promise = Caption(role="hint", tone="ink2")
        self._saved = Caption(role="hint", tone="ink2")
        self._saved.setContentsMargins(8, 0, 10, 0)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(HEIGHT)
        self._sides = self._left()
        self.addPermanentWidget(self._saved)
        session.tasks.started.connect(self._follow)
        session.modified_changed.connect(self._tell)
        session.opened.connect(self._tell)
        session.path_changed.connect(self._tell)
        self.retranslate()

    @cached_property
    def progress(self) -> TaskLine:
        """The line about long work."""
        from desktop_app.ui.shell.task_line import TaskLine

        made = TaskLine(self._session)
        made.stopped.connect(self.stopped)
        self.insertPermanentWidget(1, made)  # before what is said of saving
        made.hide()
        return made

    def retranslate(self) -> None:
        """Sets every text anew."""
        self._promise.setText(self._session.tr("Works without internet. Nothing leaves this computer."))
        self._tell()

    @cached_property
    def _badges(self) -> dict[str, EvidenceBadge]:
        from desktop_app.ui.forms.evidence_badge import EvidenceBadge

        made = {status: EvidenceBadge(status, with_word=True) for status in STATUSES}
        self._sides.addWidget(_side(*made.values()))
        return made

    def _left(self) -> QStackedLayout:
        holder = QWidget()
        sides = QStackedLayout(holder)
        sides.addWidget(_side(IconView("lock-outline"), self._promise))
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.addWidget(holder, 1)
        return sides

    def _follow(self, task: Task) -> None:
        self.progress.follow(task)

    def _tell(self) -> None:
        session = self._session
        if session.is_open:
            self._name_badges()
        self._sides.setCurrentIndex(1 if session.is_open else 0)
        self._saved.setText(self._state() if session.is_open else "")

    def _name_badges(self) -> None:
        tr = self._session.tr
        words = {"measured": tr("measured"), "weak": tr("weak"), "entered": tr("entered"), "assumed": tr("assumed")}
        for status, badge in self._badges.items():
            badge.set_status(status, word=words[status])

    def _state(self) -> str:
        session, tr = self._session, self._session.tr
        if session.path:
            return tr("All changes kept, not saved") if session.is_modified else tr("Saved")
        return tr("All changes kept, not yet in a file") if session.is_modified else tr("Not yet in a file")


def _side(*widgets: QWidget) -> QWidget:
    side = QWidget()
    row = QHBoxLayout(side)
    row.setContentsMargins(10, 0, 0, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return side
