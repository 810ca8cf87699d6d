"""What went wrong or was left behind, as banners over the page that is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import Message, UserError
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.shell.project_life import ProjectLife
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from desktop_app.core.project.recovery import Recoverable
    from desktop_app.ui.forms.banner import BannerHost, Tone


class Notices(QWidget):
    """Listens to session and tasks; takes no room while there is nothing to say."""

    def __init__(self, session: Session, life: ProjectLife) -> None:
        super().__init__()
        self._session, self._life = session, life
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(tokens.GUTTER, 0, tokens.GUTTER, 0)
        life.failed.connect(self.show_error)
        session.unkept.connect(self.show_error)
        session.tasks.failed.connect(lambda _task, error: self.show_error(error))

    @cached_property
    def host(self) -> BannerHost:
        """Where the banners stand; made when there is something to say."""
        from desktop_app.ui.forms.banner import BannerHost

        made = BannerHost(self._session.tr)
        self._column.addWidget(made)
        return made

    def show_error(self, error: UserError) -> None:
        """A banner with the error's first problem."""
        self.host.show_error(error)

    def retranslate(self) -> None:
        """Says all banners in the language of the window."""
        if self._column.count():
            self.host.retranslate(self._session.tr)

    def offer_recovery(self) -> None:
        """A banner for the last project that a crash left unsaved."""
        from desktop_app.ui.start.recent_row import moment_text

        for left in self._session.recoverable()[:1]:
            when = moment_text(int(left.edited_at.timestamp()), self._session.settings.language)
            what = Message("Unsaved work of “{title}” from {when} was kept.", title=left.title, when=when)
            self._tell("recovery", "warn", (what, None, Message("Recover")), partial(self._recover, left))

    def _recover(self, left: Recoverable) -> None:
        self.host.dismiss("recovery")
        self._life.recover(left)

    def tell_stopped(self, task: Task) -> None:
        """A banner about work that the person has stopped."""
        stopped = Message("Stopped: {what}.", what=task.what)
        self._tell("stopped", "info", (stopped, Message("Nothing was changed."), None))

    def _tell(
        self,
        key: str,
        tone: Tone,
        texts: tuple[Message, Message | None, Message | None],
        remedy: Callable[[], None] | None = None,
    ) -> None:
        from desktop_app.ui.forms.banner import Notice

        self.host.show_notice(Notice(tone, *texts), key, remedy)
