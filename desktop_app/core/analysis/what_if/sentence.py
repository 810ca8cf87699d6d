"""Why a KPI of a dimension moves, in words: from where to where, by which levers, and what that does to the money."""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop_app.core.analysis.attribution import MoneySplit, Part
from desktop_app.core.analysis.scenario_run import GroupEffect
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts.amount_text import amount_text, short_amount
from desktop_app.core.charts.number_format import NOTHING, THIN_SPACE, number_text, unit_text
from desktop_app.core.i18n import running_text, sentence_case, translator

MONEY = "money"
PER_QUARTER = "/quarter"
HUNDRED = 100
POINT_FORMATS = {"percent": "number1", "percent2": "ratio"}
"""How the points of a share are written."""
_NAMED = 3
_LEAST = 0.05
"""Effects smaller than this share of the largest are not worth a word."""


def kpi_sentences(
    reading: KpiReading, effects: Sequence[GroupEffect], split: MoneySplit | None, dimension: str, language: str
) -> str:
    """One to three sentences; `effects` are those of the scenario's levers on this KPI, the largest first."""
    sentences = [_course(reading, language)]
    if reading.verdict != "same":
        sentences += _causes(reading, effects, language)
    part = next((p for p in split.parts if p.group == dimension), None) if split else None
    if part is not None and (part.before or part.cost):
        sentences.append(_money(part, split.unit if split else "", dimension, language))
    return running_text(sentences, language)


def kpi_name(reading: KpiReading, language: str) -> str:
    """The name of a KPI as it begins a line."""
    return sentence_case(reading.name.get(language))


def kpi_number(reading: KpiReading, value: float, language: str, *, compact: bool = True) -> str:
    """A value of the KPI with the unit it is counted in."""
    number = amount_text(value, reading.kpi.format, reading.unit, language, compact=compact)
    return f"{number} {kpi_unit(reading, language)}".strip()


def number_parts(reading: KpiReading, value: float, language: str, *, compact: bool = True) -> tuple[str, str]:
    """A value of the KPI as its figures and what stands behind them: "$17.3" and "k"; no word for a currency."""
    text = short_amount(value, reading.kpi.format, reading.unit, language, compact=compact)
    if reading.kpi.format == "flag" or text == NOTHING:
        return text, ""
    figures = text.rstrip("kMbn%万亿" + THIN_SPACE)
    return figures, text.removeprefix(figures).strip(THIN_SPACE) or kpi_unit(reading, language)


def kpi_unit(reading: KpiReading, language: str) -> str:
    """The unit of a KPI as it stands behind its number; "" for money, shares, ratios, plain counts of the quarter."""
    if reading.kpi.format == "flag" or "money" in reading.kpi.format or reading.unit.partition("/")[0] == "1":
        return ""
    return unit_text(reading.unit.removesuffix(PER_QUARTER), language)


def change_text(reading: KpiReading, change: float, language: str, *, compact: bool = True) -> str:
    """A change of the KPI with its sign; of shares in points."""
    tr = translator(language)
    if "percent" in reading.kpi.format:
        points = number_text(change * HUNDRED, POINT_FORMATS[reading.kpi.format], language, signed=True)
        return tr("{points} pp").format(points=points)
    return short_amount(change, reading.kpi.format, reading.unit, language, compact=compact, signed=True)


def same_text(reading: KpiReading, language: str, *, compact: bool = True) -> str:
    """What is said in place of a change too small to tell: "same" only where the numbers beside it read the same."""
    tr = translator(language)
    if math.isnan(reading.change):
        return NOTHING
    now, then = (kpi_number(reading, value, language, compact=compact) for value in (reading.today, reading.value))
    return tr("same") if now == then else tr("hardly moves")


def _course(reading: KpiReading, language: str) -> str:
    tr = translator(language)
    if math.isnan(reading.value):
        return tr("{name} has no number in this scenario.").format(name=kpi_name(reading, language))
    template = {
        True: tr("{name} rises from {today} to {value}."),
        False: tr("{name} falls from {today} to {value}."),
    }[reading.change > 0]
    today, value = (kpi_number(reading, number, language) for number in (reading.today, reading.value))
    if reading.verdict == "same":
        template = (
            tr("{name} stays at {today}.") if today == value else tr("{name} hardly moves: {today}, then {value}.")
        )
    return template.format(name=kpi_name(reading, language), today=today, value=value)


def _causes(reading: KpiReading, effects: Sequence[GroupEffect], language: str) -> list[str]:
    tr = translator(language)
    least = _LEAST * max((abs(e.within) for e in effects), default=0.0)
    shown = [e for e in effects if abs(e.within) > least]
    with_it = [e for e in shown if e.within * reading.change > 0]
    against = [e for e in shown if e.within * reading.change < 0]
    found = []
    if with_it:
        found.append(tr("What carries it: {levers}.").format(levers=_listed(with_it, reading, language)))
    if against:
        found.append(tr("What works against it: {causes}.").format(causes=_listed(against, reading, language)))
    return found


def _listed(effects: Sequence[GroupEffect], reading: KpiReading, language: str) -> str:
    tr = translator(language)
    parts = [
        tr("{cause} ({share})").format(
            cause=effect.group.name.get(language),
            share=change_text(reading, effect.within, language),
        )
        for effect in effects[:_NAMED]
    ]
    if len(effects) > _NAMED:
        parts.append(tr("{count} more").format(count=len(effects) - _NAMED))
    return tr(", ").join(parts)


def _money(part: Part, unit: str, dimension: str, language: str) -> str:
    tr = translator(language)
    template = tr("{dimension} brings {before} of contribution a quarter and costs {cost} of the programme to run.")
    return template.format(
        dimension=group_name(dimension, tr),
        before=amount_text(part.before, MONEY, unit, language, compact=True, signed=True),
        cost=amount_text(part.cost, MONEY, unit, language, compact=True),
    )
