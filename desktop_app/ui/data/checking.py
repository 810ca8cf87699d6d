"""Sources checked without keeping the window waiting: what is known at once, the rest told when it is found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import SILENT
from desktop_app.core.evidence.into_project import import_work
from desktop_app.core.evidence.sources.checked_source import CheckedSource
from desktop_app.core.project.document import EvidenceSource
from desktop_app.ui.session.session import Session

FEW_ROWS = 20_000
"""Up to so many rows the worker thread is done before the window could feel it; more are another process's."""
Key = tuple[str, str, bytes, str]


class Checking(QObject):
    """`found` tells that a source that was asked for is checked now."""

    found = Signal()
    _checked = Signal(object, object)

    def __init__(self, session: Session, apart: Apart, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._apart = session, apart
        self._known: dict[Key, CheckedSource] = {}
        self._asked: set[Key] = set()
        self._checked.connect(self._keep)

    def of(self, source: EvidenceSource) -> CheckedSource | None:
        """What is known of the source; where that is nothing yet, it is looked for, and `found` tells when."""
        key = _key(source)
        if key not in self._asked:
            self._asked.add(key)
            self._session.tasks.ahead([partial(self._check, source)])
        return self._known.get(key)

    def forget(self) -> None:
        """Another project: what was known held the rows of the one before."""
        self._known.clear()
        self._asked.clear()

    def _check(self, source: EvidenceSource) -> None:
        if source.rows_used > FEW_ROWS:
            checked = self._apart.run(import_work.check, source)
        else:
            checked = import_work.check(source, SILENT)
        self._checked.emit(source, checked)

    def _keep(self, source: EvidenceSource, checked: CheckedSource) -> None:
        self._known[_key(source)] = checked
        self.found.emit()


def _key(source: EvidenceSource) -> Key:
    return source.table, source.file, source.rows, source.report
