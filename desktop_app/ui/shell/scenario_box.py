"""The scenario that all pages show against today, chosen in the tool row."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.icons import icon

LETTERS = 24
"""Width of the box, in letters: longer names are shortened, their tooltip has them whole."""
LEAST = 120
"""Width of the box [px] where there is no more room beside the menus."""


class ScenarioBox(QWidget):
    """Label, box, and what the scenario is compared with; hidden while nothing is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._has_words = True
        session.opened.connect(self.refresh)
        session.computed.connect(self.refresh)
        session.chosen_changed.connect(self.refresh)
        self.refresh()

    @property
    def box(self) -> QComboBox:
        """The choice."""
        return self._parts[1]

    def show_words(self, *, shown: bool) -> None:
        """Whether there is room for the words around the box; its name and its tooltip say the same."""
        self._has_words = shown
        if self._session.is_open:
            self._say()

    def refresh(self) -> None:
        """Shows the scenarios there are and the chosen one, in the language of the window."""
        session = self._session
        self.setVisible(session.is_open)
        if session.is_open:
            self._say()
            self._list([(s.id, session.name(s.name)) for s in session.document.scenarios])

    @cached_property
    def _parts(self) -> tuple[Caption, QComboBox, Caption]:
        # Made when the first project is open: a box to choose from is slow to make, and the window begins without.
        parts = Caption(role="small", tone="ink3"), QComboBox(), Caption(role="small", tone="ink3")
        box = parts[1]
        box.setMinimumContentsLength(LETTERS)
        box.setMinimumWidth(LEAST)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part)
        return parts

    def _say(self) -> None:
        label, box, against = self._parts
        tr = self._session.tr
        label.setText(tr("Scenario"))
        against.setText(tr("against today"))
        for words in (label, against):
            words.setVisible(self._has_words)
        box.setAccessibleName(tr("Scenario"))

    def _list(self, scenarios: list[tuple[str, str]]) -> None:
        session, box = self._session, self.box
        choices = scenarios or [("", session.tr("None yet"))]
        if choices != [(box.itemData(place), box.itemText(place)) for place in range(box.count())]:
            box.clear()
            for scenario_id, name in choices:
                box.addItem(icon("circle-medium", "accent"), name, scenario_id)
        box.setEnabled(bool(scenarios))
        box.setCurrentIndex(max(0, box.findData(session.chosen.id if session.chosen else "")))
        box.setToolTip(box.currentText())

    def _choose(self, place: int) -> None:
        self._session.choose(self.box.itemData(place))

    def step(self, by: int) -> None:
        """Chooses the scenario `by` places on, around the end."""
        scenarios = self._session.document.scenarios
        if scenarios:
            chosen = self._session.chosen
            place = scenarios.index(chosen) if chosen in scenarios else 0
            self._session.choose(scenarios[(place + by) % len(scenarios)].id)
