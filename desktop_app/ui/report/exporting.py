"""The long work of the page: the study for the preview on the worker thread, the export in another process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.charts import Chart
from desktop_app.core.errors import Message
from desktop_app.core.report.from_shop import reported_study, study_of
from desktop_app.core.report.further_analyses import with_further_analyses
from desktop_app.core.report.pictures import study_charts
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.written import WorkbookWish, chosen_first, write_workbook
from desktop_app.ui.report.apart_work import apart_work
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

PREPARING = Message("Preparing the preview")


@dataclass(frozen=True, eq=False)
class Previewed:
    """A study and its charts."""

    study: ReportedStudy
    charts: tuple[Chart, ...]


class Exporting(QObject):
    """Runs one export and one preview at a time."""

    previewed = Signal(object)
    written = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.preview_task: Task | None = None
        self.export_task: Task | None = None

    @property
    def is_exporting(self) -> bool:
        """Whether a workbook is being written."""
        return self.export_task is not None and self.export_task.is_running

    @property
    def is_previewing(self) -> bool:
        """Whether charts of the preview are being computed."""
        return self.preview_task is not None and self.preview_task.is_running

    def preview(self, language: str) -> None:
        """Answers with `previewed`, and again with the charts that take longer; what was asked before is dropped."""
        self.stop_preview()
        shop = self._session.shop
        first = self._session.chosen.id if self._session.chosen else ""
        shown = shop.after(chosen_first(shop.document, first))

        def quick(progress: Progress) -> Previewed:
            return _previewed(reported_study(shown, progress, whole=False), language)

        def rest(found: Previewed, progress: Progress) -> Previewed:
            asked = study_of(shown, found.study.scenarios[0])
            return _previewed(with_further_analyses(found.study, shown, asked, progress), language)

        def take(found: Previewed) -> None:
            self.previewed.emit(found)
            if found.study.scenarios:
                self.preview_task = self._session.tasks.run(PREPARING, partial(rest, found), self.previewed.emit)

        self.preview_task = self._session.tasks.run(PREPARING, quick, take)

    def stop_preview(self) -> None:
        """The preview is not wanted for now."""
        if self.preview_task is not None:
            self.preview_task.cancel()
            self.preview_task = None

    def export(self, wish: WorkbookWish) -> Task:
        """Writes the workbook and answers with `written`; a failure is the task's."""
        document = self._session.document
        self.export_task = self._session.tasks.run(
            Message("Writing {file}", file=wish.path.name),
            apart_work(write_workbook, document, wish, leaves=wish.path),
            self.written.emit,
        )
        return self.export_task


def _previewed(study: ReportedStudy, language: str) -> Previewed:
    return Previewed(study, study_charts(study, language))
