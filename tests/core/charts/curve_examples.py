"""Invented charts over numbers or quarters: a response, a roadmap, a frontier, transit times."""

from __future__ import annotations

import math

from desktop_app.core.charts import Axis, Chart, Mark, Series, Table, TableColumn

MARGIN = Axis("", "USD/quarter", "money")
NO_AXIS = Axis("")


def response(*, zh: bool) -> Chart:
    spend = tuple(float(1000 * step) for step in range(21))
    today = tuple(900 * s / (s + 6000) * 10 for s in spend)
    chosen = tuple(900 * s / (s + 4500) * 10 for s in spend)
    labels = (
        ("今日曲线", "情景曲线", "今日花费", "所选花费") if zh else ("today", "scenario", "spend today", "chosen spend")
    )
    rest = (None,) * 20
    columns = (
        TableColumn("spend", "花费" if zh else "Spend", spend, "USD/week", "money"),
        TableColumn("today", labels[0], today, "1/week", "number"),
        TableColumn("chosen", labels[1], chosen, "1/week", "number"),
        TableColumn("at", "花费" if zh else "Spend", (6000.0, *rest), "USD/week", "money"),
        TableColumn("orders", labels[2], (4500.0, *rest), "1/week", "number"),
        TableColumn("at2", "花费" if zh else "Spend", (11000.0, *rest), "USD/week", "money"),
        TableColumn("orders2", labels[3], (900 * 11000 / 15500 * 10, *rest), "1/week", "number"),
    )
    series = (
        Series("today", labels[0], "today", "dashed", "spend"),
        Series("chosen", labels[1], "scenario", "solid", "spend"),
        Series("orders", labels[2], "today", "hollow", "at"),
        Series("orders2", labels[3], "scenario", "marker", "at2"),
    )
    title = "多花一元还值得吗？" if zh else "Is one more dollar of ads worth it?"
    return Chart(
        "response",
        "line",
        title,
        Table("response", title, columns),
        "spend",
        series,
        Axis("广告花费" if zh else "Ad spend", "USD/week", "money"),
        Axis("订单" if zh else "Orders", "1/week", "number"),
    )


def roadmap(*, zh: bool) -> Chart:
    quarters = tuple(f"Q{1 + q % 4} {2027 + q // 4}" for q in range(12))
    cash = (
        -20000.0,
        -61000.0,
        -93800.0,
        -88000.0,
        -72000.0,
        -52000.0,
        -30000.0,
        -8000.0,
        13000.0,
        30000.0,
        46000.0,
        61700.0,
    )
    labels = ("累计现金", "竞争对手跟进") if zh else ("cash so far", "if rivals follow")
    columns = (
        TableColumn("quarter", "季度" if zh else "Quarter", quarters),
        TableColumn("cash", labels[0], cash, "USD", "money"),
        TableColumn("rivals", labels[1], tuple(value * 0.9 - 4000 for value in cash), "USD", "money"),
    )
    title = "什么时候回本？" if zh else "When does it pay?"
    series = (Series("cash", labels[0], "scenario"), Series("rivals", labels[1], "ghost"))
    return Chart(
        "roadmap",
        "line",
        title,
        Table("roadmap", title, columns),
        "quarter",
        series,
        NO_AXIS,
        Axis("现金" if zh else "Cash", "USD", "money"),
    )


def frontier(*, zh: bool) -> Chart:
    plans = 60
    cost = tuple(100000 * (0.5 + 0.5 * math.sin(2.3 * plan)) for plan in range(plans))
    gain = tuple(120000 * math.sin(1.1 * plan) * (0.4 + c / 200000) for plan, c in enumerate(cost))
    labels = ("其他方案", "前沿", "最佳方案") if zh else ("other plans", "frontier", "best plan")
    none = (None,)
    columns = (
        TableColumn("cost", "成本" if zh else "One-off cost", cost, "USD", "money"),
        TableColumn("gain", labels[0], gain, "USD", "money"),
        TableColumn(
            "fcost", "成本" if zh else "One-off cost", (0.0, 12000.0, 24000.0, 42000.0, *none * 56), "USD", "money"
        ),
        TableColumn("fgain", labels[1], (0.0, 90000.0, 111000.0, 118000.0, *none * 56), "USD", "money"),
        TableColumn("bcost", "成本" if zh else "One-off cost", (42000.0, *none * 59), "USD", "money"),
        TableColumn("bgain", labels[2], (118000.0, *none * 59), "USD", "money"),
    )
    series = (
        Series("gain", labels[0], "today", "marker", "cost"),
        Series("fgain", labels[1], "scenario", "solid", "fcost"),
        Series("bgain", labels[2], "scenario", "marker", "bcost"),
    )
    title = "下一笔预算投向哪里" if zh else "Where to put the next budget"
    return Chart(
        "frontier",
        "scatter",
        title,
        Table("frontier", title, columns),
        "cost",
        series,
        Axis("一次性成本" if zh else "One-off cost", "USD", "money"),
        Axis("净现值" if zh else "Net present value", "USD", "money"),
    )


def transit(*, zh: bool) -> Chart:
    days = tuple(float(day) / 2 for day in range(1, 50))
    share = tuple(math.exp(-((math.log(day) - math.log(9)) ** 2) / (2 * 0.3**2)) / (day * 0.3 * 2.5066) for day in days)
    before = tuple(
        math.exp(-((math.log(day) - math.log(9.6)) ** 2) / (2 * 0.33**2)) / (day * 0.33 * 2.5066) for day in days
    )
    labels = ("准时", "预警后挽回", "晚到", "今日") if zh else ("on time", "rescued after an alert", "late", "today")
    late = tuple(value if day >= 12 else 0.0 for day, value in zip(days, share, strict=True))
    columns = (
        TableColumn("days", "天" if zh else "Days", days, "day", "days"),
        TableColumn("on_time", labels[0], tuple(a - b for a, b in zip(share, late, strict=True)), "1", "percent"),
        TableColumn("rescued", labels[1], tuple(0.4 * value for value in late), "1", "percent"),
        TableColumn("late", labels[2], tuple(0.6 * value for value in late), "1", "percent"),
        TableColumn("today", labels[3], before, "1", "percent"),
    )
    series = (
        Series("on_time", labels[0], "scenario", "solid", "days"),
        Series("rescued", labels[1], "pos", "solid", "days"),
        Series("late", labels[2], "neg", "hatched", "days"),
        Series("today", labels[3], "today", "dashed", "days"),
    )
    title = "运输时间与承诺" if zh else "Transit time against the promise"
    return Chart(
        "transit",
        "area",
        title,
        Table("transit", title, columns),
        "days",
        series,
        Axis("在途" if zh else "In transit", "day", "days"),
        Axis("包裹占比" if zh else "Share of parcels a day", "1", "percent"),
        marks=(Mark(12.0, "承诺" if zh else "promise"),),
    )
