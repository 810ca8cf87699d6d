"""The levers of a view at its left: your decisions, then AI and organisation by capability, then what follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.what_if.levers import PageLevers, page_levers
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.section import CollapsibleSection
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.arrangement import WIDE_PAGE, column, row, scrolled
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.lever_rows import DecisionRow, NodeRow
from desktop_app.ui.whatif.mode_row import ModeRow
from desktop_app.ui.whatif.places import STAGE_ICONS, Place, stage_name, stage_words, theory_name
from desktop_app.ui.whatif.shock_cards import ShockCards

NARROW, WIDE = 298, 340
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
        self.shocks = ShockCards(session) if place.id == "context" else None
        self._caption = TextLabel("", "small", "ink2")
        self.reset = Button(kind="quiet", icon="restore", small=True)
        self.reset.clicked.connect(self._reset)
        inner = QWidget()
        self._column = column(space=8, margins=(tokens.GUTTER, 6, tokens.GUTTER, 12))
        inner.setLayout(self._column)
        head = row((self._caption, 1), self.reset, margins=(tokens.GUTTER, 4, 6, 4))
        self.setLayout(column(head, Rule(), (scrolled(inner), 1)))
        self._fill(page_levers(session.shop.program, session.shop.content.figure, place.page))
        self._inputs = frozenset(name for lever in self.rows if (name := input_of(lever)))
        self.retranslate()

    def set_room(self, width: int) -> None:
        """How wide the panel is in a view of that width."""
        self.setFixedWidth(WIDE if width >= WIDE_PAGE else NARROW)

    def refresh(self) -> None:
        """Today's and the chosen scenario's values on every lever."""
        today, scenario = self._session.values(""), self._session.values()
        for lever in self.rows:
            lever.refresh(today, scenario)
        if self.shocks is not None:
            self.shocks.refresh()
        self.reset.setEnabled(not self._inputs.isdisjoint(self._desk.changes))

    def row(self, name: str) -> NodeRow | DecisionRow | ModeRow:
        """The row of a node or decision; the first item of an indexed one. Raises StopIteration."""
        return next(lever for lever in self.rows if _id(lever) == name)

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self._caption.setText(tr("Levels 0–5, today → scenario"))
        self.reset.setText(tr("Reset"))
        self.reset.setToolTip(tr("All levers of this page as today"))
        for section, stage in self._sections:
            section.set_texts(stage_name(stage, tr), stage_words(stage, tr), theory_name(stage, tr))
        for lever in (*self.rows, *filter(None, (self.shocks,))):
            lever.retranslate()

    def _fill(self, levers: PageLevers) -> None:
        session, desk = self._session, self._desk
        decisions: list[NodeRow | DecisionRow | ModeRow] = []
        if self.shocks is not None:
            self._column.addWidget(self.shocks)
            self._column.addWidget(Rule())
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
        for lever in rows:
            section.body.addWidget(lever)
        self._sections.append((section, stage))
        self.rows += rows
        self._column.addWidget(section)

    def _reset(self) -> None:
        self._desk.reset(sorted(self._inputs))


def input_of(lever: NodeRow | DecisionRow | ModeRow) -> str:
    """The input that a row sets; "" where it sets none."""
    if isinstance(lever, NodeRow):
        return "" if lever.node.kind == "challenge" else f"map.adj_{lever.node.id}"
    return lever.entry.id


def _id(lever: NodeRow | DecisionRow | ModeRow) -> str:
    return lever.node.id if isinstance(lever, NodeRow) else lever.entry.id
