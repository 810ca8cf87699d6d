"""The report page: the workbook or the slides; what goes in at the left, a preview, the export at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import number_text
from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.report.book_languages import both, languages_of
from desktop_app.core.report.sheet_choice import sheet_choices
from desktop_app.core.report.written import WorkbookWish
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.report.contents import Contents
from desktop_app.ui.report.exporting import Exporting, Previewed
from desktop_app.ui.report.options import BOTH, Options
from desktop_app.ui.report.preview import Preview
from desktop_app.ui.report.reading import Reading
from desktop_app.ui.report.slides_view import SlidesView
from desktop_app.ui.report.target import Target, as_workbook, open_outside
from desktop_app.ui.report.three_columns import three_columns
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

WORKBOOK, SLIDES = "workbook", "slides"
EXPORT = "export"
"""The banner that says what became of an export."""


class ReportPage(QWidget):
    """Takes the answer away as a workbook that still computes, as slides, or on paper."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = self._follows_window = True
        self.target = Target(session, self)
        self._previewed: Previewed | None = None
        self._exported: Document | None = None
        self.exporting = Exporting(session, self)
        self._header = PageHeader()
        self.banners = BannerHost(session.tr)
        self.reading = Reading(session, self.banners, self)
        self.contents, self.preview = Contents(), Preview()
        self.options = Options(session.tr)
        self.slides = SlidesView(session, self.banners)
        self._empty = EmptyState("file-chart-outline")
        self._stack = QStackedWidget()
        self._put_together()
        self._connect()
        self.retranslate()
        self._header.choose(WORKBOOK)

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._header.set_tabs((Tab(WORKBOOK, tr("Workbook")), Tab(SLIDES, tr("Slides and PDF"))))
        self.banners.retranslate(tr)
        self.options.retranslate(tr)
        self.preview.retranslate(tr)
        self.slides.retranslate()
        self._empty.set_texts(tr("Open a project first."))
        if self._follows_window and self.options.language.chosen != self._session.settings.language:
            self.options.language.choose(self._session.settings.language)
            self._follow()
        self._show_contents()
        self._show_facts()

    def visit(self, part: str, payload: object) -> None:
        """Exports at once where that is what the window was asked for."""
        del payload
        if part in (SLIDES, "export"):
            self._turn_to(SLIDES if part == SLIDES else WORKBOOK)
        if part == "export" and self._session.is_open and not self.exporting.is_exporting:
            self.options.export.setFocus()
            self._export()

    def showEvent(self, event: QShowEvent) -> None:
        """Computes the preview where it is out of date."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """A preview that nobody looks at is not waited for."""
        super().hideEvent(event)
        self._put_off_preview()

    def _put_together(self) -> None:
        for body in (three_columns(self.contents, self.preview, self.options), self._empty, self.slides):
            self._stack.addWidget(body)
        self._header.choose(WORKBOOK)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self.banners)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        session, options = self._session, self.options
        self._header.tab_chosen.connect(self._turn_to)
        session.opened.connect(self._propose_file)
        session.edited.connect(self._compare_with_file)
        session.computed.connect(self._follow)
        session.chosen_changed.connect(self._follow)
        options.language.chosen_changed.connect(self._choose_language)
        self.contents.changed.connect(self._show_contents)
        options.export_asked.connect(self._export)
        options.browse_asked.connect(self._browse)
        options.open_asked.connect(lambda: open_outside(options.path))
        options.folder_asked.connect(lambda: open_outside(options.path.parent))
        options.read_asked.connect(self.reading.ask)
        options.progress.cancel_requested.connect(self._cancel)
        self.exporting.previewed.connect(self._show_preview)
        self.exporting.written.connect(self._tell_written)
        session.tasks.progressed.connect(self._progressed)
        for ended in (session.tasks.finished, session.tasks.cancelled):
            ended.connect(self._ended)
        session.tasks.failed.connect(lambda task, _error: self._ended(task))
        if session.is_open:
            self._propose_file()

    @property
    def _language(self) -> str:
        """That of the workbook; of both, the window's names the sheets."""
        chosen = self.options.language.chosen
        return both(self._session.settings.language) if chosen == BOTH else chosen

    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _choose_language(self) -> None:
        self._follows_window = False
        self._follow()

    def _refresh(self) -> None:
        """Everything anew, for another document, scenario or language of the workbook."""
        self._turn_to(self._header.chosen)
        if not self._session.is_open:
            return
        self._show_contents()
        if self.exporting.is_exporting:
            return
        self._is_stale = False
        self.preview.wait(self._session.tr)
        self.exporting.preview(languages_of(self._language)[0])

    def _turn_to(self, tab: str) -> None:
        """The workbook or the slides; neither without a project."""
        self._header.choose(tab)
        self._stack.setCurrentIndex(1 if not self._session.is_open else 2 if tab == SLIDES else 0)

    def _show_contents(self) -> None:
        if self._session.is_open:
            known = self._session.document
            asked = {"analysed": bool(known.scenarios), "answered": bool(known.assessment.respondents)}
            parts = sheet_choices(self._session.shop.program, **asked)
            self.contents.show_sheets(parts, self._session.tr)
            self.options.export.setEnabled(bool(self.contents.chosen) and not self.exporting.is_exporting)

    def _show_preview(self, previewed: Previewed) -> None:
        self._previewed = previewed
        self.preview.show_charts(previewed.charts, self._session.tr)
        self._show_facts()

    def _show_facts(self) -> None:
        tr = self._session.tr
        facts = [(tr("The model in live formulas"), "ink"), (tr("No macros, no links outside"), "ink")]
        found = self._previewed
        if found is not None:
            facts.insert(1, (tr("{count} charts, editable in Excel").format(count=len(found.charts)), "ink"))
            if found.study.odds is not None:
                share = number_text(
                    round(found.study.odds.assumed_share, 2), "percent", self._session.settings.language
                )
                rests = tr("{share} of the spread rests on assumptions")
                facts.append((rests.format(share=share.replace(".0", "")), "warn"))
        self.options.show_facts(facts)

    def _propose_file(self) -> None:
        self.options.file.setText(str(self.target.proposed()))
        self.options.set_written(written=False)
        self._previewed = None

    def _compare_with_file(self) -> None:
        """Says it where the file that can be opened is of another project than the one that is shown."""
        if self._exported is not None and not self.options.open.isHidden():
            outdated = self._session.document != self._exported
            self.options.set_outdated(outdated=outdated)
            if outdated:
                self.banners.dismiss(EXPORT)

    def _browse(self) -> None:
        path = self.target.chosen(self.options.file.text())
        if path is not None:
            self.options.file.setText(str(path))

    def _export(self) -> None:
        path = as_workbook(self.options.path)
        if path is None:
            self.banners.show_notice(Notice("warn", Message("Say where the workbook shall go.")), "file")
            return
        if not self.target.may_write(path):
            return
        self._put_off_preview()
        chosen = self._session.chosen
        language, first = self._language, chosen.id if chosen else ""
        self._exported = self._session.document
        task = self.exporting.export(WorkbookWish(path, language, self.contents.chosen, first))
        self.banners.clear()
        self.options.set_written(written=False)
        self.options.set_busy(busy=True)
        self.options.progress.begin(task.what.text(self._session.tr))

    def _cancel(self) -> None:
        if self.exporting.export_task is not None:
            self.exporting.export_task.cancel()

    def _progressed(self, task: Task, share: float) -> None:
        if task is self.exporting.export_task:
            self.options.progress.set_share(share)

    def _ended(self, task: Task) -> None:
        if task is not self.exporting.export_task:
            return
        self.options.progress.finish()
        self.options.set_busy(busy=False)
        if task.is_cancelled:
            stopped = Notice("info", Message("Stopped."), Message("Nothing was written."))
            self.banners.show_notice(stopped, EXPORT)
        if self.isVisible() and (self._is_stale or self._previewed is None):
            self._refresh()

    def _put_off_preview(self) -> None:
        """What the preview is computing is not waited for now, but wanted again."""
        if self.exporting.is_previewing:
            self.exporting.stop_preview()
            self._is_stale = True

    def _tell_written(self, path: Path) -> None:
        self.target.agree(path)
        self.options.file.setText(str(path))
        self.options.set_written(written=True)
        self._compare_with_file()
        if not self.options.changed.isHidden():
            return
        notice = Notice("info", Message("{file} is written.", file=path.name), remedy=Message("Open the file"))
        self.banners.show_notice(notice, EXPORT, lambda: open_outside(path))
