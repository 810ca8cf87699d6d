"""The session: the open project, every change of it, and what the window hears about it.

The core is imported when the first project is opened: the window shows itself before it is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop_app.core.errors import DefectError, Message, Problem, ProjectError, UserError
from desktop_app.core.i18n import translator
from desktop_app.ui.session.command import EditCommand
from desktop_app.ui.session.defect_log import DefectLog
from desktop_app.ui.session.kept_copy import KeptCopy
from desktop_app.ui.session.profile import Profile, own_profile
from desktop_app.ui.session.settings import Settings
from desktop_app.ui.session.tasks import TaskRunner

if TYPE_CHECKING:
    from desktop_app.core.analysis.scenario import Scenario
    from desktop_app.core.language.model import Names, Value
    from desktop_app.core.project.document import Document
    from desktop_app.core.project.edits import Edit
    from desktop_app.core.project.recovery import Recoverable
    from desktop_app.core.project.shop import Shop
    from desktop_app.ui.session.opening import Opened
    from desktop_app.ui.session.task import Task

TODAY = ""
"""Stands where the id of a scenario could: no scenario, today."""


class Session(QObject):
    """One window's project. Everything that changes it goes through `do`; everything that shows it listens here."""

    opened = Signal()
    edited = Signal(object)
    computed = Signal()
    chosen_changed = Signal(str)
    modified_changed = Signal(bool)
    path_changed = Signal()
    refused = Signal(object)
    """An edit was not made: the UserError says why."""
    unkept = Signal(object)
    """The working copy cannot be written any more: the ProjectError says why. Once, until it can be again."""
    kept_again = Signal()
    saved = Signal()
    """The project is in the user's file now."""

    def __init__(self, profile: Profile | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile = profile or own_profile()
        self.settings = Settings(self.profile, self)
        self.log = DefectLog(self.profile.log)
        self.tasks = TaskRunner(self.log, self)
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self._shop: Shop | None = None
        self._tried: tuple[Edit, Shop] | None = None
        self._announced: Document | None = None
        self._chosen = TODAY
        self._gesture = 0
        self._kept = KeptCopy(self.profile.working, self)
        self._kept.failed.connect(self.unkept)
        self._kept.kept_again.connect(self.kept_again)
        self.undo_stack.indexChanged.connect(self._announce)
        self.undo_stack.cleanChanged.connect(self._announce_clean)
        self.settings.language_changed.connect(self._rename_steps)

    # What is open

    @property
    def is_open(self) -> bool:
        """Whether there is a project at all."""
        return self._shop is not None

    @property
    def shop(self) -> Shop:
        """The open project put to work. Raises DefectError before any is open."""
        if self._shop is None:
            raise DefectError("no project is open")
        return self._shop

    @property
    def document(self) -> Document:
        """The open project as a value. Raises DefectError before any is open."""
        return self.shop.document

    @property
    def is_modified(self) -> bool:
        """Whether there is something that no file of the user's holds."""
        return not self.undo_stack.isClean()

    def start(
        self, document: Document, path: Path | None = None, *, modified: bool = False, shop: Shop | None = None
    ) -> None:
        """Opens this project in place of the one before. Raises UserError where it does not compute.

        `modified` marks what no file holds, such as a recovered project; a `shop` already computed from the document
        on the worker thread spares the window the wait.
        """
        from desktop_app.core.project.shop import Shop

        self._shop = (shop or Shop(document)).computed()
        self._announced = self._shop.document
        self.path = path
        self._chosen = _first(document)
        self.undo_stack.clear()
        if modified:
            self.undo_stack.resetClean()
        self._kept.begin(document, path, modified=modified)
        self.opened.emit()
        self.path_changed.emit()
        self.chosen_changed.emit(self._chosen)
        self.modified_changed.emit(self.is_modified)
        self.computed.emit()

    def open(self, path: Path) -> None:
        """Opens the project in this file. Raises ProjectError, or UserError where it does not compute."""
        from desktop_app.ui.session.opening import opened_file

        self._opened(opened_file(path))

    def begin_open(self, path: Path) -> Task:
        """The same without keeping the window waiting; a failure is the task's."""
        from desktop_app.ui.session.opening import opened_file

        return self.tasks.run(Message("Opening {file}", file=path.name), partial(opened_file, path), self._opened)

    def save(self, path: Path | None = None) -> None:
        """Leaves the project in the user's file, whole or not at all. Raises ProjectError."""
        from desktop_app.core.project.storage import save

        target = path or self.path
        if target is None:
            raise ProjectError((Problem("", Message("the project has no file yet."), Message("Choose one.")),))
        save(self.document, target)
        moved, self.path = target != self.path, target
        self.undo_stack.setClean()
        self._kept.commit(self.document, target, modified=False)
        self.settings.remember(target)
        if moved:
            self.path_changed.emit()
        self.saved.emit()

    def recoverable(self) -> tuple[Recoverable, ...]:
        """Projects that a crash left unsaved, the last edited first."""
        from desktop_app.core.project.recovery import recoverable

        return recoverable(self.profile.working)

    def begin_recover(self, left: Recoverable) -> Task:
        """Opens what a crash left, without keeping the window waiting; a failure, such as damage, is the task's."""
        from desktop_app.ui.session.opening import recovered

        def done(found: Opened) -> None:
            self.start(found.shop.document, found.path, modified=True, shop=found.shop)
            left.discard()

        return self.tasks.run(Message("Recovering {title}", title=left.title), partial(recovered, left), done)

    def close(self) -> None:
        """Ends the session: long work is stopped, the working copy removed. Asking about changes comes before."""
        # Emptied while its commands are alive: the collector, which frees a ring in any order, may take them first, and
        # the stack would then destroy them again. Without signals: whoever listened may be no longer there.
        self.undo_stack.blockSignals(True)
        self.undo_stack.clear()
        self.tasks.close()
        self._kept.end()
        self.settings.flush()

    # Changing it

    def do(self, edit: Edit, *, shop: Shop | None = None) -> bool:
        """Whether the edit was made, as one step of undo; where it cannot be, `refused` says why.

        A `shop` already computed on the worker thread from the document that the edit leads to spares the wait.
        """
        try:
            document, inverse = edit.apply(self.document)
            ready = shop if shop is not None and shop.document == document else self.shop.after(document)
            ready.computed()
        except UserError as error:
            self.refused.emit(error)
            return False
        if document != self.document:
            self._tried = edit, ready
            self.undo_stack.push(EditCommand(edit, inverse, edit.name.text(self.tr), self._make))
        return True

    def new_gesture(self) -> int:
        """A number for the edits of one drag or one stretch of typing: they become one step of undo."""
        self._gesture += 1
        return self._gesture

    # Its columns

    @property
    def chosen(self) -> Scenario | None:
        """The scenario that the pages show against today; None where there is none."""
        return next((s for s in self.document.scenarios if s.id == self._chosen), None) if self._shop else None

    def choose(self, scenario_id: str) -> None:
        """Makes another scenario the chosen one; TODAY for none. Raises KeyError for an unknown one."""
        if scenario_id != TODAY and scenario_id not in self.shop.columns:
            raise KeyError(scenario_id)
        if scenario_id != self._chosen:
            self._chosen = scenario_id
            self.chosen_changed.emit(scenario_id)

    def values(self, scenario_id: str | None = None) -> Mapping[str, Value]:
        """All values of a scenario by id; None for the chosen one, TODAY for today. A refused one shows today's."""
        wanted = self._chosen if scenario_id is None else scenario_id
        return self.shop.columns[wanted].column if wanted != TODAY else self.shop.today_column

    def results(self, scenario_id: str | None = None) -> Mapping[str, Value]:
        """The same as an outcome to be shown: the KPIs of a refused scenario are NaN."""
        wanted = self._chosen if scenario_id is None else scenario_id
        return self.shop.columns[wanted].results if wanted != TODAY else self.shop.today_column

    def value(self, name: str, scenario_id: str | None = None) -> Value:
        """One value of a scenario, as `values` has it."""
        return self.values(scenario_id)[name]

    def today(self, name: str) -> Value:
        """One value of today."""
        return self.shop.today_column[name]

    def problems(self, scenario_id: str | None = None) -> tuple[Problem, ...]:
        """Why a scenario is refused, said by names; () where it is not, and for today."""
        wanted = self._chosen if scenario_id is None else scenario_id
        found = self.shop.columns[wanted].problems if wanted != TODAY else ()
        if not found:
            return ()
        from desktop_app.core.project.named_problem import named_problem

        return tuple(named_problem(problem, self.shop, self.settings.language) for problem in found)

    # Its words

    def tr(self, text: str) -> str:  # type: ignore[override]
        """A text of ours in the language of the window."""
        return translator(self.settings.language)(text)

    def name(self, names: Names) -> str:
        """A name of the content in the language of the window."""
        return names.get(self.settings.language)

    def _opened(self, found: Opened) -> None:
        self.start(found.shop.document, found.path, shop=found.shop)
        if found.path is not None:
            self.settings.remember(found.path)

    def _make(self, edit: Edit) -> None:
        tried, self._tried = self._tried, None
        if tried and tried[0] is edit:
            self._shop = tried[1]
        else:
            self._shop = self.shop.after(edit.apply(self.document)[0])

    def _announce(self) -> None:
        """Tells what the step just made or taken back has changed; the stack is in its new state only now."""
        from desktop_app.core.project.changes import changed_parts

        if self._shop is None or self._announced is None or self._announced is self.document:
            return
        before, self._announced = self._announced, self.document
        self._kept.commit(self.document, self.path, modified=self.is_modified)
        was_chosen = self._chosen
        is_gone = was_chosen != TODAY and was_chosen not in self.shop.columns
        if is_gone or not before.scenarios:
            self._chosen = _first(self.document)
        self.edited.emit(changed_parts(before, self.document))
        if self._chosen != was_chosen:
            self.chosen_changed.emit(self._chosen)
        self.computed.emit()

    def _announce_clean(self, clean: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.modified_changed.emit(not clean)

    def _rename_steps(self) -> None:
        for number in range(self.undo_stack.count()):
            command = self.undo_stack.command(number)
            if isinstance(command, EditCommand):
                command.setText(command.edit.name.text(self.tr))
        # The stack does not look at the texts again by itself.
        self.undo_stack.undoTextChanged.emit(self.undo_stack.undoText())
        self.undo_stack.redoTextChanged.emit(self.undo_stack.redoText())


def _first(document: Document) -> str:
    return document.scenarios[0].id if document.scenarios else TODAY
