"""The sections of the page: the statements by dimension, then what is asked otherwise, then what it comes to."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.analysis.assessment.questionnaire import Questionnaire
from desktop_app.core.analysis.words import group_name
from desktop_app.core.errors import Message, Translate
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.acceptance_card import AcceptanceCard
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.initiatives_view import InitiativesView
from desktop_app.ui.assessment.inventory_view import InventoryView
from desktop_app.ui.assessment.result_view import ResultView
from desktop_app.ui.assessment.statement_card import StatementCard
from desktop_app.ui.assessment.statements_view import StatementsView
from desktop_app.ui.forms.page_header import Tab
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES

FIRM, INITIATIVES, INVENTORY, RESULT = "firm", "initiatives", "inventory", "result"
_NAMES = {
    FIRM: Message("Firm and people"),
    INITIATIVES: Message("Initiatives"),
    INVENTORY: Message("In use"),
    RESULT: Message("Result"),
}
_GOVERNANCE, _ACCEPTANCE = Message("Data, systems and people"), Message("How people take to AI tools")
View = StatementsView | InitiativesView | InventoryView | ResultView


def section_ids(questionnaire: Questionnaire, figure: CapabilityMap) -> tuple[str, ...]:
    """The sections in their order: dimensions that have a cell on the map, then the others."""
    dimensions = dict.fromkeys(figure[cell].dimension for cell in questionnaire.cells if cell in figure)
    return (*dimensions, *_NAMES)


def section_tab(section: str, tr: Translate) -> Tab:
    """The tab of a section."""
    if section in _NAMES:
        return Tab(section, _NAMES[section].text(tr))
    return Tab(section, group_name(section, tr), DIMENSION_ICONS.get(section, ""), HUES.get(section, "accent"))


def section_view(section: str, session: Session, desk: AnswerDesk) -> View:
    """The widget of a section."""
    made: dict[str, Callable[[Session, AnswerDesk], View]] = {
        FIRM: _firm,
        INITIATIVES: InitiativesView,
        INVENTORY: InventoryView,
        RESULT: ResultView,
    }
    return made[section](session, desk) if section in made else _dimension(section, session, desk)


def _dimension(dimension: str, session: Session, desk: AnswerDesk) -> StatementsView:
    questionnaire, figure = questionnaire_in(session.document), session.shop.content.figure
    cells = [cell for cell in questionnaire.cells if cell in figure and figure[cell].dimension == dimension]
    cards = [StatementCard(session, desk, questionnaire.items_of(c), figure[c].name, c) for c in cells]
    return StatementsView(session, cards)


def _firm(session: Session, desk: AnswerDesk) -> StatementsView:
    items = questionnaire_in(session.document).items
    governance = [item for item in items if item.group == "governance"]
    acceptance = [item for item in items if item.group == "acceptance"]
    cards = (
        StatementCard(session, desk, governance, _GOVERNANCE),
        AcceptanceCard(session, desk, acceptance, _ACCEPTANCE, acceptance[0].sets[0]),
    )
    return StatementsView(session, cards)
