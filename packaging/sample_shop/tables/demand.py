"""Two years of weekly demand by product, with the forecast that was used, as a workbook."""

from sample_shop.period import WEEKS_A_YEAR, mondays
from sample_shop.sheet import Row, Sheet
from sample_shop.stock import Demand, Products

HEADER: Row = ["Week", "SKU", "Units sold", "In stock", "Forecast"]


def demand_sheet(products: Products, demand: Demand) -> Sheet:
    """One line per week and product."""
    lines: list[Row] = [
        [
            week,
            sku,
            int(demand.units[row, place]),
            "yes" if demand.in_stock[row, place] else "no",
            float(demand.forecast[row, place]),
        ]
        for row, week in enumerate(mondays(2 * WEEKS_A_YEAR))
        for place, sku in enumerate(products.sku)
    ]
    return Sheet("demand_weekly.xlsx", "T6", [HEADER, *lines], len(lines), 0)
