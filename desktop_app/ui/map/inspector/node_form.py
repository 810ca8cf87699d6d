"""What a node is, to be changed: names, kind, dimension, numbers, section; for several nodes what they share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.map.node import Node
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cells_edit import nodes_edit
from desktop_app.core.project.map_cells.node_cells import NODE_CELLS
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.map.inspector.cell_form import CellForm
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

OF_ONE = ("name_en", "name_zh")
OF_ALL = ("kind", "dimension", "level", "one_off", "running", "p_fail", "section", "stated", "poster")


class NodeForm(QWidget):
    """Each field is one step of undo; `delete_wanted` tells the selection to delete."""

    delete_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._nodes: tuple[str, ...] = ()
        cells = [NODE_CELLS[name] for name in (*OF_ONE, *OF_ALL)]
        self.form: CellForm[Node] = CellForm(cells, self._reading())
        self.form.told.put.connect(self._put)
        self.delete = Button(kind="secondary", icon="trash-can-outline", small=True)
        self.delete.clicked.connect(self._delete)
        buttons = QHBoxLayout()
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(10)
        column.addWidget(self.form)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Shows one node, or what several have in common."""
        tr = self._session.tr
        self._nodes = tuple(node.id for node in nodes)
        one = len(nodes) == 1
        about = self._session.name(nodes[0].name) if one else tr("{count} nodes").format(count=len(nodes))
        for name in OF_ONE:
            self.form.fields[name].setVisible(one)
        self.form.show_items(self._reading(), nodes, about)
        self.delete.setText(tr("Delete") if one else tr("Delete {count} nodes").format(count=len(nodes)))

    def _reading(self) -> CellReading:
        return CellReading(self._session.shop, self._session.settings.language)

    def _put(self, cell: str, text: str) -> None:
        reading = self._reading()
        found = nodes_edit(reading, {node: {cell: text} for node in self._nodes})
        if found.edit is not None:
            self._session.do(found.edit)
        if found.problems:
            self.form.refuse(cell, found.problems, reading)

    def _delete(self) -> None:
        self.delete_wanted.emit(Selection(self._nodes))
