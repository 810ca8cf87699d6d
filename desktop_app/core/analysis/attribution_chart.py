"""The split of the money as a waterfall and as a sentence."""

from __future__ import annotations

from desktop_app.core.analysis.attribution import MoneySplit
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts import Axis, CellValue, Chart, Series, Source, Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text, short_amount
from desktop_app.core.errors import Translate
from desktop_app.core.i18n import translator
from desktop_app.core.language.program import Program

MONEY = "money"
COST = "today(company.ai_running_cost) - company.ai_running_cost"


def money_waterfall(split: MoneySplit, program: Program, scenario: str, language: str) -> Chart:
    """The way from today's contribution over what each group brings and the programme costs to the scenario's.

    `scenario` is the id of the scenario's column. The parts are Shapley values, so only both ends and the cost have a
    formula in a workbook.
    """
    tr = translator(language)
    unit = program.variables[CONTRIBUTION].unit
    steps: list[tuple[str, float, Source | None]] = [
        (tr("Today"), split.today, Source(CONTRIBUTION, "today")),
        *((group_name(part.group, tr), part.before, None) for part in split.parts if part.before),
        (tr("Programme cost"), -split.cost, Source(COST, scenario)),
        (tr("Scenario"), split.scenario, Source(CONTRIBUTION, scenario)),
    ]
    labels: tuple[CellValue, ...] = tuple(label for label, _, _ in steps)
    values: tuple[CellValue, ...] = tuple(value for _, value, _ in steps)
    sources = tuple(source for _, _, source in steps)
    title = tr("Contribution")
    columns = (
        TableColumn("step", tr("Step"), labels),
        TableColumn("amount", title, values, unit, MONEY, sources),
    )
    return Chart(
        id="money_waterfall",
        kind="waterfall",
        title=tr("Where does the change of contribution come from?"),
        table=Table("money_split", tr("Change of contribution by dimension"), columns),
        categories="step",
        series=(Series("amount", title, "change"),),
        x_axis=Axis(""),
        y_axis=Axis(title, unit, MONEY),
        totals=(0, len(steps) - 1),
        note=tr("Each part is the mean of what it adds over all orders in which the dimensions may be switched on."),
    )


def money_sentence(split: MoneySplit, language: str) -> str:
    """Why the contribution moves, in one or two sentences, the largest part first."""
    tr = translator(language)
    if split.change == 0 and split.cost == 0:
        return tr("Contribution stays as it is today.")
    rise = tr("Contribution rises by {change} a quarter: {parts}.")
    fall = tr("Contribution falls by {change} a quarter: {parts}.")
    return (rise if split.change >= 0 else fall).format(
        change=amount_text(abs(split.change), MONEY, split.unit, language, compact=True),
        parts=_parts(split, tr, language),
    )


def _parts(split: MoneySplit, tr: Translate, language: str) -> str:
    """What each group brings before cost, the largest first, and what the programme costs: the waterfall's steps."""
    moving = sorted((part for part in split.parts if part.before), key=lambda part: -abs(part.before))
    steps = [(group_name(part.group, tr), part.before) for part in moving]
    if split.cost:
        steps.append((tr("Programme cost").lower(), -split.cost))
    template = tr("{group} {amount}")
    texts = (
        template.format(group=name, amount=short_amount(amount, MONEY, split.unit, language, compact=True, signed=True))
        for name, amount in steps
    )
    return tr(", ").join(texts)
