"""Which file a map comes from, and where one goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.session.session import Session

MAPS = "*.xlsx *.csv *.tsv *.txt *.mmp *.json *.graphml *.gexf *.xml"


class MapFileDialogs:
    """The dialogs, in the language of the window."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent
        self.folder = Path.home()
        """Where the file lies that was chosen last."""

    def to_import(self) -> Path | None:
        """The file of a map; None where the dialog was left."""
        tr = self._session.tr
        kinds = tr("Maps") + f" ({MAPS})"
        name, _ = QFileDialog.getOpenFileName(self._parent, tr("Import a map"), str(self.folder), kinds)
        if not name:
            return None
        self.folder = Path(name).parent
        return Path(name)

    def to_export(self, suffix: str, what: str) -> Path | None:
        """Where the map is to be written, with the ending of its format."""
        tr = self._session.tr
        proposed = str(self.folder / (tr("Map") + suffix))
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Export the map"), proposed, f"{what} (*{suffix})")
        if not name:
            return None
        return Path(name) if name.lower().endswith(suffix) else Path(name + suffix)
