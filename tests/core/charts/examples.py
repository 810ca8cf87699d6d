"""One chart of each kind in both languages, with invented numbers: what the drawing tests draw."""

from __future__ import annotations

import math

from desktop_app.core.charts import Axis, Chart, Mark, Series, Source, Table, TableColumn
from tests.core.charts.curve_examples import frontier, response, roadmap, transit

MARGIN = Axis("", "USD/quarter", "money")
NO_AXIS = Axis("")


def examples(language: str) -> tuple[Chart, ...]:
    """A chart of each kind, and a few more where a kind has variants."""
    zh = language == "zh"
    return (
        margins(zh=zh),
        gains(zh=zh),
        costs(zh=zh),
        waterfall(zh=zh),
        crossing_waterfall(zh=zh),
        response(zh=zh),
        roadmap(zh=zh),
        frontier(zh=zh),
        transit(zh=zh),
        histogram(zh=zh),
        tornado(zh=zh),
        radar(zh=zh),
        grid(zh=zh),
    )


def names(*, zh: bool) -> tuple[str, ...]:
    return (
        ("物流", "营销", "供应链", "支付与风控") if zh else ("Logistics", "Marketing", "Supply chain", "Payment & risk")
    )


def margins(*, zh: bool) -> Chart:
    titles = (
        ("今日", "A 数据先行", "B 智能店铺", "C 全面推进")
        if zh
        else ("Today", "A Data first", "B Storefront", "C Full")
    )
    columns = (
        TableColumn("name", "情景" if zh else "Scenario", titles),
        TableColumn(
            "cm",
            "边际贡献" if zh else "Contribution margin",
            (76280.0, 79946.0, 98891.0, 114788.0),
            "USD/quarter",
            "money",
            (
                Source("company.cm", "today"),
                Source("company.cm", "A"),
                Source("company.cm", "B"),
                Source("company.cm", "C"),
            ),
        ),
        TableColumn(
            "after", "扣除后" if zh else "After cost", (76280.0, 75000.0, 91000.0, 99300.0), "USD/quarter", "money"
        ),
    )
    return Chart(
        "margins",
        "bar",
        "各情景的边际贡献" if zh else "Contribution margin by scenario",
        Table("margins", "Margins", columns),
        "name",
        (
            Series("cm", columns[1].title, "scenario"),
            Series("after", columns[2].title, "scenario", "hollow"),
        ),
        NO_AXIS,
        Axis(columns[1].title, "USD/quarter", "money"),
    )


def gains(*, zh: bool) -> Chart:
    columns = (
        TableColumn("name", "维度" if zh else "Dimension", names(zh=zh)),
        TableColumn("gain", "增量" if zh else "Gain", (5500.0, 22900.0, -2200.0, 7900.0), "USD/quarter", "money"),
    )
    return Chart(
        "gains",
        "bar",
        "增量来自哪里？" if zh else "Where does the gain come from?",
        Table("gains", "Gains", columns),
        "name",
        (Series("gain", columns[1].title, "change"),),
        NO_AXIS,
        Axis(columns[1].title, "USD/quarter", "money"),
        note="Shapley 分摊，相加为 3.41 万美元" if zh else "Shapley split, adds up to 34.1k",
        horizontal=True,
    )


def costs(*, zh: bool) -> Chart:
    parts = ("运费", "拣货", "晚到赔付") if zh else ("Freight", "Picking", "Late orders")
    columns = (
        TableColumn("name", "情景" if zh else "Scenario", ("今日", "全面推进") if zh else ("Today", "Full programme")),
        TableColumn("freight", parts[0], (6.1, 5.9), "USD", "money2"),
        TableColumn("picking", parts[1], (2.4, 2.3), "USD", "money2"),
        TableColumn("late", parts[2], (1.17, 0.68), "USD", "money2"),
    )
    series = (
        Series("freight", parts[0], "log"),
        Series("picking", parts[1], "cross"),
        Series("late", parts[2], "neg", "hatched"),
    )
    title = "每单物流成本" if zh else "Logistics cost per order"
    return Chart(
        "costs",
        "stacked_bar",
        title,
        Table("costs", title, columns),
        "name",
        series,
        NO_AXIS,
        Axis(title, "USD", "money2"),
    )


def waterfall(*, zh: bool) -> Chart:
    rows = (
        ("今日", *names(zh=zh), "全面推进", "项目运行费", "扣除后")
        if zh
        else ("Today", *names(zh=zh), "Full programme", "Programme cost", "After cost")
    )
    values = (76300.0, 5500.0, 22900.0, 2200.0, 7900.0, 114800.0, -15500.0, 99300.0)
    columns = (
        TableColumn("name", "步骤" if zh else "Step", rows),
        TableColumn("cm", "边际贡献" if zh else "Contribution margin", values, "USD/quarter", "money"),
    )
    return Chart(
        "waterfall",
        "waterfall",
        "边际贡献从 7.63 万升至 11.48 万美元" if zh else "Contribution margin rises from $76.3k to $114.8k",
        Table("waterfall", "Waterfall", columns),
        "name",
        (Series("cm", columns[1].title, "change"),),
        NO_AXIS,
        Axis(columns[1].title, "USD/quarter", "money"),
        totals=(0, 5, 7),
        note="每季度。Shapley 分摊，各项相加等于总变化"
        if zh
        else "A quarter. Shapley split, adds up to the whole change",
    )


def crossing_waterfall(*, zh: bool) -> Chart:
    values = (-4000.0, 6500.0, -9000.0, 3000.0, 8000.0, 4500.0, -6000.0, -1500.0)
    chart = waterfall(zh=zh)
    table = Table(
        "crossing", "Crossing", (chart.table.columns[0], TableColumn("cm", "CM", values, "USD/quarter", "money"))
    )
    title = "亏损的店铺：累计值穿过零" if zh else "A shop in the red: the running total crosses zero"
    return Chart("crossing", "waterfall", title, table, "name", chart.series, NO_AXIS, chart.y_axis, totals=(0, 5, 7))


def histogram(*, zh: bool) -> Chart:
    centres = tuple(20000.0 + 2000 * bin_ for bin_ in range(24))
    share = tuple(math.exp(-((centre - 42500) ** 2) / (2 * 7000**2)) / 8.77 for centre in centres)
    columns = (
        TableColumn("gain", "增量" if zh else "Gain", centres, "USD/quarter", "money"),
        TableColumn("share", "频率" if zh else "Share of draws", share, "1", "percent"),
    )
    title = "增量有多大把握" if zh else "How sure is the gain?"
    return Chart(
        "histogram",
        "histogram",
        title,
        Table("histogram", title, columns),
        "gain",
        (Series("share", columns[1].title, "scenario"),),
        Axis("边际贡献增量" if zh else "Gain in contribution margin", "USD/quarter", "money"),
        Axis(columns[1].title, "1", "percent"),
        marks=(Mark(32400.0, "P5"), Mark(42500.0, "P50"), Mark(54500.0, "P95")),
        note="8,192 次抽样，种子 2026" if zh else "8,192 draws, seed 2026",
    )


def tornado(*, zh: bool) -> Chart:
    inputs = (
        ("承诺时效\n9.6–14.4 天", "平均运输时间\n7.2–10.8 天", "单件运费\n6.00–9.00 美元", "赔付", "仓库工资")
        if zh
        else (
            "Promised delivery time\n9.6–14.4 days, US lane",
            "Mean transit time\n7.2–10.8 days",
            "Freight per parcel\n$6.00–9.00",
            "Compensation, late order",
            "Warehouse wage",
        )
    )
    columns = (
        TableColumn("name", "输入" if zh else "Input", inputs),
        TableColumn("low", "低端" if zh else "Low end", (2.54, -0.91, -1.28, 0.2, 0.1), "USD", "money2"),
        TableColumn("high", "高端" if zh else "High end", (-1.10, 1.83, 1.28, 0.45, -0.08), "USD", "money2"),
    )
    title = "什么最影响每单成本" if zh else "What moves cost per order"
    return Chart(
        "tornado",
        "tornado",
        title,
        Table("tornado", title, columns),
        "name",
        (Series("low", columns[1].title, "change", "hatched"), Series("high", columns[2].title, "change")),
        NO_AXIS,
        Axis("每单物流成本" if zh else "Logistics cost per order", "USD", "money2"),
        baseline=9.28,
        better="lower",
        note="规则：各输入取其低端（斜线）与高端（实心）"
        if zh
        else "Rule: each input at its low end (hatched) and its high end (solid)",
    )


def radar(*, zh: bool) -> Chart:
    parts = ("感知", "把握", "重构") if zh else ("sensing", "seizing", "reconfiguring")
    axes = tuple(f"{name} {part}" for name in names(zh=zh)[:3] for part in parts)
    columns = (
        TableColumn("name", "能力" if zh else "Capability", axes),
        TableColumn("today", "今日" if zh else "today", (1.0, 1.5, 1.0, 2.0, 1.2, 0.8, 1.0, 1.4, 1.1), "1", "number1"),
        TableColumn(
            "full", "情景" if zh else "scenario", (3.5, 3.0, 2.0, 3.4, 3.1, 2.2, 2.5, 2.6, 2.0), "1", "number1"
        ),
    )
    title = "能力水平，0–5" if zh else "Capability levels, 0–5"
    series = (Series("today", columns[1].title, "today"), Series("full", columns[2].title, "scenario"))
    return Chart(
        "radar",
        "radar",
        title,
        Table("radar", title, columns),
        "name",
        series,
        NO_AXIS,
        Axis("水平" if zh else "Level", "1", "number1"),
    )


def grid(*, zh: bool) -> Chart:
    spends = (0.0, 5000.0, 10000.0, 15000.0, 20000.0)
    title = "悬崖在哪里" if zh else "Where is the cliff?"
    columns = (
        TableColumn("price", "运费" if zh else "Freight", (5.0, 6.0, 7.0, 8.0, 9.0), "USD", "money2"),
        *(
            TableColumn(
                f"s{spend:.0f}", f"{spend:,.0f}", tuple(4 * spend - 9000.0 * row for row in range(5)), "USD", "money"
            )
            for spend in spends
        ),
    )
    series = tuple(Series(column.id, column.title, "scenario") for column in columns[1:])
    return Chart(
        "grid",
        "heat_map",
        title,
        Table("grid", title, columns),
        "price",
        series,
        Axis("运费" if zh else "Freight", "USD", "money2"),
        Axis("广告花费" if zh else "Ad spend", "USD", "money"),
    )
