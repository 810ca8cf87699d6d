"""What went wrong or was left behind, as banners over the page that is shown; each goes with what has caused it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import Message, UserError
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.shell.page_table import START
from desktop_app.ui.shell.project_life import ProjectLife
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from desktop_app.core.project.recovery import Recoverable
    from desktop_app.ui.forms.banner import BannerHost, Tone

RECOVERY, STOPPED, REFUSED, UNSAVED, UNKEPT = "recovery", "stopped", "refused", "unsaved", "unkept"
LIBRARY = "library"
TASK = "task "
"""Before the name of long work that failed."""
TELL_REFUSALS = ("whatif",)
"""Pages that say themselves why an edit was not made, beside what would have been changed."""


class Notices(QWidget):
    """Listens to session and tasks; takes no room while there is nothing to say."""

    def __init__(self, session: Session, life: ProjectLife) -> None:
        super().__init__()
        self._session, self._life = session, life
        self._left: Recoverable | None = None
        self._page = START
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(tokens.GUTTER, 0, tokens.GUTTER, 0)
        life.failed.connect(self._tell_unsaved)
        session.saved.connect(self._saved)
        session.unkept.connect(self._tell_unkept)
        session.kept_again.connect(self._kept_again)
        session.refused.connect(self._tell_refusal)
        session.edited.connect(self._edited)
        session.tasks.failed.connect(self._tell_failure)
        session.tasks.started.connect(self._started)
        session.opened.connect(self._opened)

    @cached_property
    def host(self) -> BannerHost:
        """Where the banners stand; made when there is something to say."""
        from desktop_app.ui.forms.banner import BannerHost

        made = BannerHost(self._session.tr)
        made.setContentsMargins(0, tokens.GAP, 0, tokens.GAP)
        self._column.addWidget(made)
        return made

    def retranslate(self) -> None:
        """Says all banners in the language of the window."""
        if self._column.count():
            self.host.retranslate(self._session.tr)

    def turn_to(self, target: str) -> None:
        """What another page is about begins anew; what a crash left is offered on the start page only."""
        page = target.partition(".")[0]
        if page == self._page:
            return
        self._page = page
        self._end(STOPPED, REFUSED, TASK)
        if page == START:
            self._offer()
        else:
            self._end(RECOVERY)

    def offer_recovery(self) -> None:
        """A banner for the last project that a crash left unsaved."""
        self._left = next(iter(self._session.recoverable()), None)
        self._offer()

    def tell_stopped(self, task: Task) -> None:
        """A banner about work that the person has stopped."""
        stopped = Message("Stopped: {what}.", what=task.what)
        self._tell(STOPPED, "info", (stopped, Message("Nothing was changed."), None))

    def tell_library(self, compare: Callable[[], None]) -> None:
        """A banner about a project that was made with another library than the program's, until it is answered."""
        what = Message("This project was made with another library.")
        nothing = Message("It goes on with its own; nothing changes until you say so.")
        self._tell(LIBRARY, "info", (what, nothing, Message("See what would change")), compare)

    def forget_library(self) -> None:
        """The library is no longer a question."""
        self._end(LIBRARY)

    def _offer(self) -> None:
        from desktop_app.ui.start.recent_row import moment_text

        if self._left is not None:
            when = moment_text(int(self._left.edited_at.timestamp()), self._session.settings.language)
            what = Message("Unsaved work of “{title}” from {when} was kept.", title=self._left.title, when=when)
            self._tell(RECOVERY, "warn", (what, None, Message("Recover")), partial(self._recover, self._left))

    def _recover(self, left: Recoverable) -> None:
        self._left = None
        self._end(RECOVERY)
        self._life.recover(left)

    # Each error, and what ends it

    def _tell_unsaved(self, error: UserError) -> None:
        self.host.show_error(error, UNSAVED)

    def _saved(self) -> None:
        self._end(UNSAVED)

    def _tell_unkept(self, error: UserError) -> None:
        self.host.show_error(error, UNKEPT)

    def _kept_again(self) -> None:
        self._end(UNKEPT)

    def _tell_refusal(self, error: UserError) -> None:
        if self._page not in TELL_REFUSALS:
            self.host.show_error(error, REFUSED)

    def _edited(self) -> None:
        self._end(REFUSED)

    def _tell_failure(self, task: Task, error: UserError) -> None:
        self.host.show_error(error, f"{TASK}{task.what.template}")

    def _started(self, task: Task) -> None:
        self._end(STOPPED, f"{TASK}{task.what.template}")

    def _opened(self) -> None:
        self._end(STOPPED, REFUSED, UNSAVED, TASK)

    def _tell(
        self,
        key: str,
        tone: Tone,
        texts: tuple[Message, Message | None, Message | None],
        remedy: Callable[[], None] | None = None,
    ) -> None:
        from desktop_app.ui.forms.banner import Notice

        self.host.show_notice(Notice(tone, *texts), key, remedy)

    def _end(self, *beginnings: str) -> None:
        """The banners whose keys begin so go."""
        if self._column.count():
            for key in self.host.keys:
                if key.startswith(beginnings):
                    self.host.dismiss(key)
