"""What the rows of a project say, found without keeping the window waiting: known at once or told when it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import SILENT
from desktop_app.core.project.document import Document
from desktop_app.ui.data.checking import FEW_ROWS
from desktop_app.ui.session.session import Session

Work = Callable[..., Any]


class FoundAhead(QObject):
    """`work` (document, progress) finds it; documents of one `key` say the same. `found` tells that one is known."""

    found = Signal()
    _done = Signal(object, object)

    def __init__(
        self, session: Session, apart: Apart, work: Work, key: Callable[[Document], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._apart, self._work, self._key = session, apart, work, key
        self._known: tuple[object, Any] | None = None
        self._asked: object = None
        self._done.connect(self._keep)

    def of(self, document: Document) -> tuple[Any, ...]:
        """What was found, alone; nothing while it is not known yet: then it is looked for."""
        key = self._key(document)
        if self._known is not None and self._known[0] == key:
            return (self._known[1],)
        if self._asked != key:
            self._asked = key
            self._session.tasks.ahead([partial(self._find, document)])
        return ()

    def _find(self, document: Document) -> None:
        if sum(source.rows_used for source in document.sources) > FEW_ROWS:
            found = self._apart.run(self._work, document)
        else:
            found = self._work(document, SILENT)
        self._done.emit(document, found)

    def _keep(self, document: Document, found: object) -> None:
        self._known = self._key(document), found
        self.found.emit()
