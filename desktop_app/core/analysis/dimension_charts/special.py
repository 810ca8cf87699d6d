"""Which charts are special to which dimension, the one first shown first."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.analysis.dimension_charts.approval_against_fraud import approval_against_fraud
from desktop_app.core.analysis.dimension_charts.fairness_by_market import fairness_by_market
from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.media_response import media_response
from desktop_app.core.analysis.dimension_charts.network_limits import network_limits
from desktop_app.core.analysis.dimension_charts.safety_stock import safety_stock
from desktop_app.core.analysis.dimension_charts.transit_times import transit_times
from desktop_app.core.charts import Chart
from desktop_app.core.language.program import Program

Draw = Callable[[LiveNumbers, str, str], Chart]

_SPECIAL: dict[str, tuple[tuple[str, Draw, str], ...]] = {
    "logistics": (("transit", transit_times, "logistics.late_rate_before_rescue"),),
    "marketing": (("media", media_response, "marketing.paid_session_count"),),
    "supply_chain": (("stock", safety_stock, "supply_chain.safety_stock"),),
    "payment_risk": (
        ("threshold", approval_against_fraud, "payment_risk.approval_rate"),
        ("limits", network_limits, "payment_risk.network_limit_headroom"),
        ("fairness", fairness_by_market, "payment_risk.equal_opportunity_gap"),
    ),
}
"""The charts of each dimension: a word for it, who draws it, and the variable it needs."""


def special_charts(dimension: str, program: Program) -> tuple[str, ...]:
    """The words for the charts of a dimension; () where it has none or its model is not part of the program."""
    return tuple(word for word, _, needed in _SPECIAL.get(dimension, ()) if needed in program.variables)


def special_chart(dimension: str, numbers: LiveNumbers, state: str, language: str, word: str = "") -> Chart | None:
    """A special chart of a dimension, the first where no `word` names another; None where there is none."""
    there = special_charts(dimension, numbers.program)
    wanted = word if word in there else next(iter(there), "")
    draw = next((draw for known, draw, _ in _SPECIAL.get(dimension, ()) if known == wanted), None)
    return draw(numbers, state, language) if draw else None
