"""The odds as a histogram, as texts, and as the sentence that belongs beside every gain."""

from __future__ import annotations

import numpy as np

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.charts import Axis, CellValue, Chart, Mark, Series, Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import fixed_text, of_change
from desktop_app.core.i18n import translator

BINS = 40
NEARLY_ALL = 0.99


def odds_chart(odds: Odds, language: str) -> Chart:
    """The share of draws by change of the output, with P5, P50 and P95 marked."""
    tr = translator(language)
    variable, word = odds.study.program.variables[odds.study.output], of_change(odds.study.kpi.format)
    title = tr("change of {name}").format(name=variable.name.get(language))
    run, chance = tr("Change over {count} draws, seed {seed}"), chance_text(odds.chance_of_gain, language)
    centres, shares = _bins(odds)
    columns = (
        TableColumn("change", title, centres, variable.unit, word),
        TableColumn("share", tr("Share of draws"), shares, "1", "percent"),
    )
    return Chart(
        id="odds",
        kind="histogram",
        title=tr("What are the odds? Chance of a gain: {chance}").format(chance=chance),
        table=Table("odds", run.format(count=odds.draws, seed=odds.seed), columns),
        categories="change",
        series=(Series("share", tr("Share of draws"), "scenario"),),
        x_axis=Axis(title, variable.unit, word),
        y_axis=Axis(tr("Share of draws"), "1", "percent"),
        note=caution_sentence(odds, language),
        better=odds.study.kpi.better,
        marks=tuple(Mark(odds.percentile(share), f"P{share * 100:g}") for share in (0.05, 0.5, 0.95)),
    )


def chance_text(chance: float, language: str) -> str:
    """A probability in whole percent; never more than “above 99 %”, never less than “below 1 %”."""
    tr = translator(language)
    if chance > NEARLY_ALL:
        return tr("above 99 %")
    if chance < 1 - NEARLY_ALL:
        return tr("below 1 %")
    return tr("{percent} %").format(percent=fixed_text(chance * 100, 0))


def caution_sentence(odds: Odds, language: str) -> str:
    """What the gain assumes, how much of its spread rests on assumptions, and what is left at their cautious end."""
    tr = translator(language)
    kpi, unit = odds.study.kpi, odds.study.program.variables[odds.study.output].unit
    return tr(
        "This gain assumes that AI works as in the cited studies and that your people use it. {assumed} % of its "
        "spread rests on assumptions, not your data. If all assumptions are at their cautious end, the result is "
        "{cautious}."
    ).format(
        assumed=fixed_text(odds.assumed_share * 100, 0),
        cautious=amount_text(odds.cautious, of_change(kpi.format), unit, language, compact=True, signed=True),
    )


def assumed_share_rule(language: str) -> str:
    """How the share of the spread that rests on assumptions is found."""
    return translator(language)(
        "Share of assumptions: squared rank correlations of the assumed inputs with the change, out of those of all "
        "inputs drawn, each less what chance alone would give."
    )


def _bins(odds: Odds) -> tuple[tuple[CellValue, ...], tuple[CellValue, ...]]:
    """The middles of equally wide bins and the share of draws in each."""
    counts, edges = np.histogram(odds.defined, BINS)
    middles = (edges[:-1] + edges[1:]) / 2
    return tuple(middles.tolist()), tuple((counts / max(1, counts.sum())).tolist())
