"""The odds as a histogram, as texts, and as the sentence that belongs beside every gain."""

from __future__ import annotations

import numpy as np

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.charts import Axis, CellValue, Chart, Mark, Series, Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import fixed_text, of_change
from desktop_app.core.i18n import running_text, translator

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
    """What the change assumes, how much of its spread rests on assumptions, and what is left if AI promises too much.

    Warning W1 of the domain's models. Everything else stands as expected there, while in the worst tenth of the draws
    it varies too, so that either of the two may be the lower one. Of AI it speaks only where AI plays a part.
    """
    tr = translator(language)
    if not odds.rests_on_ai:
        rests = tr("{assumed} % of its spread rests on assumptions, not your data.")
        return running_text((rests.format(assumed=_assumed(odds)), _beyond(language)), language)
    gains = odds.percentile(0.5) > 0 if odds.study.kpi.better != "lower" else odds.percentile(0.5) < 0
    about = tr("This gain assumes that AI works as in the cited studies and that your people use it.")
    if not gains:
        about = tr("This result assumes that AI works as in the cited studies and that your people use it.")
    rests = tr(
        "{assumed} % of its spread rests on assumptions, not your data. With every promise of AI at its cautious end "
        "and all else as expected the change is {cautious}, with 30 % less use as well {little_used}; the worst tenth "
        "of the draws can lie lower, for there all else varies too."
    ).format(
        assumed=_assumed(odds),
        cautious=_change(odds, odds.cautious, language),
        little_used=_change(odds, odds.cautious_little_used, language),
    )
    return running_text((about, rests, _beyond(language)), language)


def _assumed(odds: Odds) -> str:
    return fixed_text(odds.assumed_share * 100, 0)


def _beyond(language: str) -> str:
    """What no draw holds: the reason for which a chance is never said to be above 99 %."""
    tr = translator(language)
    return tr("Not in it: that the model itself is wrong, that rivals answer, that rules or platforms change.")


def _change(odds: Odds, value: float, language: str) -> str:
    kpi, unit = odds.study.kpi, odds.study.program.variables[odds.study.output].unit
    return amount_text(value, of_change(kpi.format), unit, language, compact=True, signed=True)


def _bins(odds: Odds) -> tuple[tuple[CellValue, ...], tuple[CellValue, ...]]:
    """The middles of equally wide bins and the share of draws in each."""
    counts, edges = np.histogram(odds.defined, BINS)
    middles = (edges[:-1] + edges[1:]) / 2
    return tuple(middles.tolist()), tuple((counts / max(1, counts.sum())).tolist())
