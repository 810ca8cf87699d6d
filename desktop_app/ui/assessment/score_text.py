"""Scores in words: what a group says of a node, and what is to be kept in mind about it."""

from __future__ import annotations

from desktop_app.core.analysis.assessment.assessed import NodeScore
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire
from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.errors import Translate


def score_text(score: NodeScore | None, tr: Translate) -> str:
    """Median, spread and how many answered; that nobody has, where that is so."""
    if score is None or score.median is None or score.iqr is None:
        return tr("Nobody has answered enough of it yet; the default is assumed.")
    return tr("Median {median} of 5, spread {iqr}, people {n}").format(
        median=short_number(score.median), iqr=short_number(score.iqr), n=score.n
    )


def flags_text(score: NodeScore | None, questionnaire: Questionnaire, language: str, tr: Translate) -> str:
    """What is to be kept in mind about an answer; "" for nothing, and where there is no answer."""
    if score is None or not score.n:
        return ""
    texts = {flag: text.get(language) for flag, text in questionnaire.scoring.flag_texts.items()}
    if score.n > 1:
        texts["single_view"] = tr("Only {n} views").format(n=score.n)
    return " · ".join(texts[flag] for flag in score.flags)


def short_number(value: float) -> str:
    """A number of the scale as briefly as two decimals allow.

    >>> short_number(2.5), short_number(3.0), short_number(1 / 3)
    ('2.5', '3', '0.33')
    """
    return fixed_text(value, 2).rstrip("0").rstrip(".")
