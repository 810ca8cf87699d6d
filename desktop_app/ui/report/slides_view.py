"""The slides on the report page: their plan at the left, one of them to be rewritten, the files at the right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.project.edits import SetSlides
from desktop_app.core.project.slide_plan import SlidePlan, SlideText
from desktop_app.core.slides.deck import Imprint
from desktop_app.core.slides.slide import Slide, planned
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.print.handout import HandoutWish, Kind
from desktop_app.ui.report.handout_options import HandoutOptions
from desktop_app.ui.report.slide_editor import SlideEditor
from desktop_app.ui.report.slide_list import SlideList
from desktop_app.ui.report.target import Target, open_outside
from desktop_app.ui.report.telling import Telling
from desktop_app.ui.report.three_columns import three_columns
from desktop_app.ui.session.file_name import with_ending
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

HANDOUT = "handout"
"""The banner that says what became of a file."""


class SlidesView(QWidget):
    """Everything about slides; it computes only while it is seen."""

    def __init__(self, session: Session, banners: BannerHost, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._banners = session, banners
        self._gesture: tuple[str, int] = ("", 0)
        self.telling = Telling(session, self)
        self.plan, self.editor, self.options = SlideList(), SlideEditor(), HandoutOptions(session.tr)
        self.target = Target(session, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(three_columns(self.plan, self.editor, self.options))
        self._connect()

    def retranslate(self) -> None:
        """Sets every text anew; slides not asked for in another language follow the window's."""
        for part in (self.plan, self.editor, self.options):
            part.retranslate(self._session.tr)
        self.options.language.choose(self._session.settings.language)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Tells the slides where they are out of date."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Sentences that nobody reads are not waited for."""
        super().hideEvent(event)
        self.telling.stop()

    def refresh(self) -> None:
        """Shows the plan, and the slides as far as they are told; asks for them where they are not."""
        if not self.isVisible() or not self._session.is_open:
            return
        self.plan.show_plan(self._session.document.slides, self._session.tr)
        if not self.telling.is_writing:
            self.telling.ask(self.options.language.chosen)
        self._show_slide()

    def write(self, kind: Kind, path: Path) -> None:
        """Writes the slides that the plan wants, with the words as they stand, to a file."""
        slides, language = self.telling.slides or (), self.options.language.chosen
        document = self._session.document
        imprint = Imprint(document.title, date.today().isoformat(), language)  # noqa: DTZ011 - the user's own day
        wanted = planned(slides, document.slides, language)
        task = self.telling.write(HandoutWish(path, kind, imprint, wanted, self.telling.first))
        self._banners.clear()
        self.options.progress.begin(task.what.text(self._session.tr))
        self._enable()

    def _connect(self) -> None:
        session = self._session
        for changed in (session.computed, session.chosen_changed):
            changed.connect(self.refresh)
        self.options.language.chosen_changed.connect(self.refresh)
        self.plan.planned.connect(self._set_plan)
        self.plan.chosen.connect(self._show_slide)
        self.editor.said.connect(self._say)
        self.editor.reset.connect(self._say_own)
        self.telling.told.connect(self._show_slide)
        self.telling.written.connect(self._tell_written)
        self.options.slides.clicked.connect(lambda: self._ask("pptx"))
        self.options.pdf.clicked.connect(lambda: self._ask("pdf"))
        self.options.progress.cancel_requested.connect(self._cancel)
        session.tasks.progressed.connect(self._progressed)
        for ended in (session.tasks.finished, session.tasks.cancelled, session.tasks.failed):
            ended.connect(self._ended)

    @property
    def _slide(self) -> Slide | None:
        """The slide that is looked at, in the application's own words."""
        return next((slide for slide in self.telling.slides or () if slide.kind == self.plan.kind), None)

    def _show_slide(self) -> None:
        tr, slide = self._session.tr, self._slide
        self._enable()
        if slide is None:
            waits = self.telling.slides is None
            said = tr("The sentences are being written …") if waits else tr("This project has nothing for this slide.")
            self.editor.wait(said)
            return
        text = self._session.document.slides.texts.get((slide.kind, self.options.language.chosen))
        self.editor.show_slide(slide, text or slide.text, is_own=text is None, tr=tr)

    def _set_plan(self, plan: SlidePlan, gesture: int | None = None) -> None:
        self._session.do(SetSlides(plan, gesture))

    def _say(self, text: SlideText) -> None:
        """What is typed on one slide without a pause elsewhere is one step of undo."""
        if self._gesture[0] != self.plan.kind:
            self._gesture = (self.plan.kind, self._session.new_gesture())
        self._put(text, self._gesture[1])

    def _say_own(self) -> None:
        self._gesture = ("", 0)
        self._put(None, None)

    def _put(self, text: SlideText | None, gesture: int | None) -> None:
        plan, slide = self._session.document.slides, self._slide
        if slide is not None:
            kept = None if text == slide.text else text
            self._set_plan(plan.saying(slide.kind, self.options.language.chosen, kept), gesture)

    def _ask(self, kind: Kind) -> None:
        """Asks where the file shall go, and writes it."""
        tr = self._session.tr
        told = {"pptx": (tr("Export slides"), tr("Slides")), "pdf": (tr("Export report as PDF"), tr("Report"))}[kind]
        proposed = str(self.target.proposed(f".{kind}"))
        name, _ = QFileDialog.getSaveFileName(self, told[0], proposed, f"{told[1]} (*.{kind})")
        path = with_ending(Path(name), f".{kind}") if name else None
        if path is not None and (str(path) == name or self.target.may_write(path)):
            self.write(kind, path)

    def _cancel(self) -> None:
        if self.telling.write_task is not None:
            self.telling.write_task.cancel()

    def _progressed(self, task: Task, share: float) -> None:
        if task is self.telling.write_task:
            self.options.progress.set_share(share)

    def _ended(self, task: Task) -> None:
        if task is not self.telling.write_task:
            return
        self.options.progress.finish()
        if task.is_cancelled:
            self._banners.show_notice(Notice("info", Message("Stopped."), Message("Nothing was written.")), HANDOUT)
        self.refresh()
        self._enable()

    def _tell_written(self, path: Path) -> None:
        notice = Notice("info", Message("{file} is written.", file=path.name), remedy=Message("Open the file"))
        self._banners.show_notice(notice, HANDOUT, lambda: open_outside(path))

    def _enable(self) -> None:
        ready = bool(self.telling.slides) and bool(self._session.is_open and self._session.document.slides.wanted)
        self.options.set_busy(busy=self.telling.is_writing, ready=ready)
