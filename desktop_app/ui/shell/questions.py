"""What the window asks in dialogs of its own: which file, which name, and what to do with work not saved.

Qt's dialogs are named through their module, which makes each type when it is first named: not before the first paint.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6 import QtWidgets

from desktop_app.ui.session.session import Session

Leaving = Literal["save", "discard", "stay"]
ENDING = ".dynacap"


class Questions:
    """The dialogs, in the language of the window."""

    def __init__(self, session: Session, parent: QtWidgets.QWidget) -> None:
        self._session, self._parent = session, parent

    def file_to_open(self) -> Path | None:
        """A project file, or None where the person changed their mind."""
        tr = self._session.tr
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._parent, tr("Open a project"), self._folder(), tr("Dynacap projects") + f" (*{ENDING})"
        )
        return Path(name) if name else None

    def files_to_import(self) -> tuple[Path, ...]:
        """Any number of spreadsheets."""
        from desktop_app.ui.data.file_dialogs import FileDialogs

        return FileDialogs(self._session, self._parent, Path(self._folder())).spreadsheets()

    def file_to_save(self) -> Path | None:
        """Where the project shall be saved; with our ending."""
        tr, session = self._session.tr, self._session
        proposed = session.path or Path(self._folder()) / f"{_as_file_name(session.document.title)}{ENDING}"
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._parent, tr("Save the project"), str(proposed), tr("Dynacap projects") + f" (*{ENDING})"
        )
        if not name:
            return None
        return Path(name) if name.endswith(ENDING) else Path(name + ENDING)

    def title(self, current: str) -> str | None:
        """Another title of the project."""
        tr = self._session.tr
        title, agreed = QtWidgets.QInputDialog.getText(
            self._parent, tr("Rename the project"), tr("Name of the project"), text=current
        )
        return title.strip() or None if agreed else None

    def before_leaving(self, title: str) -> Leaving:
        """What shall become of changes that no file holds."""
        tr = self._session.tr
        box = QtWidgets.QMessageBox(self._parent)
        box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
        box.setText(tr("“{title}” has changes that are not saved.").format(title=title))
        box.setInformativeText(tr("Without saving they are lost."))
        save = box.addButton(tr("Save"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("Do not save"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Cancel"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        chosen = box.clickedButton()
        return "save" if chosen is save else "discard" if chosen is discard else "stay"

    def _folder(self) -> str:
        recent = self._session.settings.recent
        return str(recent[0].parent if recent else Path.home())


def _as_file_name(title: str) -> str:
    """The title without what a file name may not have.

    >>> _as_file_name("Shop: A/B?")
    'Shop A B'
    """
    return " ".join("".join(" " if letter in '<>:"/\\|?*' else letter for letter in title).split()) or "Dynacap"
