"""Any number's formula, down to its inputs: a tree of what it reads, below it the formula of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QTreeView, QVBoxLayout, QWidget

from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.analysis.what_if.formula_steps import FormulaStep, FormulaSteps
from desktop_app.core.analysis.words import status_name
from desktop_app.core.help.reference_models import sections_behind
from desktop_app.ui.forms.cells import CellDelegate
from desktop_app.ui.forms.formula_model import NAME, SCENARIO, TODAY, FormulaModel
from desktop_app.ui.forms.formula_tools import FormulaTools
from desktop_app.ui.forms.table_view import QuietHeader
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

NUMBERS = (0.25, 180)
"""How much of the width a column of numbers takes, and at most [px]."""


class FormulaPanel(QWidget):
    """Shows a number of the chosen scenario; `refresh` follows its values."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = ""
        self.numbers = FormulaModel(self)
        self.tree = _Tree(self.numbers)
        self._formula = TextLabel("", "small", "ink", wraps=True)
        self._filled = TextLabel("", "small", "ink2", wraps=True)
        self._source = TextLabel("", "hint", "ink3", wraps=True)
        self.words = _scrolled(self._formula, self._filled, self._source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tree, 3)
        column.addWidget(self.words, 2)
        self.tools = FormulaTools(session)
        column.addWidget(self.tools)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is said of the number that is chosen in the tree."""
        parts = (self._formula.text(), self._filled.text(), self._source.text())
        return "\n".join(part for part in parts if part)

    def show_number(self, name: str) -> None:
        """Another number, with what it reads."""
        if name == self._number:
            self.refresh()
            return
        self._number = name
        self.refresh()
        top = self.numbers.index(0, NAME)
        self.tree.expand(top)
        self.tree.setCurrentIndex(top)

    def refresh(self) -> None:
        """The values of this moment."""
        if not self._number:
            return
        self.numbers.show_number(self._number, self._steps())
        self.tree.viewport().update()
        self._tell(self.tree.currentIndex())

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.numbers.set_titles((tr("Number"), tr("Today"), tr("Scenario")))
        self.tree.setAccessibleName(tr("What the number is made of"))
        self.words.setAccessibleName(tr("Formula"))
        self.tools.retranslate()
        self.refresh()

    def _steps(self) -> FormulaSteps:
        session = self._session
        shop = session.shop
        return FormulaSteps(
            shop.program,
            session.values(""),
            session.values(),
            lambda name: shop.provenance(name).status,
            session.settings.language,
        )

    def _tell(self, index: QModelIndex) -> None:
        step = self.numbers.step(index)
        if step is None:
            return
        self._formula.setText(f"{step.name} = {step.formula}" if step.formula else f"{step.name} = {step.value}")
        self._filled.setText("\n".join(step.filled))
        self._filled.setVisible(bool(step.filled))
        self._source.setText(self._origin(step))
        self.tools.show_number(step.id)

    def _origin(self, step: FormulaStep) -> str:
        tr = self._session.tr
        source = source_text(step.source, tr)
        if step.origin != "library":
            return tr("Changed from the library.") if step.origin == "changed" else tr("Added in this project.")
        if step.status is None:
            source = source or sections_behind(step.id, tr)
            return tr("Source: {source}").format(source=source) if source else ""
        input_is = tr("An input, {status}.").format(status=status_name(step.status, tr))
        return f"{input_is} {source}".strip()


class _Tree(QTreeView):
    """Names at the left, as wide as the numbers leave them room."""

    def __init__(self, numbers: FormulaModel) -> None:
        super().__init__()
        self.setModel(numbers)
        self.setItemDelegate(CellDelegate(self))
        self.setHeader(QuietHeader(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Not the key that opens everything below: a number that many others read stands there again and again."""
        if event.key() != Qt.Key.Key_Asterisk:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        share, most = NUMBERS
        width = self.viewport().width()
        number = min(most, round(share * width))
        self.setColumnWidth(TODAY, number)
        self.setColumnWidth(SCENARIO, number)
        self.setColumnWidth(NAME, width - 2 * number)


def _scrolled(*labels: TextLabel) -> QScrollArea:
    inner = QWidget()
    inner.setProperty("plain", "true")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(6)
    for label in labels:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
    column.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
