"""The row at the foot of the window: where numbers come from, what is being done, and whether all is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QStatusBar, QWidget

from desktop_app.ui.forms import EvidenceBadge, IconView, TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.task_line import TaskLine

HEIGHT = 26
STATUSES = ("measured", "weak", "entered", "assumed")


class StatusRow(QStatusBar):
    """The row. Its left side is a promise while nothing is open, and the legend of the badges after."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._promise = TextLabel("", "hint", "ink2")
        self._saved = TextLabel("", "hint", "ink2")
        self._saved.setContentsMargins(8, 0, 10, 0)
        self._badges = {status: EvidenceBadge(status, with_word=True) for status in STATUSES}
        self.progress = TaskLine(session)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(HEIGHT)
        self._sides = self._left()
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self._saved)
        session.modified_changed.connect(lambda _: self._tell())
        session.opened.connect(self._tell)
        session.path_changed.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._promise.setText(tr("Works without internet. Nothing leaves this computer."))
        words = {"measured": tr("measured"), "weak": tr("weak"), "entered": tr("entered"), "assumed": tr("assumed")}
        for status, badge in self._badges.items():
            badge.set_status(status, word=words[status])
        self.progress.retranslate()
        self._tell()

    def _left(self) -> QStackedLayout:
        holder = QWidget()
        sides = QStackedLayout(holder)
        for widgets in ((IconView("lock-outline"), self._promise), tuple(self._badges.values())):
            side = QWidget()
            row = QHBoxLayout(side)
            row.setContentsMargins(10, 0, 0, 0)
            row.setSpacing(12)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            sides.addWidget(side)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.addWidget(holder, 1)
        return sides

    def _tell(self) -> None:
        session, tr = self._session, self._session.tr
        self._sides.setCurrentIndex(1 if session.is_open else 0)
        text = ""
        if session.is_open:
            no_file = tr("All changes kept, not yet in a file") if session.is_modified else tr("Not yet in a file")
            in_file = tr("All changes kept, not saved") if session.is_modified else tr("Saved")
            text = in_file if session.path else no_file
        self._saved.setText(text)
