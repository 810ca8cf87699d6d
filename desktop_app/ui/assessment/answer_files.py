"""Questionnaires as files: one written to fill in, any number read back at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message, UserError
from desktop_app.core.evidence.questionnaire.questionnaire_file import AnswersRead, into_assessment, read_answer_files
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.forms.banner import Notice
from desktop_app.ui.session.session import Session

WORKBOOKS = "*.xlsx *.xlsm *.xls *.ods"
ENDING = ".xlsx"
_READ = Message("Import answers of {count} people")


class AnswerDialogs:
    """Which files, in the language of the window."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent
        self.folder = Path.home()
        """Where the files lie that were chosen last."""

    def filled_in(self) -> tuple[Path, ...]:
        """The workbooks that came back; none where the dialog was left."""
        tr = self._session.tr
        kinds = tr("Workbooks") + f" ({WORKBOOKS})"
        names, _ = QFileDialog.getOpenFileNames(self._parent, tr("Import answers"), str(self.folder), kinds)
        return tuple(map(Path, names))

    def to_fill_in(self) -> Path | None:
        """Where the workbook is to be written."""
        tr = self._session.tr
        proposed = str(self.folder / (tr("Questionnaire") + ENDING))
        kinds = tr("Workbooks") + f" (*{ENDING})"
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Workbook to fill in"), proposed, kinds)
        if not name:
            return None
        return Path(name) if name.lower().endswith(ENDING) else Path(name + ENDING)


class AnswerFiles(QObject):
    """Reads and writes them; `told` says what came of it."""

    told = Signal(object)
    """A Notice."""
    failed = Signal(object)
    """A UserError: nothing was taken over, or not everything."""

    def __init__(self, session: Session, desk: AnswerDesk, dialogs: AnswerDialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._desk, self.dialogs = session, desk, dialogs

    def export(self) -> None:
        """Asks where, and writes the questionnaire in both languages."""
        # openpyxl is loaded when it is wanted: opening the page does not wait for it.
        from desktop_app.core.report.questionnaire_workbook import write_questionnaire

        path = self.dialogs.to_fill_in()
        if path is None:
            return
        self.dialogs.folder = path.parent
        session = self._session
        order = sorted(LANGUAGES, key=lambda language: language != session.settings.language)
        try:
            write_questionnaire(path, questionnaire_in(session.document), session.shop.content, order)
        except UserError as error:
            self.failed.emit(error)
        else:
            what = Message("{file} is written.", file=path.name)
            cause = Message("Each person fills in a copy, or a sheet of the same file; print it or send it on.")
            self.told.emit(Notice("info", what, cause))

    def ask(self) -> None:
        """Asks which files, and reads them."""
        paths = self.dialogs.filled_in()
        if paths:
            self.dialogs.folder = paths[0].parent
            self.take(paths)

    def take(self, paths: tuple[Path, ...]) -> None:
        """Reads these files and takes their answers over, as one step of undo."""
        questionnaire = questionnaire_in(self._session.document)

        def read(_: Progress) -> AnswersRead:
            return read_answer_files(paths, questionnaire)

        self._session.tasks.run(Message("Reading {count} files", count=len(paths)), read, self._take_over)

    def _take_over(self, read: AnswersRead) -> None:
        count = len(read.respondents)
        if count or read.vrin or read.modes:
            whole = into_assessment(self._desk.assessment, read)
            self._desk.take_over(whole, Message(_READ.template, count=count))
            self.told.emit(Notice("info", Message("Answers of {count} people are read.", count=count)))
        if read.problems:
            self.failed.emit(UserError(read.told()))
