"""Help → the report for support: where it goes is asked, what is in it is said, and nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.core.errors import UserError
from desktop_app.core.support.report import PROPOSED, write_report
from desktop_app.ui.session.session import Session


def save_report(session: Session, parent: QWidget) -> Path | None:
    """The file of the report; None where the person left the dialog or it could not be written."""
    tr = session.tr
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    kinds = tr("Text") + " (*.txt)"
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save a report for support"), str(folder / PROPOSED), kinds)
    if not name:
        return None
    settings = session.settings
    chosen = (f"Window: language {settings.language}, theme {settings.theme}, numbers {settings.numbers}",)
    try:
        write_report(Path(name), session.log.path, session.document if session.is_open else None, chosen)
    except UserError as error:
        QMessageBox.warning(parent, "Dynacap", error.text(tr))
        return None
    QMessageBox.information(parent, "Dynacap", _said(session, Path(name)))
    return Path(name)


def _said(session: Session, path: Path) -> str:
    tr = session.tr
    promise = tr(
        "It holds versions, the system, the fingerprint of the models and where in the program something went wrong; "
        "no name, no number and no text of yours. Nothing was sent: read it, then pass it on yourself."
    )
    return tr("The report is in {file}.").format(file=path) + "\n\n" + promise
