"""The scenario that all pages show against today, chosen in the tool row."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.ui.forms import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.icons import icon

LETTERS = 24
"""Width of the box, in letters: longer names are shortened, their tooltip has them whole."""


class ScenarioBox(QWidget):
    """Label, box, and what the scenario is compared with; hidden while nothing is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label, self._against = TextLabel("", "small", "ink3"), TextLabel("", "small", "ink3")
        self.box = QComboBox()
        self.box.setMinimumContentsLength(LETTERS)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        for widget in (self._label, self.box, self._against):
            row.addWidget(widget)
        self.box.activated.connect(lambda place: session.choose(self.box.itemData(place)))
        session.opened.connect(self.refresh)
        session.computed.connect(self.refresh)
        session.chosen_changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._label.setText(tr("Scenario"))
        self._against.setText(tr("against today"))
        self.box.setAccessibleName(tr("Scenario"))
        self.refresh()

    def refresh(self) -> None:
        """Shows the scenarios there are and the chosen one."""
        session = self._session
        self.setVisible(session.is_open)
        if not session.is_open:
            return
        scenarios = [(s.id, session.name(s.name)) for s in session.document.scenarios]
        choices = scenarios or [("", session.tr("None yet"))]
        if choices != [(self.box.itemData(i), self.box.itemText(i)) for i in range(self.box.count())]:
            self.box.clear()
            for scenario_id, name in choices:
                self.box.addItem(icon("circle-medium", "accent"), name, scenario_id)
        self.box.setEnabled(bool(scenarios))
        self.box.setCurrentIndex(max(0, self.box.findData(session.chosen.id if session.chosen else "")))
        self.box.setToolTip(self.box.currentText())

    def step(self, by: int) -> None:
        """Chooses the scenario `by` places on, around the end."""
        scenarios = self._session.document.scenarios
        if scenarios:
            chosen = self._session.chosen
            place = scenarios.index(chosen) if chosen in scenarios else 0
            self._session.choose(scenarios[(place + by) % len(scenarios)].id)
