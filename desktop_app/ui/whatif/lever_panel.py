"""The levers of a view at its left: your decisions, then AI and organisation by capability, then what follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.analysis.what_if.levers import PageLevers, page_levers
from desktop_app.ui.forms import Button, CollapsibleSection, Rule, TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.lever_rows import DecisionRow, NodeRow
from desktop_app.ui.whatif.mode_row import ModeRow
from desktop_app.ui.whatif.places import STAGE_ICONS, Place, stage_name, stage_words, theory_name

NARROW, WIDE = 298, 340
ROOM = 1700
"""Width of a view [px] from which the panel is wide."""


class LeverPanel(QWidget):
    """Sections of lever rows; all rows follow `refresh`."""

    def __init__(self, session: Session, desk: LeverDesk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._desk, self._place = session, desk, place
        self.rows: list[NodeRow | DecisionRow | ModeRow] = []
        self._sections: list[tuple[CollapsibleSection, str]] = []
        self._caption = TextLabel("", "small", "ink2")
        self.reset = Button(kind="quiet", icon="restore", small=True)
        self.reset.clicked.connect(self._reset)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.GUTTER, 4, 6, 4)
        head.addWidget(self._caption, 1)
        head.addWidget(self.reset)
        inner = QWidget()
        inner.setProperty("plain", "true")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(tokens.GUTTER, 6, tokens.GUTTER, 12)
        self._column.setSpacing(8)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self._scroll, 1)
        self._fill(page_levers(session.shop.program, session.shop.content.figure, place.page))
        self.retranslate()

    def set_room(self, width: int) -> None:
        """How wide the panel is in a view of that width."""
        self.setFixedWidth(WIDE if width >= ROOM else NARROW)

    def refresh(self) -> None:
        """Today's and the chosen scenario's values on every lever."""
        today, column = self._session.values(""), self._session.values()
        for row in self.rows:
            row.refresh(today, column)
        self.reset.setEnabled(any(name in self._desk.changes for name in self._inputs()))

    def row(self, name: str) -> NodeRow | DecisionRow | ModeRow:
        """The row of a node or decision; the first item of an indexed one. Raises StopIteration."""
        return next(row for row in self.rows if _id(row) == name)

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self._caption.setText(tr("Levels 0–5, today → scenario"))
        self.reset.setText(tr("Reset"))
        self.reset.setToolTip(tr("All levers of this page as today"))
        for section, stage in self._sections:
            section.set_texts(stage_name(stage, tr), stage_words(stage, tr), theory_name(stage, tr))
        for row in self.rows:
            row.retranslate()

    def _fill(self, levers: PageLevers) -> None:
        session, desk = self._session, self._desk
        decisions: list[NodeRow | DecisionRow | ModeRow] = []
        for entry in levers.decisions:
            count = max(1, len(session.shop.program.items_of(entry.id)))
            decisions += [DecisionRow(session, desk, entry, item) for item in range(count)]
        if self._place.id == "firm":
            decisions.append(ModeRow(session, desk))
        self._add("decisions", decisions)
        for group in levers.groups:
            self._add(group.stage, [NodeRow(session, desk, node) for node in group.nodes])
        self._add("challenges", [NodeRow(session, desk, node) for node in levers.challenges])
        self._column.addStretch(1)

    def _add(self, stage: str, rows: list[NodeRow | DecisionRow | ModeRow]) -> None:
        if not rows:
            return
        if self._sections:
            self._column.addWidget(Rule())
        section = CollapsibleSection(STAGE_ICONS[stage])
        for row in rows:
            section.body.addWidget(row)
        self._sections.append((section, stage))
        self.rows += rows
        self._column.addWidget(section)

    def _inputs(self) -> list[str]:
        return [name for row in self.rows if (name := input_of(row))]

    def _reset(self) -> None:
        self._desk.reset(self._inputs())


def input_of(row: NodeRow | DecisionRow | ModeRow) -> str:
    """The input that a row sets; "" where it sets none."""
    if isinstance(row, NodeRow):
        return "" if row.node.kind == "challenge" else f"map.adj_{row.node.id}"
    return row.entry.id


def _id(row: NodeRow | DecisionRow | ModeRow) -> str:
    return row.node.id if isinstance(row, NodeRow) else row.entry.id
