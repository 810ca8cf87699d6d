"""What stands below the cards of a view: its charts, or in their place the table of everything that enters it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.inputs_card import InputsCard
from desktop_app.ui.whatif.lever_desk import LeverDesk


class LowerPart(QStackedWidget):
    """`toggle` stands in the page's header; the table is made when it is first wanted."""

    turned = Signal(bool)

    def __init__(
        self, session: Session, desk: LeverDesk, page: str, charts: QLayout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._desk, self._page = session, desk, page
        self.toggle = Button(kind="quiet", icon="table-edit", small=True)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._turn)
        self.inputs: InputsCard | None = None
        inner = QWidget()
        inner.setLayout(charts)
        self.addWidget(inner)
        self.retranslate()

    @property
    def shows_inputs(self) -> bool:
        """Whether the table is shown."""
        return self.inputs is not None and self.currentWidget() is self.inputs

    def refresh(self) -> None:
        """The table's numbers, where it is shown."""
        if self.inputs is not None and self.shows_inputs:
            self.inputs.refresh()

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.toggle.setText(tr("Inputs"))
        self.toggle.setToolTip(tr("Every number that enters this page, in a table"))
        if self.inputs is not None:
            self.inputs.retranslate()

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on and self.inputs is None:
            self.inputs = InputsCard(self._session, self._desk, self._page)
            self.addWidget(self.inputs)
        self.setCurrentIndex(1 if on else 0)
        self.refresh()
        if on and self.inputs is not None:
            self.inputs.search.setFocus()
        self.turned.emit(on)
