"""The panel while nothing is selected: all capabilities at a glance, and how severe the challenges are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import DIMENSIONS, Node
from desktop_app.core.map.poster import CELL_ROLES
from desktop_app.core.map.summary import summary
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.map.inspector.node_state import levels_of
from desktop_app.ui.map.inspector.ring_button import RingButton
from desktop_app.ui.map.inspector.severity_row import SeverityRow
from desktop_app.ui.map.words import frame_text, levels_text, node_text
from desktop_app.ui.session.session import TODAY, Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES


class Overview(QWidget):
    """Rings by dimension and capability; a click on one selects its node."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._figure: CapabilityMap | None = None
        self._title = ElidedLabel("", "panel")
        self._against = TextLabel("", "body", "ink3")
        self._sentence = TextLabel("", "body", wraps=True)
        self._scale = TextLabel("", "hint", "ink3", wraps=True)
        self._heads = [TextLabel("", "hint", "ink2") for _ in CELL_ROLES]
        self._dimensions: dict[str, TextLabel] = {}
        self._rings: dict[str, RingButton] = {}
        self._challenges: dict[str, SeverityRow] = {}
        self._severity = TextLabel("", "head")
        self._follows = TextLabel("", "hint", "ink3", wraps=True)
        self._grid = QGridLayout()
        self._rows = QVBoxLayout()
        self._lay_out()

    def refresh(self) -> None:
        """Shows names and levels as they are now."""
        figure = self._session.shop.content.figure
        if figure is not self._figure:
            self._rebuild(figure)
        self._say(figure)
        tr, language = self._session.tr, self._session.settings.language
        for name, ring in self._rings.items():
            levels = levels_of(self._session, name)
            ring.show_levels(levels, node_text(figure[name], levels, tr, language))
        for name, row in self._challenges.items():
            levels = levels_of(self._session, name)
            row.show_levels(figure[name].name.get(language), levels, levels_text(levels, tr))

    def _say(self, figure: CapabilityMap) -> None:
        tr, language = self._session.tr, self._session.settings.language
        chosen = self._session.chosen
        self._title.setText(self._session.name(chosen.name) if chosen else tr("Today"))
        self._against.setText(tr("against today") if chosen else "")
        columns = (self._session.values(TODAY), self._session.values())
        before, after = (cast("Mapping[str, float]", column) for column in columns)
        self._sentence.setText(summary(figure, before, after, language, tr))
        self._scale.setText(tr("Maturity 0–5"))
        words = {"sensing": tr("Sensing"), "seizing": tr("Seizing"), "reconfiguring": tr("Reconfiguring")}
        for label, role in zip(self._heads, CELL_ROLES, strict=True):
            label.setText(words[role])
        for dimension, label in self._dimensions.items():
            label.setText(frame_text(dimension, tr, language))
        self._severity.setText(tr("Severity of challenges"))
        self._follows.setText(tr("follows from levers"))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self._title)
        title.addWidget(self._against)
        title.addStretch(1)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 3)
        self._grid.addWidget(self._scale, 0, 0)
        for number, label in enumerate(self._heads, start=1):
            self._grid.addWidget(label, 0, number, Qt.AlignmentFlag.AlignHCenter)
            self._grid.setColumnStretch(number, 2)
        severity = QHBoxLayout()
        severity.addWidget(self._severity)
        severity.addStretch(1)
        severity.addWidget(self._follows)
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(6)
        column.addLayout(title)
        column.addWidget(self._sentence)
        column.addLayout(self._grid)
        column.addWidget(Rule())
        column.addLayout(severity)
        column.addLayout(self._rows)
        column.addStretch(1)

    def _rebuild(self, figure: CapabilityMap) -> None:
        """Other nodes: other rings and rows."""
        self._figure = figure
        heads = (label.parentWidget() for label in self._dimensions.values())
        for widget in (*self._rings.values(), *self._challenges.values(), *(head for head in heads if head)):
            widget.setParent(None)
            widget.deleteLater()
        self._rings, self._challenges, self._dimensions = {}, {}, {}
        for number, dimension in enumerate(DIMENSIONS, start=1):
            self._add_dimension(figure, dimension, number)
        for node in figure.nodes:
            if node.kind == "challenge" and node.poster:
                self._challenges[node.id] = SeverityRow()
                self._rows.addWidget(self._challenges[node.id])

    def _add_dimension(self, figure: CapabilityMap, dimension: str, row: int) -> None:
        label = TextLabel("", "name", wraps=True)
        self._dimensions[dimension] = label
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(IconView(DIMENSION_ICONS[dimension], HUES[dimension], tokens.LINE_ICON))
        line.addWidget(label, 1)
        self._grid.addWidget(head, row, 0)
        for node in figure.nodes:
            if node.kind == "capability" and node.dimension == dimension and node.role in CELL_ROLES:
                self._grid.addWidget(self._ring(node), row, 1 + CELL_ROLES.index(node.role))

    def _ring(self, node: Node) -> RingButton:
        ring = RingButton()
        ring.clicked.connect(lambda: self.chosen.emit(node.id))
        self._rings[node.id] = ring
        return ring
