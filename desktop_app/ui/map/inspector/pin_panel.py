"""What the money models read of a node, and which other node is to stand in for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.map.node import Node
from desktop_app.core.map.pins import Pin, Pins
from desktop_app.core.project.edits import Rebind
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.narrow_list import NarrowList
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.session.session import Session


class PinRow(QWidget):
    """One pin: what reads it, and the list of the nodes that can stand in; `rebound` tells pin and node."""

    rebound = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin = ""
        self._says = TextLabel("", "small", "ink2", wraps=True)
        self.list = NarrowList()
        self.list.activated.connect(self._chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._says)
        column.addWidget(self.list)

    def show_pin(self, pin: str, says: str, said: str, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Shows a pin; `choices` are ids of nodes with their names."""
        self._pin = pin
        self._says.setText(says)
        self.list.setAccessibleName(said)
        self.list.clear()
        for node, name in choices:
            self.list.addItem(name, node)
        self.list.setCurrentIndex(self.list.findData(chosen))

    def _chosen(self, row: int) -> None:
        self.rebound.emit(self._pin, str(self.list.itemData(row)))


class PinPanel(QWidget):
    """The pins that a node fills, and those of its kind that none fills; takes no room where there is neither."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title = TextLabel("", "head")
        self.rows: list[PinRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)

    def show_state(self, state: NodeState) -> None:
        """Shows the pins of a node."""
        tr, pins, node = self._session.tr, self._session.shop.content.pins, state.node
        self._title.setText(tr("What money reads"))
        shown = [pin for pin in pins.all() if pins.node(pin.id) == node.id]
        free = [pin for pin in pins.all() if not pins.node(pin.id) and pin.kind == node.kind]
        while len(self.rows) < len(shown) + len(free):
            self._add_row()
        for row, pin in zip(self.rows, (*shown, *free), strict=False):
            self._show(row, pin, pins, state)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(shown) + len(free))
        self.setVisible(bool(shown or free))

    def _show(self, row: PinRow, pin: Pin, pins: Pins, state: NodeState) -> None:
        tr, name = self._session.tr, self._session.name(pins.shipped[pin.id].name)
        filled = pins.node(pin.id)
        says = tr("“{name}” in the money models, read by {count} of their inputs and effects. Stands in for it:")
        if not filled:
            says = tr("Nothing stands in for “{name}”: {count} inputs and effects stay as they are. Let stand in:")
        row.show_pin(
            pin.id,
            says.format(name=name, count=len(pin.inputs) + len(pin.effects)),
            tr("Stands in for {name}").format(name=name),
            [(other.id, self._session.name(other.name)) for other in self._fitting(state, pin)],
            filled,
        )

    def _fitting(self, state: NodeState, pin: Pin) -> list[Node]:
        return [node for node in state.figure.nodes if node.kind == pin.kind]

    def _add_row(self) -> None:
        row = PinRow()
        row.rebound.connect(self._rebind)
        self.rows.append(row)
        self._column.addWidget(row)

    def _rebind(self, pin: str, node: str) -> None:
        if node != self._session.shop.content.pins.node(pin):
            self._session.do(Rebind(pin, node))
