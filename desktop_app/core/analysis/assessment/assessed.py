"""The assessment scored: for every node it sets a level with its spread, flags, grade and interval."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.assessment.group_score import GroupScore, group_score
from desktop_app.core.analysis.assessment.questionnaire import Flag, Questionnaire, Scoring
from desktop_app.core.analysis.assessment.respondent_score import construct_score, respondent_score


@dataclass(frozen=True, slots=True)
class NodeScore:
    """What a group says of a node: median and interquartile range on the scale 0–5, None where nobody answered.

    `level` [0–1] is the one to set (of a challenge: its severity), between `low` and `high`; None without answers,
    where the interval is that of the level the map assumes.
    """

    node: str
    n: int
    median: float | None
    iqr: float | None
    level: float | None
    low: float
    high: float
    flags: tuple[Flag, ...]
    grade: str


def assessed(
    questionnaire: Questionnaire,
    assessment: Assessment,
    levels: Mapping[str, float],
    tables: Collection[str] = (),
) -> tuple[NodeScore, ...]:
    """The score of every node that the questionnaire sets and `levels` {node: level assumed} has.

    `tables` are the tables of evidence that the project holds: a cell whose first item none of them supports is held
    at the evidence cap, where the assessment is capped.
    """
    return tuple(
        _node_score(questionnaire, assessment, node, levels[node], tables)
        for node in questionnaire.nodes
        if node in levels
    )


def construct_scores(questionnaire: Questionnaire, assessment: Assessment) -> dict[str, GroupScore]:
    """Usefulness and ease as the group sees them [0–5], to stand side by side; one that nobody answered is left out."""
    constructs = dict.fromkeys(item.construct for item in questionnaire.items if item.construct)
    found = {
        construct: _group(questionnaire, assessment, partial(construct_score, questionnaire, construct=construct))
        for construct in constructs
    }
    return {construct: group for construct, group in found.items() if group is not None}


def _node_score(
    questionnaire: Questionnaire, assessment: Assessment, node: str, level: float, tables: Collection[str]
) -> NodeScore:
    scoring = questionnaire.scoring
    group = _group(questionnaire, assessment, partial(respondent_score, questionnaire, node=node))
    if group is None:
        half = scoring.unanswered_half_width
        low, high = _within(level - half), _within(level + half)
        return NodeScore(node, 0, None, None, None, low, high, ("missing",), scoring.grades["unanswered"])
    reverse = questionnaire.items_of(node)[0].group != "cell"
    shares = [_within(value / questionnaire.highest) for value in (group.median, group.low, group.high)]
    found, low, high = (1 - shares[0], 1 - shares[2], 1 - shares[1]) if reverse else shares
    cap = scoring.evidence_cap / questionnaire.highest
    flags = _flags(scoring, group)
    if assessment.capped and not reverse and found > cap and not _supported(questionnaire, node, tables):
        found, low, high, flags = cap, min(low, cap), cap, (*flags, "capped")
    return NodeScore(node, group.n, group.median, group.iqr, found, low, high, flags, _grade(scoring, flags))


def _group(
    questionnaire: Questionnaire, assessment: Assessment, score_of: Callable[[Respondent], float | None]
) -> GroupScore | None:
    known = [
        (score_of(respondent), respondent.weight) for respondent in assessment.respondents if respondent.weight > 0
    ]
    scores = [(score, weight) for score, weight in known if score is not None]
    if not scores:
        return None
    scoring = questionnaire.scoring
    return group_score(*zip(*scores, strict=True), bootstrap_from=scoring.bootstrap_from, half=scoring.half_width)


def _flags(scoring: Scoring, group: GroupScore) -> tuple[Flag, ...]:
    found: list[Flag] = []
    # Means of thirds add up to a rounding error beside the limit.
    if group.iqr >= scoring.no_agreement_from - 1e-9:
        found.append("no_agreement")
    if group.n < scoring.single_view_below:
        found.append("single_view")
    return tuple(found)


def _grade(scoring: Scoring, flags: Collection[Flag]) -> str:
    for flag in ("single_view", "no_agreement"):
        if flag in flags:
            return scoring.grades[flag]
    return scoring.grades["agreed"]


def _supported(questionnaire: Questionnaire, node: str, tables: Collection[str]) -> bool:
    return any(table in tables for item in questionnaire.items_of(node) if item.anchor for table in item.tables)


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
