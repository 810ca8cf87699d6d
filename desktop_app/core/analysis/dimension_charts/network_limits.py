"""Payment and risk: how far disputes and fraud are from the limits of the card networks and of the acquirer."""

from __future__ import annotations

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.charts import Axis, Chart, Series, Source, Table, TableColumn
from desktop_app.core.charts.number_format import number_text, of_change
from desktop_app.core.i18n import translator

VISA, MASTERCARD = "payment_risk.visa_fraud_dispute_ratio", "payment_risk.chargeback_ratio"
HIGHER = f"max({VISA}, {MASTERCARD})"
NETWORK, ACQUIRER = "payment_risk.network_ratio_limit", "payment_risk.acquirer_ratio_limit"
HEADROOM = "payment_risk.network_limit_headroom"
RATIOS = (VISA, MASTERCARD, HIGHER)
LIMITS = (NETWORK, NETWORK, ACQUIRER)
PERCENT = "percent2"


def network_limits(numbers: LiveNumbers, state: str, language: str) -> Chart:
    """The ratios that networks and acquirer look at, today and in the state, each beside its limit."""
    tr = translator(language)
    names = (
        tr("Visa type, fraud and disputes"),
        tr("Mastercard type, chargebacks"),
        tr("The acquirer's own"),
    )
    columns = (
        TableColumn("limit_of", tr("Limit of"), names),
        numbers.column(TODAY, tr("today"), (Source(ratio, TODAY) for ratio in RATIOS), "1", PERCENT),
        numbers.column(state, tr("scenario"), (Source(ratio, state) for ratio in RATIOS), "1", PERCENT),
        numbers.column("limit", tr("limit"), (Source(limit, state) for limit in LIMITS), "1", PERCENT),
    )
    return Chart(
        id="network_limits",
        kind="bar",
        title=tr("How far is it to the card networks' limits?"),
        table=Table("network_limits", tr("Network limits"), columns),
        categories="limit_of",
        series=(
            Series(TODAY, tr("today"), "today", "hollow"),
            Series(state, tr("scenario"), "scenario"),
            Series("limit", tr("limit"), "neg", "hatched"),
        ),
        x_axis=Axis(""),
        y_axis=Axis(tr("Share of transactions"), "1", PERCENT),
        note=_headroom(numbers, state, language),
    )


def _headroom(numbers: LiveNumbers, state: str, language: str) -> str:
    before, after = (
        number_text(numbers.number(Source(HEADROOM, column)), of_change(PERCENT), language) for column in (TODAY, state)
    )
    tr = translator(language)
    text = tr("Headroom under the networks' limit: {before} today, {after} in the scenario.")
    return text.format(before=before, after=after)
