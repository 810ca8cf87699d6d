"""How far something is in use today: a slider with words. It is the level of the map itself, set at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.assessment.inventory import inventory_word
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.map.in_force import level_input
from desktop_app.core.map.node import Node
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.core.project.edits.map_numbers import set_level
from desktop_app.ui.forms.level_row import LevelRow
from desktop_app.ui.forms.scale import Scale
from desktop_app.ui.session.session import Session

SHARES = Scale(0.0, 1.0, 0.05, 0.01, 0.25, 5)


class LevelOfUse(LevelRow):
    """The row of a node; a drag is one step of undo."""

    def __init__(self, session: Session, node: Node, parent: QWidget | None = None) -> None:
        super().__init__(parent, SHARES)
        self._session, self.node = session, node
        self._gesture: int | None = None
        self.slider.set_better("none")
        self.slider.gesture_started.connect(self._begin)
        self.slider.moved.connect(self._set)
        self.set_number(self._number_text, both=False)

    def refresh(self) -> None:
        """Today's level."""
        level = self._session.today(level_input(self.node.id))
        assert isinstance(level, float | int)  # noqa: S101 levels have no items
        if (level, level) != (self.slider.today, self.slider.level):
            self.show_levels(level, level)

    def retranslate(self) -> None:
        """The name of the node, and the words."""
        self.set_texts(self._session.name(self.node.name))

    def _number_text(self, level: float) -> str:
        word = self._session.name(inventory_word(questionnaire_in(self._session.document), level))
        share = number_text(level, "percent", self._session.settings.language).replace(".0", "")
        return f"{share} · {word}"

    def _begin(self) -> None:
        self._gesture = self._session.new_gesture()

    def _set(self, level: float) -> None:
        self._session.do(set_level(self.node.id, level, self._gesture))
