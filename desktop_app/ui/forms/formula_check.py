"""What a formula would do before it is kept: checked beside the window, said below where it is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.what_if.formula_words import formula_in_names
from desktop_app.core.errors import Message, UserError
from desktop_app.core.language.amendment import Amendment
from desktop_app.core.language.program import Program
from desktop_app.core.project.amending import Amended, amended
from desktop_app.core.project.shop import Shop
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task

RESTS = 500  # ms without a keystroke after which what was typed is checked
MOST_CHANGES, MOST_PROBLEMS = 6, 3


class FormulaCheck(QWidget):
    """`found` is what may be kept; None while nothing was checked or something is wrong with it."""

    checked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: Amendment | None = None
        self._task: Task | None = None
        self.found: Amended | None = None
        self._rest = QTimer(self, singleShot=True, interval=RESTS)
        self._rest.timeout.connect(self._begin)
        self.reading = TextLabel("", "small", "ink2", wraps=True)
        self.verdict = TextLabel("", "small", "ink", wraps=True)
        self.changes = TextLabel("", "hint", "ink2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.reading)
        column.addWidget(self.verdict)
        column.addWidget(self.changes)
        column.addStretch(1)

    def read_out(self, program: Program, name: str) -> None:
        """Says the formula of a variable with the names of what it reads; nothing of an input."""
        tr, language = self._session.tr, self._session.settings.language
        shown = formula_in_names(program, name, language) if name in program.variables else ""
        self.reading.setText(tr("It reads: {formula}").format(formula=shown) if shown else "")

    def want(self, amendment: Amendment | None) -> None:
        """Checks this once nobody types any more; None where there is nothing to check yet."""
        self.stop()
        self._wanted, self.found = amendment, None
        self.reading.clear()
        self._say(self._session.tr("Checking …") if amendment is not None else "", "ink3")
        if amendment is not None:
            self._rest.start()
        self.checked.emit()

    def keep(self) -> bool:
        """Whether what was found is part of the project now, as one step of undo."""
        return self.found is not None and self._session.do(self.found.edit, shop=self.found.shop)

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin(self) -> None:
        wanted, shop = self._wanted, self._session.shop
        if wanted is not None:
            what = Message("Checking a formula")
            self._task = self._session.tasks.run(what, lambda progress: _tried(shop, wanted, progress), self._take)

    def _take(self, found: Amended | UserError) -> None:
        self._task = None
        tr = self._session.tr
        if isinstance(found, UserError):
            problems = "\n".join(problem.text(tr) for problem in found.problems[:MOST_PROBLEMS])
            self._say(problems, "err")
        else:
            self.found = found
            self.read_out(found.shop.program, found.edit.id)
            lines = [change.line(self._session.settings.language) for change in found.changes]
            more = [tr("… and {count} more.").format(count=len(lines) - MOST_CHANGES)] * (len(lines) > MOST_CHANGES)
            said = tr("Units and names fit. These figures would change:") if lines else tr("It changes no figure.")
            self._say(said, "ink", "\n".join([*lines[:MOST_CHANGES], *more]))
        self.checked.emit()

    def _say(self, verdict: str, tone: str, changes: str = "") -> None:
        self.verdict.setText(verdict)
        self.verdict.set_tone(tone)
        self.changes.setText(changes)
        self.changes.setVisible(bool(changes))


def _tried(shop: Shop, wanted: Amendment, progress: Progress) -> Amended | UserError:
    """What it would do; the reason where it cannot be."""
    progress.at(0.0)
    try:
        return amended(shop, wanted)
    except UserError as error:
        return error
