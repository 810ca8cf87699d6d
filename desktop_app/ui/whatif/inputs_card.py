"""Everything that enters a view in one table: searched, edited for today or in the scenario, reset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.what_if.page_inputs import ROLES, InputRow, page_inputs
from desktop_app.core.errors import UserError
from desktop_app.core.language.model import Names
from desktop_app.core.report.from_shop import study_of
from desktop_app.ui.forms.banner import BannerHost
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.arrangement import row
from desktop_app.ui.whatif.input_desk import InputDesk
from desktop_app.ui.whatif.input_words import role_name
from desktop_app.ui.whatif.inputs_model import SCENARIO, TODAY, InputsModel, State
from desktop_app.ui.whatif.inputs_table import InputsTable
from desktop_app.ui.whatif.lever_desk import LeverDesk

SEARCH_WIDTH = 220
NOTHING = Scenario("", Names("", ""))


class InputsCard(Card):
    """The inputs of one page of the model; `refresh` follows today and the chosen scenario."""

    def __init__(self, session: Session, desk: LeverDesk, page: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self.desk = InputDesk(session, desk)
        self.inputs = InputsModel(session, page_inputs(session.shop.program, session.shop.content.figure, page), self)
        self.table = InputsTable(self.inputs)
        self.search, self.kind = QLineEdit(clearButtonEnabled=True), QComboBox()
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.reset = Button(kind="quiet", icon="restore", small=True)
        self.count = TextLabel("", "hint", "ink3")
        self.banners = BannerHost(session.tr)
        for role in ("", *(r for r in ROLES if any(known.entry.role == r for known in self.inputs.rows))):
            self.kind.addItem("", role)
        for tool in (self.kind, self.search, self.reset):
            self.add_tool(tool)
        self.body.addWidget(self.banners)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(self.count, 1))
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Today's and the scenario's values, and how uncertain each input is."""
        session, chosen = self._session, self._session.chosen
        spans = {span.input.id: span for span in study_of(session.shop, NOTHING).spans}
        self.inputs.show_state(State(session.values(""), session.values(), spans, chosen is not None))
        self._let_reset()

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.set_title(tr("Inputs of this page"))
        self.set_note(tr("Type into Today or Scenario. Delete resets a cell; every step can be undone."))
        self.search.setPlaceholderText(tr("Find an input"))
        self.search.setAccessibleName(tr("Find an input"))
        self.kind.setAccessibleName(tr("Kind of input"))
        self.table.setAccessibleName(tr("Inputs of this page"))
        self.reset.setText(tr("Reset"))
        self.reset.setToolTip(tr("The number in this row as it was before anybody set it"))
        self.reset.setAccessibleName(tr("Reset the input of this row"))
        for place in range(self.kind.count()):
            self.kind.setItemText(place, role_name(str(self.kind.itemData(place)), tr))
        self.banners.retranslate(tr)
        self._seek()
        self.refresh()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._seek)
        self.kind.currentIndexChanged.connect(self._seek)
        self.reset.clicked.connect(self._reset_row)
        self.inputs.typed.connect(self._put)
        self.table.reset_asked.connect(self._reset_cell)
        self.table.row_chosen.connect(self._let_reset)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    def _seek(self) -> None:
        self.table.look_for(self.search.text(), str(self.kind.currentData() or ""))
        shown, all_rows = self.table.rows.rowCount(), len(self.inputs.rows)
        text = self._session.tr("{shown} of {all} numbers").format(shown=shown, all=all_rows)
        self.count.setText(text)

    def _put(self, known: InputRow, column: int, text: str) -> None:
        if column == TODAY:
            self._try(lambda: self.desk.set_today(known, text))
        else:
            self._try(lambda: self.desk.set_scenario(known, text))

    def _reset_cell(self, known: InputRow, column: int) -> None:
        if column == SCENARIO:
            self._try(lambda: self.desk.reset_scenario(known))
        elif column == TODAY:
            self._try(lambda: self.desk.reset_today(known))

    def _reset_row(self) -> None:
        known = self.table.current
        if known is not None:
            self._reset_cell(known, SCENARIO)
            self._reset_cell(known, TODAY)

    def _let_reset(self) -> None:
        known = self.table.current
        self.reset.setEnabled(known is not None and not self.desk.is_reset(known))

    def _try(self, put: Callable[[], None]) -> None:
        """Says what is wrong with a number where it stands; the cell goes back to what holds."""
        self.banners.clear()
        try:
            put()
        except UserError as error:
            self.banners.show_error(error)
        self.refresh()
