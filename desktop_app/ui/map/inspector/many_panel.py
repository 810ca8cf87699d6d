"""Several nodes selected: how many of which kind, and what they share, to be changed for all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.map.node import KINDS, Node
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.facts import Facts
from desktop_app.ui.map.inspector.node_form import NodeForm
from desktop_app.ui.map.words import kind_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens


class ManyPanel(QWidget):
    """`chosen` tells "" to end the selection; `delete_wanted` the selection to delete."""

    chosen = Signal(str)
    delete_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title = TextLabel("", "panel")
        self.close_button = IconButton("close")
        self.close_button.clicked.connect(lambda: self.chosen.emit(""))
        self._kinds = Facts()
        self._all = TextLabel("", "hint", "ink3", wraps=True)
        self.form = NodeForm(session)
        self.form.delete_wanted.connect(self.delete_wanted)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        top = QVBoxLayout()
        top.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self._kinds)
        top.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.form, 1)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Shows these nodes."""
        tr = self._session.tr
        self._title.setText(tr("{count} nodes").format(count=len(nodes)))
        self.close_button.set_tip(tr("End the focus (Esc)"))
        counts = Counter(node.kind for node in nodes)
        self._kinds.show_facts([(kind_text(kind, tr), str(counts[kind])) for kind in KINDS if counts[kind]])
        self._all.setText(tr("What is chosen or typed here holds for all of them, as one step of undo."))
        self.form.show_nodes(nodes)
