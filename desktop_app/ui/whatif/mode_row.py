"""Who decides when a system advises: the mode of human–AI collaboration as a choice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.language.model import Value
from desktop_app.ui.forms.text import ElidedLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.lever_desk import LeverDesk

MODE = "map.mode"


class ModeRow(QWidget):
    """A list of the modes; the label's tooltip names today's."""

    def __init__(self, session: Session, desk: LeverDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self.entry = session.shop.program.inputs[MODE]
        self._modes = session.shop.content.mode.modes
        self._label = ElidedLabel("", "name")
        self.choice = QComboBox()
        self.choice.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.choice)

    def refresh(self, today: Mapping[str, Value], column: Mapping[str, Value]) -> None:  # noqa: ARG002
        """The mode of the scenario; texts name today's."""
        values = [float(mode.value) for mode in self._modes]
        self.choice.setCurrentIndex(values.index(mode) if (mode := scalar(column[MODE])) in values else -1)
        self.choice.setToolTip(self.choice.currentText())

    def retranslate(self) -> None:
        """The names of the modes."""
        tr = self._session.tr
        today = self._session.today(MODE)
        name = self._session.name(self.entry.name)
        self._label.setText(name)
        self.choice.setAccessibleName(tr("Choose: {name}").format(name=name))
        chosen = self.choice.currentIndex()
        self.choice.clear()
        for mode in self._modes:
            text = self._session.name(mode.name)
            self.choice.addItem(text)
            if mode.value == today:
                self._label.set_tip(tr("today: {mode}").format(mode=text))
        self.choice.setCurrentIndex(chosen)
        self.choice.setToolTip(self.choice.currentText())
        self.choice.setMinimumContentsLength(12)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _choose(self, number: int) -> None:
        self._desk.move_decision(MODE, 0, float(self._modes[number].value))
