"""A scenario given away as a small file and taken in again; where the file lies is asked in a dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.errors import Message, Translate, UserError
from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.scenario_file import ENDING, read_scenario, write_scenario
from desktop_app.ui.forms.banner import Notice, notice_of
from desktop_app.ui.session.session import Session


def export_scenario(session: Session, path: Path) -> Notice | None:
    """What is to be said of having written the chosen scenario to a file; None where none is chosen."""
    chosen = session.chosen
    if chosen is None:
        return None
    path = path if path.name.endswith(ENDING) else path.with_name(path.name + ENDING)
    try:
        write_scenario(session.shop, chosen, path)
    except UserError as error:
        return notice_of(error)
    return Notice("info", Message("“{name}” is in {file}.", name=session.name(chosen.name), file=path.name))


def import_scenario(session: Session, path: Path) -> Notice:
    """What is to be said of having added the scenario of a file, which is chosen then."""
    try:
        read = read_scenario(session.shop, path)
    except UserError as error:
        return notice_of(error)
    if session.do(AddScenario(read.scenario)):
        session.choose(read.scenario.id)
    what = Message("“{name}” was added.", name=session.name(read.scenario.name))
    if not read.left_out:
        return Notice("info", what, None, Message("Undo"))
    first = read.left_out[0].text(session.tr)
    cause = Message("{count} of its inputs do not fit this project. {first}", count=len(read.left_out), first=first)
    return Notice("warn", what, cause, Message("Undo"))


def path_to_save(parent: QWidget, tr: Translate, name: str) -> Path | None:
    """Where a scenario is to be written; None where the dialog was left."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export scenario"), name + ENDING, _kinds(tr))
    return Path(chosen) if chosen else None


def path_to_open(parent: QWidget, tr: Translate) -> Path | None:
    """Which file a scenario is to be taken from; None where the dialog was left."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import scenario"), "", _kinds(tr))
    return Path(chosen) if chosen else None


def _kinds(tr: Translate) -> str:
    return tr("Scenarios of Dynacap") + f" (*{ENDING})"
