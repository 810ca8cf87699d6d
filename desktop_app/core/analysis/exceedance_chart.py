"""How likely each result is to be reached: the share of the draws that lie above it, drawn and in a sentence."""

from __future__ import annotations

import numpy as np

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.odds_chart import chance_text
from desktop_app.core.analysis.output_axis import output_axis, output_name, output_text
from desktop_app.core.charts import Axis, Chart, Mark, Series, Table, TableColumn
from desktop_app.core.i18n import sentence_case, translator

POINTS = 101


def exceedance_chart(odds: Odds, language: str) -> Chart:
    """The change of the output against the share of the draws that exceed it; no gain and the worst tenth marked."""
    tr = translator(language)
    axis = output_axis(odds.study, language, change=True)
    title, name = tr("How likely is at least so much?"), tr("Share of draws above")
    shares = np.linspace(0.0, 1.0, POINTS)
    values = np.quantile(odds.defined, shares) if odds.defined.size else np.full(POINTS, np.nan)
    columns = (
        TableColumn("change", axis.title, tuple(values.tolist()), axis.unit, axis.format),
        TableColumn("above", name, tuple((1 - shares).tolist()), "1", "percent"),
    )
    return Chart(
        id="exceedance",
        kind="line",
        title=title,
        table=Table("exceedance", title, columns),
        categories="change",
        series=(Series("above", name, "scenario", x="change"),),
        x_axis=axis,
        y_axis=Axis(name, "1", "percent"),
        note=chance_sentence(odds, language),
        better=odds.study.kpi.better,
        marks=(Mark(odds.worst_tenth, tr("mean of the worst tenth")), Mark(0.0, tr("no change"))),
    )


def chance_sentence(odds: Odds, language: str, target: float | None = None) -> str:
    """The chance that the output rises and how bad the worst tenth is, or the chance that it reaches a target."""
    tr, study = translator(language), odds.study
    if target is not None:
        reached = tr("{chance} that {output} comes to {target} or better; half of the draws come to {median}.")
        said = reached.format(
            chance=chance_text(odds.chance_of_target(target), language),
            output=output_name(study, language),
            target=output_text(study, target, language),
            median=output_text(study, float(np.nanmedian(odds.level)), language),
        )
        return sentence_case(said)
    rises = tr("{chance} that {output} rises; in the worst tenth of the draws it changes by {worst} on average.")
    said = rises.format(
        chance=chance_text(odds.chance_of_gain, language),
        output=output_name(study, language),
        worst=output_text(study, odds.worst_tenth, language, change=True),
    )
    return sentence_case(said)
