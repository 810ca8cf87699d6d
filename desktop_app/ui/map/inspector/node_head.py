"""The head of the inspector: the node's mark, its name, and chips that say where it belongs and who says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.map.node import Node
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.chip import Chip
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.level_marks import Levels, paint_ring
from desktop_app.ui.map.node_icons import icon_of
from desktop_app.ui.map.words import frame_text, kind_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.dimensions import HUES
from desktop_app.ui.theme.icons import paint_icon

MARK, THICK = 26, 4.0


class NodeHead(QWidget):
    """Mark, name, close, chips."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._mark = _Mark()
        self._name = TextLabel("", "panel", wraps=True)
        self._close = IconButton("close")
        self._close.clicked.connect(self.closed)
        self._chips = [Chip(), Chip(), Chip()]
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._name, 1)
        title.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self._chips:
            chips.addWidget(chip)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, 8, 4)
        column.setSpacing(6)
        column.addLayout(title)
        column.addLayout(chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name takes the lines it needs at this width."""
        super().resizeEvent(event)
        self._make_room()

    def show_state(self, state: NodeState) -> None:
        """Shows a node."""
        tr, node = self._session.tr, state.node
        self._mark.show_node(node, state.levels)
        self._name.setText(state.name)
        self._make_room()
        self._close.set_tip(tr("End the focus (Esc)"))
        stated = tr("§{section} stated") if node.stated else tr("§{section} inferred")
        shortest = node.section.split(",")[0]
        texts = (
            frame_text(node.dimension, tr, self._session.settings.language)
            if node.dimension != "cross"
            else tr("All dimensions"),
            kind_text(node.kind, tr),
            stated.format(section=shortest) if shortest else tr("added by you"),
        )
        hue = HUES.get(node.dimension, "cross")
        self._chips[0].set_colours(hue, f"{hue}_t")
        for chip, text in zip(self._chips, texts, strict=True):
            chip.set_text(text)
        self._chips[2].setToolTip(tr("Section of the paper: {section}").format(section=node.section))

    def _make_room(self) -> None:
        # A label without a text yet has no height for any width, which it says as a negative one.
        needed = max(self._name.heightForWidth(max(self._name.width(), 1)), 0)
        if needed != self._name.minimumHeight():
            self._name.setMinimumHeight(needed)
            self.updateGeometry()


class _Mark(QWidget):
    """The ring of a capability, or the icon of any other node."""

    def __init__(self) -> None:
        super().__init__()
        self._node: Node | None = None
        self._levels = Levels(0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_node(self, node: Node, levels: Levels) -> None:
        """Another node, or other levels."""
        self._node, self._levels = node, levels
        self.update()

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(MARK, MARK)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """See Qt."""
        if self._node is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            if self._node.kind == "capability":
                paint_ring(painter, box.center(), self._levels, MARK - 1, THICK)
                return
            hue = HUES.get(self._node.dimension, "cross")
            paint_icon(painter, box.adjusted(3, 3, -3, -3), icon_of(self._node), active.colour(hue))
