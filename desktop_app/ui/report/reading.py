"""An edited workbook back into the project: chosen, read on the worker thread, shown, and taken as scenarios."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.workbook_guard import guard_workbook
from desktop_app.core.project.edits.compound import Compound
from desktop_app.core.project.edits.scenario_edits import AddScenario
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.read_back import ReadBack, read_back
from desktop_app.core.report.read_back_text import edited_lines, outcome
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.session.session import Session

SHOWN = 12
"""Lines that stand in the question itself; the others are behind its button."""
TAKE = Message("Take over a workbook")


class Reading(QObject):
    """What becomes of it is said in a banner."""

    def __init__(self, session: Session, banners: BannerHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._banners = banners
        self._window = parent

    def ask(self) -> None:
        """Lets the person choose the workbook and reads it."""
        tr = self._session.tr
        kinds = tr("Excel workbook") + " (*.xlsx)"
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Read an edited workbook back"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Reads the workbook; a failure is the task's."""
        self._session.tasks.run(Message("Reading {file}", file=path.name), _work(self._session.shop, path), self._take)

    def _take(self, found: ReadBack) -> None:
        if not found.scenarios:
            self._tell(found)
        elif self._wants(found):
            edits = tuple(AddScenario(scenario) for scenario in found.scenarios)
            if self._session.do(Compound(edits, TAKE)):
                self._session.choose(found.scenarios[0].id)
                self._tell(found)

    def _tell(self, found: ReadBack) -> None:
        self._banners.show_notice(Notice("info", outcome(found)), "read")

    def _wants(self, found: ReadBack) -> bool:
        """Whether the person takes over what differs."""
        tr = self._session.tr
        lines = edited_lines(found, self._session.shop, self._session.settings.language)
        box = QMessageBox(QMessageBox.Icon.Question, "Dynacap", outcome(found).text(tr), parent=self._window)
        box.setInformativeText("\n".join(lines[:SHOWN]))
        if len(lines) > SHOWN:
            box.setDetailedText("\n".join(lines))
        take = box.addButton(tr("Add as scenario"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is take


def _work(shop: Shop, path: Path) -> Callable[[Progress], ReadBack]:
    def work(_progress: Progress) -> ReadBack:
        guard_workbook(path)
        return read_back(shop, path)

    return work
