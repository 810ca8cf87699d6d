"""Which initiatives a plan must have and which it must not: two ticks for each, in two columns of rows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.core.analysis.portfolio.portfolio_chart import initiative_name
from desktop_app.core.map.initiative import Initiatives
from desktop_app.ui.forms.text import ElidedLabel
from desktop_app.ui.session.session import Session

PER_ROW = 2
CELLS = 3  # name, must, out


class RulesTable(QWidget):
    """`must` and `out` are the ids ticked; one that is ticked loses its other tick."""

    changed = Signal()

    def __init__(self, session: Session, initiatives: Initiatives, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._initiatives = initiatives
        self._names: dict[str, ElidedLabel] = {}
        self.must_boxes: dict[str, QCheckBox] = {}
        self.out_boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        half = -(-len(initiatives.all) // PER_ROW)
        for place, initiative in enumerate(initiatives.all):
            column, row = divmod(place, half)
            self._add(grid, initiative.id, row, CELLS * column)
        for column in range(PER_ROW):
            grid.setColumnStretch(CELLS * column, 1)

    @property
    def must(self) -> frozenset[str]:
        """What every plan must have."""
        return frozenset(i for i, box in self.must_boxes.items() if box.isChecked())

    @property
    def out(self) -> frozenset[str]:
        """What no plan may have."""
        return frozenset(i for i, box in self.out_boxes.items() if box.isChecked())

    def retranslate(self) -> None:
        """Every text."""
        tr, language = self._session.tr, self._session.settings.language
        for initiative, label in self._names.items():
            name = initiative_name(self._initiatives, initiative, language)
            label.setText(name)
            for box, text in (
                (self.must_boxes[initiative], tr("must")),
                (self.out_boxes[initiative], tr("never")),
            ):
                box.setText(text)
                box.setAccessibleName(tr("{initiative}: {rule}").format(initiative=name, rule=text))

    def _add(self, grid: QGridLayout, initiative: str, row: int, column: int) -> None:
        name, must, out = ElidedLabel("", "small"), QCheckBox(), QCheckBox()
        self._names[initiative], self.must_boxes[initiative], self.out_boxes[initiative] = name, must, out
        for box, other in ((must, out), (out, must)):
            box.toggled.connect(lambda on, other=other: on and other.setChecked(False))
            box.toggled.connect(self.changed)
        for place, part in enumerate((name, must, out)):
            grid.addWidget(part, row, column + place)
