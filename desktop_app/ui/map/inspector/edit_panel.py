"""What the node selected is and what money reads of it, to be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.forms.card import Rule
from desktop_app.ui.map.inspector.node_form import NodeForm
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.inspector.pin_panel import PinPanel
from desktop_app.ui.map.inspector.section_text import SectionText
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens


class EditPanel(QWidget):
    """The form of one node, and its pins below."""

    delete_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = NodeForm(session)
        self.form.delete_wanted.connect(self.delete_wanted)
        self.section = SectionText(session)
        self.pins = PinPanel(session)
        below = QVBoxLayout()
        below.setContentsMargins(tokens.GUTTER, 0, tokens.GUTTER, 12)
        below.setSpacing(10)
        below.addWidget(self.section)
        below.addWidget(Rule())
        below.addWidget(self.pins)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addLayout(below)
        column.addStretch(1)

    def show_state(self, state: NodeState) -> None:
        """Shows a node."""
        self.form.show_nodes((state.node,))
        self.section.show_reference(state.node.section)
        self.pins.show_state(state)
