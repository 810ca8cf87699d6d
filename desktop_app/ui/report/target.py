"""Where the workbook goes: a file that is proposed, chosen or typed; nothing is written over unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.ui.session.file_name import stem_of, with_ending
from desktop_app.ui.session.session import Session

ENDING = ".xlsx"
MOST = 100
"""Numbers tried behind a name that is taken."""


class Target:
    """The questions about the file, asked in the language of the window."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session = session
        self._parent = parent
        self._agreed: set[Path] = set()

    def agree(self, path: Path) -> None:
        """This file may be written over: it is ours, or the person said so."""
        self._agreed.add(path)

    def proposed(self, ending: str = ENDING) -> Path:
        """A file beside the project, or among the documents, that does not exist yet."""
        session = self._session
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = session.path.parent if session.path else Path(documents)
        stem = stem_of(session.document.title) or "dynacap"
        names = (f"{stem}{ending}", *(f"{stem} ({number}){ending}" for number in range(2, MOST)))
        return next((folder / name for name in names if not (folder / name).exists()), folder / names[0])

    def chosen(self, current: str) -> Path | None:
        """The file chosen in a dialog; None where it was left."""
        tr = self._session.tr
        kinds = tr("Excel workbook") + f" (*{ENDING})"
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Export workbook"), current, kinds)
        path = as_workbook(Path(name)) if name else None
        if path is not None:
            self.agree(path)
        return path

    def may_write(self, path: Path) -> bool:
        """Whether nothing is lost by it, or the person wants it all the same."""
        if path in self._agreed or not path.exists():
            return True
        question = self._session.tr("“{file}” is already there. Replace it?").format(file=path.name)
        return QMessageBox.question(self._parent, "Dynacap", question) == QMessageBox.StandardButton.Yes


def as_workbook(path: Path) -> Path | None:
    """The path with the ending of a workbook; None for what is no full path."""
    if not path.name or not path.is_absolute():
        return None
    return with_ending(path, ENDING)


def open_outside(path: Path) -> None:
    """Opens a file or folder with the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
