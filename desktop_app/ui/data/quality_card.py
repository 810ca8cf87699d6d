"""How good a file is and why: its score, what is doubtful in it with a remedy each, and what the score may set."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text, number_text
from desktop_app.core.evidence.checks.check import Check
from desktop_app.core.evidence.into_project.quality_edit import CHALLENGE, challenge_today
from desktop_app.core.evidence.match.table import Table
from desktop_app.core.evidence.sources.checked_source import CheckedSource
from desktop_app.core.i18n import sentence_case
from desktop_app.core.map.maturity import maturity
from desktop_app.ui.data.words import said
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

COUNT, FINDING, ROWS = range(3)
WIDTHS = {COUNT: 60, ROWS: 150}
MOST_SHOWN = 5


class QualityCard(Card):
    """The card; `save_asked` when the report is wanted as a file, `set_asked` when the score shall set the map."""

    save_asked = Signal()
    set_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.details_button = Button(kind="quiet", small=True)
        self.details_button.setCheckable(True)
        self.save_button = Button(kind="quiet", icon="export-variant", small=True)
        self.set_button = Button(small=True)
        self.details_button.toggled.connect(self._open)
        self.save_button.clicked.connect(self.save_asked)
        self.set_button.clicked.connect(self.set_asked)
        for button in (self.details_button, self.save_button, self.set_button):
            self.add_tool(button)
        self.cells = CellModel(3)
        self._lay_out()

    def show_checked(self, checked: CheckedSource, table: Table) -> None:
        """The findings and the quality of a source of this table."""
        tr = self._session.tr
        score = fixed_text(100 * checked.quality.score, 0)
        self.set_title(tr("Data quality {score} of 100").format(score=score))
        asked = tr("To be checked: {count}") if checked.checks else tr("Why this score")
        self.details_button.setText(asked.format(count=len(checked.checks)))
        self.details_button.setToolTip(tr("How the score comes about, and what to check in the file"))
        self.save_button.setText(tr("Save report"))
        self._offer(checked)
        self.parts.setText("\n".join(self._parts(checked)))
        self.view.setAccessibleName(tr("What is doubtful in the file"))
        self.cells.set_rows([self._row(check, table) for check in checked.checks])
        self.view.setFixedHeight(min(len(checked.checks), MOST_SHOWN) * tokens.TWO_LINE_ROW + 1)
        self.view.setVisible(bool(checked.checks))

    def _offer(self, checked: CheckedSource) -> None:
        """What the score may set on the map, where the map has the challenge."""
        tr, today = self._session.tr, challenge_today(self._session.shop)
        self.set_button.setVisible(today is not None)
        if today is None:
            self.set_note("")
            return
        name = self._session.name(self._session.shop.content.figure[CHALLENGE].name)
        new, old = (fixed_text(maturity(level), 1) for level in (checked.quality.challenge, today))
        self.set_button.setText(tr("Set “{challenge}” to {new}").format(challenge=name, new=new))
        self.set_button.setEnabled(new != old)
        offered = tr("It can set “{challenge}” on the map to {new} instead of {old}.")
        same = tr("“{challenge}” stands at {new} on the map, which is what it would set.")
        self.set_note((same if new == old else offered).format(challenge=name, new=new, old=old))

    def _parts(self, checked: CheckedSource) -> list[str]:
        tr, language = self._session.tr, self._session.settings.language
        names = {
            "usable": tr("Usable"),
            "complete": tr("Complete"),
            "believable": tr("Believable"),
            "long_enough": tr("Long enough"),
        }
        first = tr("The score is the product of these shares, so that one bad side is not averaged away:")
        return [first] + [
            f"{names[part.id]} {number_text(part.share, 'percent', language)} · {part.why.text(tr)}"
            for part in checked.quality.parts
        ]

    def _row(self, check: Check, table: Table) -> list[Cell]:
        finding = sentence_case(said(check.finding, table, self._session))
        remedy = check.remedy.text(self._session.tr)
        rows = ", ".join(f"#{fixed_text(row, 0)}" for row in check.rows) + (" …" if check.n > len(check.rows) else "")
        tip = f"{finding}\n{remedy}"
        return [
            Cell(fixed_text(check.n, 0), {CellRole.STRONG: True}, tip, at_right=True),
            Cell(finding, {CellRole.BELOW: remedy, Qt.ItemDataRole.AccessibleTextRole: f"{finding}. {remedy}"}, tip),
            Cell(rows if check.rows else "", {CellRole.TONE: "ink3"}, f"{tip}\n{rows}", at_right=True),
        ]

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.details.setVisible(opened)

    def _lay_out(self) -> None:
        self.parts = TextLabel("", "small", "ink2", wraps=True)
        self.view = TableView(row=tokens.TWO_LINE_ROW)
        self.view.setModel(self.cells)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(FINDING, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.details = QWidget()
        below = QVBoxLayout(self.details)
        below.setContentsMargins(0, 4, 0, 0)
        below.addWidget(self.parts)
        below.addWidget(self.view)
        self.details.hide()
        self.body.addWidget(self.details)
