"""What went wrong or was left behind, as banners over the page that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import Message, UserError
from desktop_app.ui.forms import BannerHost, Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.shell.project_life import ProjectLife
from desktop_app.ui.start.recent_row import moment_text
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from desktop_app.core.project.recovery import Recoverable


class Notices(QWidget):
    """Listens to session and tasks; takes no room while there is nothing to say."""

    def __init__(self, session: Session, life: ProjectLife) -> None:
        super().__init__()
        self._session, self._life = session, life
        self.host = BannerHost(session.tr)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 0, tokens.GUTTER, 0)
        column.addWidget(self.host)
        life.failed.connect(self.show_error)
        session.unkept.connect(self.show_error)
        session.tasks.failed.connect(lambda _task, error: self.show_error(error))

    def show_error(self, error: UserError) -> None:
        """A banner with the error's first problem."""
        self.host.show_error(error)

    def retranslate(self) -> None:
        """Says all banners in the language of the window."""
        self.host.retranslate(self._session.tr)

    def offer_recovery(self) -> None:
        """A banner for the last project that a crash left unsaved."""
        for left in self._session.recoverable()[:1]:
            when = moment_text(int(left.edited_at.timestamp()), self._session.settings.language)
            what = Message("Unsaved work of “{title}” from {when} was kept.", title=left.title, when=when)
            notice = Notice("warn", what, remedy=Message("Recover"))
            self.host.show_notice(notice, "recovery", partial(self._recover, left))

    def _recover(self, left: Recoverable) -> None:
        self.host.dismiss("recovery")
        self._life.recover(left)

    def tell_stopped(self, task: Task) -> None:
        """A banner about work that the person has stopped."""
        stopped = Message("Stopped: {what}.", what=task.what)
        self.host.show_notice(Notice("info", stopped, Message("Nothing was changed.")), "stopped")
