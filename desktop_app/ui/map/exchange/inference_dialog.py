"""The map as a fuzzy cognitive map: a transfer function and a rule to choose, and where every node ends."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDoubleSpinBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.errors import Message
from desktop_app.core.map.fcm.inference import RULES, TRANSFERS, Inference, Rule, Transfer
from desktop_app.core.project.map_inference import SLOPED, Inferred, inferred
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.exchange.caution import Caution
from desktop_app.ui.map.words import kind_text
from desktop_app.ui.session.session import Session

SIZE = (620, 620)
NUMBER = 92
SLOPE = (0.1, 10.0, 0.5)
_TRANSFERS: dict[Transfer, Message] = {
    "sigmoid": Message("Sigmoid"),
    "tanh": Message("Hyperbolic tangent"),
    "bivalent": Message("Bivalent (0 or 1)"),
    "trivalent": Message("Trivalent (−1, 0, 1)"),
}
_RULES: dict[Rule, Message] = {
    "kosko": Message("Kosko"),
    "modified_kosko": Message("Kosko with memory"),
    "rescaled": Message("Rescaled"),
}


class InferenceDialog(QDialog):
    """The dialog; it changes nothing, and follows the map while it is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.found: Inferred | None = None
        self.transfer, self.rule, self.slope = QComboBox(), QComboBox(), QDoubleSpinBox()
        self.ending, self.warning = TextLabel("", "strong", "ink", wraps=True), Caution()
        self.notes = TextLabel("", "hint", "ink3", wraps=True)
        self._labels = tuple(TextLabel("", "small", "ink2") for _ in range(3))
        self.cells = CellModel(4)
        self.view = TableView()
        self.view.setModel(self.cells)
        self._lay_out()
        self._say()
        for chosen in (self.transfer.currentIndexChanged, self.rule.currentIndexChanged, self.slope.valueChanged):
            chosen.connect(self._infer)
        session.computed.connect(self._infer)
        self._infer()

    @property
    def inference(self) -> Inference:
        """What is chosen."""
        return Inference(
            tuple(TRANSFERS)[self.transfer.currentIndex()],
            tuple(RULES)[self.rule.currentIndex()],
            self.slope.value(),
        )

    def _infer(self, *_: object) -> None:
        tr, inference = self._session.tr, self.inference
        self.slope.setEnabled(inference.transfer in SLOPED)
        self.found = inferred(self._session.shop, inference, self._session.settings.language)
        self.ending.setText(_ending_text(self.found).text(tr))
        self.warning.say("\n".join(warning.text(tr) for warning in self.found.warnings))
        self.notes.setText(" ".join(note.text(tr) for note in self.found.notes))
        self.cells.set_rows(self._rows(self.found))
        self.view.viewport().update()

    def _rows(self, found: Inferred) -> list[list[Cell]]:
        figure, tr = self._session.shop.content.figure, self._session.tr
        rows = []
        for node, final in sorted(found.final.items(), key=lambda pair: -pair[1]):
            name = self._session.name(figure[node].name)
            rows.append(
                [
                    Cell(name, tip=name),
                    Cell(kind_text(figure[node].kind, tr), {CellRole.TONE: "ink2"}),
                    Cell(fixed_text(found.start[node], 3), {CellRole.TONE: "ink2"}, at_right=True),
                    Cell(fixed_text(final, 3), {CellRole.STRONG: True}, at_right=True),
                ]
            )
        return rows

    def _say(self) -> None:
        tr = self._session.tr
        self.setWindowTitle(tr("Inference as a fuzzy cognitive map"))
        self.transfer.addItems([_TRANSFERS[name].text(tr) for name in TRANSFERS])
        self.rule.addItems([_RULES[name].text(tr) for name in RULES])
        texts = tr("Transfer function"), tr("Rule"), tr("Slope (lambda)")
        for label, field, text in zip(self._labels, (self.transfer, self.rule, self.slope), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.cells.set_titles((tr("Node"), tr("Kind"), tr("At the start"), tr("At the end")))
        self.view.setAccessibleName(self.windowTitle())

    def _lay_out(self) -> None:
        self.resize(*SIZE)
        low, high, step = SLOPE
        self.slope.setRange(low, high)
        self.slope.setSingleStep(step)
        self.slope.setValue(1.0)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, NUMBER)
        fields = QHBoxLayout()
        fields.setSpacing(14)
        for label, field in zip(self._labels, (self.transfer, self.rule, self.slope), strict=True):
            part = QVBoxLayout()
            part.setSpacing(2)
            part.addWidget(label)
            part.addWidget(field)
            fields.addLayout(part, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(20, 18, 20, 16)
        column_of_all.setSpacing(8)
        column_of_all.addLayout(fields)
        column_of_all.addWidget(self.ending)
        column_of_all.addWidget(self.warning)
        column_of_all.addWidget(self.view, 1)
        column_of_all.addWidget(self.notes)


def _ending_text(found: Inferred) -> Message:
    """How the inference ended."""
    if found.ending == "fixed":
        return Message("It settles after {steps} steps.", steps=found.steps)
    if found.ending == "cycle":
        return Message("It repeats itself every {period} steps; the last state is shown.", period=found.period)
    return Message("It has not settled after {steps} steps; the last state is shown.", steps=found.steps)
