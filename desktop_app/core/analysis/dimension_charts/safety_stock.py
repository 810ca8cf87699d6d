"""Supply chain: what service costs in safety stock, with today's and the chosen service level of each class."""

from __future__ import annotations

from desktop_app.core.analysis.dimension_charts.item_curves import Curves, item_curves
from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.response import Response
from desktop_app.core.charts import Axis, Chart
from desktop_app.core.i18n import translator
from desktop_app.core.language.tree import Number

SERVICE = "supply_chain.cycle_service_level"
STOCK = "supply_chain.safety_stock"
COST = "supply_chain.unit_cost"
WORTH = f"supply_chain.sku_count*{COST}"
LEVELS = (*(0.5 + 0.025 * step for step in range(18)), 0.95, 0.96, 0.97, 0.98, 0.985, 0.99)


def safety_stock(numbers: LiveNumbers, state: str, language: str) -> Chart:
    """The value of the safety stock over the service level, one curve a class."""
    tr = translator(language)
    levels = tuple(round(level, 6) for level in dict.fromkeys(LEVELS))
    stock = Response(numbers.program, STOCK, SERVICE)
    curves = Curves(
        points=tuple((repr(level), f"({stock.at(Number(level))})*{WORTH}") for level in levels),
        at=(SERVICE, f"{STOCK}*{WORTH}"),
        of=SERVICE,
        x_axis=Axis(tr("Service level: order cycles without a shortage"), "1", "percent"),
        y_axis=Axis(tr("Safety stock"), numbers.program.inputs[COST].unit, "money"),
    )
    return item_curves(
        numbers, state, curves, language, name="safety_stock", title=tr("What does service cost in safety stock?")
    )
