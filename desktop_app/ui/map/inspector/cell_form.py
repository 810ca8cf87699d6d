"""Fields for cells of one node or link, or of several at once: where they differ the field is empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import Problem
from desktop_app.core.project.map_cells.cell import Cell, T
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.ui.map.inspector.cell_field import CellField


class Told(QObject):
    """Tells which text was put into which cell."""

    put = Signal(str, str)


class CellForm(QWidget, Generic[T]):
    """A field a cell; `told.put` tells the cell and the text."""

    def __init__(self, cells: Sequence[Cell[T]], reading: CellReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Mapping[str, Cell[T]] = {cell.id: cell for cell in cells}
        self.told = Told(self)
        self.fields = {cell.id: CellField(len(cell.choices(reading))) for cell in cells}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, field in self.fields.items():
            field.put.connect(lambda text, name=name: self.told.put.emit(name, text))
            column.addWidget(field)

    def show_items(self, reading: CellReading, items: Sequence[T], about: str) -> None:
        """Shows what all these nodes or links have in common; `about` is what a screen reader calls them."""
        several = reading.tr("several") if len(items) > 1 else ""
        for name, field in self.fields.items():
            cell = self._cells[name]
            texts = {cell.text(reading, item) for item in items}
            title = cell.title.text(reading.tr)
            field.show_cell(
                title,
                reading.tr("{field} of {about}").format(field=title, about=about),
                texts.pop() if len(texts) == 1 else "",
                cell.choices(reading),
                several,
            )

    def refuse(self, cell: str, problems: Sequence[Problem], reading: CellReading) -> None:
        """Says at the field of a cell why its text was not taken."""
        causes = [problem.cause.text(reading.tr) for problem in problems]
        self.fields[cell].refuse("\n".join(dict.fromkeys(causes)))
