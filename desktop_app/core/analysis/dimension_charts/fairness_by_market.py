"""Payment and risk: who is declined wrongly, market by market, with gap and ratio: each tells what the other hides."""

from __future__ import annotations

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.charts import Axis, Chart, Series, Source, Table, TableColumn
from desktop_app.core.charts.number_format import number_text, of_change
from desktop_app.core.i18n import translator

DECLINED = "payment_risk.false_decline_rate"
GAP, RATIO = "payment_risk.equal_opportunity_gap", "payment_risk.false_decline_disparity_ratio"


def fairness_by_market(numbers: LiveNumbers, state: str, language: str) -> Chart:
    """The share of legitimate orders declined in each market, today and in the state."""
    tr = translator(language)
    program = numbers.program
    markets = program.items_of(DECLINED)
    columns = (
        TableColumn("market", tr("Market"), tuple(program.item_labels(DECLINED, language))),
        numbers.column(TODAY, tr("today"), (Source(DECLINED, TODAY, market) for market in markets), "1", "percent"),
        numbers.column(state, tr("scenario"), (Source(DECLINED, state, market) for market in markets), "1", "percent"),
    )
    return Chart(
        id="fairness_by_market",
        kind="bar",
        title=tr("Whose good orders are declined?"),
        table=Table("fairness_by_market", tr("False declines by market"), columns),
        categories="market",
        series=(
            Series(TODAY, tr("today"), "today", "hollow"),
            Series(state, tr("scenario"), "scenario"),
        ),
        x_axis=Axis(""),
        y_axis=Axis(tr("Legitimate orders declined"), "1", "percent"),
        note=_both(numbers, state, language),
    )


def _both(numbers: LiveNumbers, state: str, language: str) -> str:
    """Gap and ratio side by side: a small gap can hide that one market is declined twice as often."""
    tr, points = translator(language), of_change("percent")
    gaps = [number_text(numbers.number(Source(GAP, column)), points, language) for column in (TODAY, state)]
    ratios = [number_text(numbers.number(Source(RATIO, column)), "ratio", language) for column in (TODAY, state)]
    text = tr(
        "Equal-opportunity gap {gap} → {new_gap}; the most declined market is declined {ratio} → {new_ratio} times "
        "as often as the least."
    )
    return text.format(gap=gaps[0], new_gap=gaps[1], ratio=ratios[0], new_ratio=ratios[1])
