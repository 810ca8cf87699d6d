"""Which chart is special to which dimension."""

from __future__ import annotations

from desktop_app.core.analysis.dimension_charts.approval_against_fraud import approval_against_fraud
from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.media_response import media_response
from desktop_app.core.analysis.dimension_charts.safety_stock import safety_stock
from desktop_app.core.analysis.dimension_charts.transit_times import transit_times
from desktop_app.core.charts import Chart

_SPECIAL = {
    "logistics": (transit_times, "logistics.late_rate_before_rescue"),
    "marketing": (media_response, "marketing.paid_session_count"),
    "supply_chain": (safety_stock, "supply_chain.safety_stock"),
    "payment_risk": (approval_against_fraud, "payment_risk.approval_rate"),
}
"""The chart of each dimension, and the variable it needs."""


def special_chart(dimension: str, numbers: LiveNumbers, state: str, language: str) -> Chart | None:
    """The special chart of a dimension; None where it has none or its model is not part of the program."""
    draw, needed = _SPECIAL.get(dimension, (None, ""))
    return draw(numbers, state, language) if draw and needed in numbers.program.variables else None
