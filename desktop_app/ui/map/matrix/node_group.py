"""Which nodes stand in the rows or columns of the matrix: all, those of a kind, or those of a dimension."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.core.errors import Translate
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import DIMENSIONS, KINDS, Node
from desktop_app.ui.map.words import frame_text, kind_text

ALL = "all"


class NodeGroup(QComboBox):
    """A list of groups; `holds` says whether a node is in the one chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def retranslate(self, said: str, tr: Translate, language: str) -> None:
        """Names the groups; the one chosen stays."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for key, text in _groups(tr, language):
            self.addItem(text, key)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)
        self.setAccessibleName(said)

    def nodes(self, figure: CapabilityMap) -> tuple[str, ...]:
        """The nodes of the group, in the order of the map."""
        return tuple(node.id for node in figure.nodes if self._holds(node))

    def _holds(self, node: Node) -> bool:
        return self.currentData() in (None, ALL, node.kind, node.dimension)


def _groups(tr: Translate, language: str) -> Iterator[tuple[str, str]]:
    yield ALL, tr("All nodes")
    for kind in KINDS:
        yield kind, kind_text(kind, tr)
    for dimension in (*DIMENSIONS, "cross"):
        yield dimension, frame_text(dimension, tr, language)
