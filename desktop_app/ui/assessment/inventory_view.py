"""What is in use today, and who decides when a system advises."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from desktop_app.core.analysis.assessment.inventory import inventory
from desktop_app.core.analysis.words import group_name
from desktop_app.core.map.node import Node
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.column_view import ColumnView
from desktop_app.ui.assessment.level_of_use import LevelOfUse
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.forms.card import Card
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

ACROSS = 2


class InventoryView(ColumnView):
    """The mode of today, then the nodes of each dimension in two columns of sliders."""

    def __init__(self, session: Session, desk: AnswerDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._questionnaire = questionnaire_in(session.document)
        self._mode = Card()
        self._one = QButtonGroup(self)
        self.modes = {choice.id: QRadioButton() for choice in self._questionnaire.mode.choices}
        for mode, button in self.modes.items():
            self._one.addButton(button)
            button.clicked.connect(partial(self._choose, desk, mode))
            self._mode.body.addWidget(button)
        self.column.addWidget(self._mode)
        self.rows: dict[str, LevelOfUse] = {}
        self._cards: dict[str, Card] = {}
        for dimension, nodes in _by_dimension(inventory(self._questionnaire, session.shop.content.figure)).items():
            self._cards[dimension] = self._card(nodes)
            self.column.addWidget(self._cards[dimension])
        self.column.addStretch(1)

    def show_standing(self, standing: Standing) -> None:
        """The mode that was answered, and today's levels."""
        self._one.setExclusive(False)
        for mode, button in self.modes.items():
            button.setChecked(mode == standing.assessment.mode)
        self._one.setExclusive(True)
        for row in self.rows.values():
            row.refresh()

    def retranslate(self) -> None:
        """Every text."""
        tr, name = self._session.tr, self._session.name
        self._mode.set_title(name(self._questionnaire.mode.text))
        for choice in self._questionnaire.mode.choices:
            self.modes[choice.id].setText(name(choice.text))
        for dimension, card in self._cards.items():
            card.set_title(tr("In use today: {group}").format(group=group_name(dimension, tr)))
        for row in self.rows.values():
            row.retranslate()

    def _card(self, nodes: list[Node]) -> Card:
        card, grid = Card(), QGridLayout()
        grid.setHorizontalSpacing(tokens.CARD_PADDING[0] * 2)
        for place, node in enumerate(nodes):
            self.rows[node.id] = LevelOfUse(self._session, node)
            grid.addWidget(self.rows[node.id], *divmod(place, ACROSS))
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        return card

    @staticmethod
    def _choose(desk: AnswerDesk, mode: str, _checked: bool = True) -> None:  # noqa: FBT001, FBT002 - as Qt calls it
        desk.answer_mode(mode)


def _by_dimension(nodes: tuple[Node, ...]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(node.dimension, []).append(node)
    return found
