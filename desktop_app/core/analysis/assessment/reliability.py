"""How well the items of a dimension hang together, for information (Cronbach 1951)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from desktop_app.core.analysis.assessment.assessment import Assessment
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire


def reliability(
    questionnaire: Questionnaire, assessment: Assessment, dimension_of: Mapping[str, str]
) -> dict[str, float]:
    """Cronbach's alpha by dimension, from those who answered all its items; left out where they are too few.

    `dimension_of` {cell: dimension}.
    """
    found = {}
    for dimension in dict.fromkeys(dimension_of.values()):
        items = [i.id for i in questionnaire.items if i.group == "cell" and dimension_of.get(i.sets[0]) == dimension]
        answers = [[r.answers.get(item) for item in items] for r in assessment.respondents]
        whole = [[value for value in row if value is not None] for row in answers if None not in row]
        alpha = cronbach_alpha(whole) if len(whole) >= questionnaire.scoring.reliability_from else None
        if alpha is not None:
            found[dimension] = alpha
    return found


def cronbach_alpha(answers: Sequence[Sequence[float]]) -> float | None:
    """Alpha of answers, one row a person and one column an item; None where all sums are the same.

    >>> cronbach_alpha([[1, 1], [2, 2], [5, 5]])
    1.0
    """
    table = np.array(answers, dtype=float)
    items = table.shape[1]
    whole = float(table.sum(axis=1).var(ddof=1))
    if whole == 0 or items < 2:  # noqa: PLR2004 - nothing to compare
        return None
    return float(items / (items - 1) * (1 - table.var(axis=0, ddof=1).sum() / whole))
