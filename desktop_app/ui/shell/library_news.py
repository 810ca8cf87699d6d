"""Whether a project was made with another library than the program's, and what that one would change, on demand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import Message
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.analysis.progress import Progress
    from desktop_app.core.project.library_update import LibraryUpdate
    from desktop_app.core.project.shop import Shop

ANSWERS = frozenset({"models", "title"})


class LibraryNews(QObject):
    """`differs` tells that the user has an answer to give, `settled` that there is none any more to give."""

    differs = Signal()
    settled = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        session.opened.connect(self._look)
        session.edited.connect(self._edited)

    def compare(self) -> None:
        """Opens the list of the figures that would change once it is worked out."""
        what = Message("Comparing with the newer library")
        self._session.tasks.run(what, partial(_update, self._session.shop), self._show)

    def _edited(self, changed: frozenset[str]) -> None:
        """Only another text of the models, or the answer to keep them, can change it."""
        if not changed.isdisjoint(ANSWERS):
            self._look()

    def _look(self) -> None:
        from desktop_app.core.project.library_update import is_news

        if is_news(self._session.document):
            self.differs.emit()
        else:
            self.settled.emit()

    def _show(self, update: LibraryUpdate | None) -> None:
        from desktop_app.ui.shell.library_dialog import LibraryDialog

        if update is not None:
            LibraryDialog(self._session, update, self._window).open()


def _update(shop: Shop, progress: Progress) -> LibraryUpdate | None:
    from desktop_app.core.project.library_update import library_update

    progress.at(0.0)
    return library_update(shop)
