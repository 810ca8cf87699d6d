"""Ctrl+P on a section that asks prints the whole questionnaire; on the others what they show."""

from __future__ import annotations

import pytest

from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.assessment.sections import RESULT
from desktop_app.ui.print.block import RowsBlock
from desktop_app.ui.print.printed_page import printed_page
from desktop_app.ui.session.session import Session


def printed_rows(page: AssessmentPage, session: Session) -> list[tuple[str, ...]]:
    parts = printed_page(session, page, "Assess").printed.parts
    return [row for part in parts for block in part.blocks if isinstance(block, RowsBlock) for row in block.rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_on_paper_with_its_answers_to_tick(
    page: AssessmentPage, session: Session, language: str
) -> None:
    session.settings.language = language
    rows = {row[0]: row[1] for row in printed_rows(page, session) if len(row) > 1}
    questionnaire = questionnaire_in(session.document)
    for item in questionnaire.items:
        assert rows[item.text.get(language)].count("○") == questionnaire.highest + 2
    for question in questionnaire.vrin:
        assert rows[question.text.get(language)].count("○") == len(question.choices)


def test_the_result_is_printed_as_it_is_seen(page: AssessmentPage, session: Session) -> None:
    page.visit(RESULT)
    statements = {item.text.en for item in questionnaire_in(session.document).items}
    assert statements.isdisjoint(row[0] for row in printed_rows(page, session))
