"""A portfolio as a picture of what each budget would bring, as the ranking of plans, and what is left out in words."""

from __future__ import annotations

from desktop_app.core.analysis.plans import QUARTERS, Plan
from desktop_app.core.analysis.portfolio.portfolio import Portfolio
from desktop_app.core.charts import Axis, Chart, Mark, Series, Table, TableColumn
from desktop_app.core.i18n import running_text, translator
from desktop_app.core.map.initiative import Initiatives

MONEY = "money"
RUNNERS_UP = 10


def frontier_chart(found: Portfolio, unit: str, language: str) -> Chart:
    """What the best plan of each one-off cost is worth; the budget is marked. `unit` is the currency."""
    tr = translator(language)
    plans = found.frontier
    title, cost, worth = tr("What would each budget bring?"), tr("One-off cost"), _worth(language)
    columns = (
        TableColumn("plan", tr("Plan"), tuple(plan_name(found.choice.initiatives, plan, language) for plan in plans)),
        TableColumn("cost", cost, tuple(plan.one_off for plan in plans), unit, MONEY),
        TableColumn("worth", worth, tuple(plan.value for plan in plans), unit, MONEY),
    )
    budget = found.choice.rules.budget
    return Chart(
        id="frontier",
        kind="line",
        title=title,
        table=Table("frontier", title, columns),
        categories="plan",
        series=(Series("worth", worth, "scenario", x="cost"),),
        x_axis=Axis(cost, unit, MONEY),
        y_axis=Axis(worth, unit, MONEY),
        note=tr("Plans that nothing cheaper matches, at full effect from the first quarter, after all cost."),
        marks=() if budget is None else (Mark(budget, tr("Budget")),),
    )


def ranking_chart(found: Portfolio, unit: str, language: str, most: int = RUNNERS_UP) -> Chart:
    """The best plan and the runners-up, by what they are worth over the quarters."""
    tr = translator(language)
    rows = found.ranked[:most]
    title = tr("The best plans")
    value = tr("Net present value") if found.choice.roadmap else _worth(language)
    columns = (
        TableColumn("plan", tr("Plan"), tuple(plan_name(found.choice.initiatives, r.plan, language) for r in rows)),
        TableColumn("value", value, tuple(r.net_present_value for r in rows), unit, MONEY),
        TableColumn("gain", tr("Gain a quarter"), tuple(r.plan.gain for r in rows), unit, MONEY),
        TableColumn("one_off", tr("One-off cost"), tuple(r.plan.one_off for r in rows), unit, MONEY),
        TableColumn("deepest", tr("Cash needed"), tuple(r.deepest for r in rows), unit, MONEY),
        TableColumn("payback", tr("Paid back"), tuple(r.payback for r in rows), "quarter", "quarters"),
    )
    return Chart(
        id="ranking",
        kind="bar",
        title=title,
        table=Table("ranking", title, columns),
        categories="plan",
        series=(Series("value", value, "change"),),
        x_axis=Axis(""),
        y_axis=Axis(value, unit, MONEY),
        horizontal=True,
        note=_how(found, language),
    )


def plan_name(initiatives: Initiatives, plan: Plan, language: str) -> str:
    """The short names of a plan's initiatives, or that nothing is done."""
    tr = translator(language)
    names = [initiative_name(initiatives, i, language) for i in plan.initiatives]
    return tr(" + ").join(names) if names else tr("Do nothing")


def initiative_name(initiatives: Initiatives, initiative: str, language: str) -> str:
    """The short name of an initiative: what stands before its colon."""
    whole = initiatives[initiative].name.get(language)
    return whole.partition(":")[0].partition("\N{FULLWIDTH COLON}")[0]


def _worth(language: str) -> str:
    tr = translator(language)
    return tr("Worth over {quarters} quarters").format(quarters=QUARTERS)


def _how(found: Portfolio, language: str) -> str:
    """What was compared, and how exactly."""
    tr = translator(language)
    if found.is_exact:
        text = tr("All {count} plans compared at full effect, of which {kept} keep to the rules.")
    else:
        text = tr("Only plans of up to three measures compared: {count}, of which {kept} keep to the rules.")
    said = text.format(count=f"{len(found.plans):,}", kept=f"{found.kept:,}")
    if found.choice.roadmap is None:
        return said
    more = tr("The best {staged} of these also quarter by quarter; ranked by net present value.")
    return running_text((said, more.format(staged=len(found.ranked))), language)
