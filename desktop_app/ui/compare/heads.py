"""What stands over the columns of the scenarios: names, and what each changes or why it is refused."""

from __future__ import annotations

from desktop_app.core.analysis.comparison import Comparison
from desktop_app.core.analysis.comparison_text import ComparisonText
from desktop_app.ui.compare.header import Head
from desktop_app.ui.session.session import Session


def heads(session: Session, comparison: Comparison, text: ComparisonText) -> list[Head]:
    """The heads of all scenarios in order."""
    return [_head(session, comparison, text, place) for place in range(len(comparison.scenarios))]


def _head(session: Session, comparison: Comparison, text: ComparisonText, place: int) -> Head:
    """A scenario that is refused says so where others count their changes, and in its tooltip why."""
    given = comparison.scenarios[place]
    name, problems = session.name(given.name), session.problems(given.id)
    if problems:
        why = "\n".join(problem.text(session.tr) for problem in problems)
        return Head(name, session.tr("refused: no numbers"), why, given.colour, given.is_locked)
    return Head(name, text.scenario(comparison, place), given.description, given.colour, given.is_locked)
