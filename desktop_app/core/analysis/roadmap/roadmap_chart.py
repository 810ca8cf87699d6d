"""A roadmap as a cash curve with its bands, and in sentences."""

from __future__ import annotations

import numpy as np

from desktop_app.core.analysis.odds_chart import chance_text
from desktop_app.core.analysis.roadmap.bands import Bands
from desktop_app.core.analysis.roadmap.roadmap import Roadmap
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.i18n import sentence_case, translator

MONEY = "money"
MIDDLE = 0.5
SHOWN = (0.05, MIDDLE, 0.95)


def cash_curve(found: Roadmap, bands: Bands | None, unit: str, language: str) -> Chart:
    """The cumulated cash flow by quarter. `unit` is the currency.

    With bands: the middle of the draws, and where 90 % of them lie. As planned, with every input at its likeliest value
    and nothing failing, is then a line of its own, and may well lie outside.
    """
    tr = translator(language)
    title, cash = tr("When does it pay?"), tr("Cumulated cash flow")
    quarter = tuple(float(number) for number in range(found.quarters + 1))
    lines = [("cash", cash, found.cumulative), ("flow", tr("Cash flow of the quarter"), found.cash_flow)]
    lines += [("benefit", tr("Benefit of the quarter"), found.benefit), ("cost", tr("Cost of the quarter"), found.cost)]
    lines += [("value", tr("Net present value so far"), found.net_present_value)]
    lines += [("waiting", tr("Cost of waiting in the quarter"), found.waiting)]
    series = [Series("cash", cash, "scenario", x="quarter")]
    if bands is not None:
        series = [Series("p50", tr("Middle of the draws"), "scenario", x="quarter")]
        series.append(Series("cash", tr("As planned, nothing fails"), "ink", "dashed", x="quarter"))
        for share in SHOWN:
            percent = round(100 * share)
            label = tr("{percent} % of the draws below").format(percent=percent)
            lines.append((f"p{percent}", label, bands.percentile(share)))
            if share != MIDDLE:
                series.append(Series(f"p{percent}", label, "ghost", "dashed", x="quarter"))
    columns = (
        TableColumn("quarter", tr("Quarter"), quarter, "quarter"),
        *(TableColumn(name, label, tuple(line.tolist()), unit, MONEY) for name, label, line in lines),
    )
    return Chart(
        id="cash_curve",
        kind="line",
        title=title,
        table=Table("cash_curve", title, columns),
        categories="quarter",
        series=tuple(series),
        x_axis=Axis(tr("Quarter"), whole=True),
        y_axis=Axis(cash, unit, MONEY),
        note=tr("Ramps, running cost from the start, rivals catching up, one quarter's feedback; no value at the end."),
    )


def _without_programme(found: Roadmap, bands: Bands | None, currency: str, language: str) -> tuple[str, ...]:
    """What is said of a scenario that costs nothing and so has nothing to pay back, such as a shock from outside."""
    tr = translator(language)
    value = amount_text(found.value, MONEY, currency, language, compact=True, signed=True)
    said = tr("Over {quarters} quarters it changes the net present value by {value}; it buys nothing to pay back.")
    sentences = (said.format(quarters=found.quarters, value=value),)
    if bands is None:
        return sentences
    chance = tr("{chance} that it is worth more than today; in the middle of the draws it is worth {middle}.")
    middle = amount_text(float(np.nanmedian(bands.value)), MONEY, currency, language, compact=True, signed=True)
    sure = chance.format(chance=chance_text(bands.chance_of_value, language), middle=middle)
    return (*sentences, sentence_case(sure))


def roadmap_sentences(found: Roadmap, bands: Bands | None, currency: str, language: str) -> tuple[str, ...]:
    """When the programme pays, what it is worth, what cash it needs and what waiting would cost."""
    tr = translator(language)

    def money(value: float, *, signed: bool = False) -> str:
        return amount_text(value, MONEY, currency, language, compact=True, signed=signed)

    if not found.cost.any():
        return _without_programme(found, bands, currency, language)
    if found.payback is None:
        paid = tr("As planned it has not paid for itself within {quarters} quarters.").format(quarters=found.quarters)
    else:
        quarters = number_text(found.payback, "quarters", language)
        paid = tr("As planned it has paid for itself after {quarters} quarters.").format(quarters=quarters)
    value = tr("Net present value {value}; at its lowest point it needs {deepest} of cash.").format(
        value=money(found.value, signed=True), deepest=money(found.deepest)
    )
    waiting = tr("Waiting would cost {cost} over the same quarters as rivals adopt; that is counted nowhere else.")
    said = (paid, value, waiting.format(cost=money(found.waiting_cost)))
    if bands is None:
        return said
    chance = tr("{chance} that it has paid for itself by then; in the middle of the draws it is worth {middle}.")
    middle = money(float(np.nanmedian(bands.value)), signed=True)
    sure = chance.format(chance=chance_text(bands.chance_of_payback, language), middle=middle)
    return (*said, sentence_case(sure))
