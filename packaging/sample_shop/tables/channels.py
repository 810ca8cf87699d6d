"""The weekly report of the advertising channels: two lines of preamble, thousands separators, a total line."""

from sample_shop.firm import CHANNELS, Firm
from sample_shop.period import WEEKS_A_YEAR, mondays
from sample_shop.sheet import Row, Sheet, Text
from sample_shop.traffic import Traffic

HEADER: Row = ["Week", "Channel", "Cost", "Clicks", "Conversions", "Conversion value", "Commission", "Own page share"]


def channels_sheet(firm: Firm, traffic: Traffic) -> Sheet:
    """A year of weeks by channel, American dates."""
    lines: list[Row] = [
        [
            f"{week.month}/{week.day}/{week.year}",
            channel,
            f"{traffic.spend[row, item]:,.2f}",
            f"{traffic.channel_sessions[row, item]:,}",
            f"{traffic.channel_orders[row, item]:,}",
            f"{traffic.sales[row, item]:,.2f}",
            f"{traffic.sales[row, item] * firm.mkt_comm[item]:,.2f}",
            f"{firm.mkt_own[item]:.0%}",
        ]
        for row, week in enumerate(mondays(WEEKS_A_YEAR))
        for item, channel in enumerate(CHANNELS)
    ]
    rows: list[Row] = [["Channel report"], ["October 5, 2025 - October 4, 2026"], HEADER, *lines]
    rows.append(["Total", None, f"{traffic.spend.sum():,.2f}", f"{traffic.channel_sessions.sum():,}"])
    return Sheet("ad_channels_weekly.csv", "T3", rows, len(lines), 1, Text())
