"""Garbage collection as a window wants it: rarely, and not over all that lives as long as the project.

Python looks through everything for rings of objects that nobody needs; with a project open that takes a fifth of a
second, during which no thread moves. What a project brings, and each page when it is made, is set aside, so that later
looks pass it by.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.session.session import Session

THRESHOLDS = (10_000, 4, 10)
"""New objects before a look at the youngest, a tenth as often as usual, and looks before one at the next generation:
with ten of them the look at the second took fifty milliseconds."""


class Garbage(QObject):
    """Sets aside what is there once a project is open, after what the one before left has been collected."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        gc.set_threshold(*THRESHOLDS)
        self._holds_project = False
        session.opened.connect(self._opened)

    def add_lasting(self) -> None:
        """Sets aside what has just been made to last, once it is shown."""
        QTimer.singleShot(0, self, gc.freeze)

    def _opened(self) -> None:
        # Only after the pages have shown the project: what they make belongs to it, too.
        QTimer.singleShot(0, self, self._set_aside)

    def _set_aside(self) -> None:
        if self._holds_project:
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        self._holds_project = True
