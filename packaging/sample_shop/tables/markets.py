"""The weekly traffic of the shop by market: semicolons, days first with points, shares in percent."""

from sample_shop.firm import MARKETS
from sample_shop.period import WEEKS_A_YEAR, mondays
from sample_shop.sheet import Row, Sheet, Text
from sample_shop.traffic import Traffic

HEADER: Row = ["Week start", "Country", "Sessions", "Transactions", "Consent rate"]


def traffic_sheet(traffic: Traffic) -> Sheet:
    """A year of weeks by market."""
    lines: list[Row] = [
        [
            f"{week:%d.%m.%Y}",
            market,
            int(traffic.market_sessions[row, item]),
            int(traffic.market_orders[row, item]),
            f"{100 * traffic.consent[row, item]:.1f}%",
        ]
        for row, week in enumerate(mondays(WEEKS_A_YEAR))
        for item, market in enumerate(MARKETS)
    ]
    return Sheet("traffic_weekly.csv", "T4", [HEADER, *lines], len(lines), 0, Text("utf-8-sig", ";", "\r\n"))
