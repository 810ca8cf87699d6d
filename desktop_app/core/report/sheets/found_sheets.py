"""The sheets of the analyses that were run: odds, plans, the split of the change, and what the questionnaire says."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.analysis.assessment.assessment_charts import cell_radar, challenge_bars
from desktop_app.core.analysis.attribution import MoneySplit
from desktop_app.core.analysis.attribution_chart import money_sentence, money_waterfall
from desktop_app.core.analysis.exceedance_chart import chance_sentence, exceedance_chart
from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.odds_chart import caution_sentence, odds_chart
from desktop_app.core.analysis.output_axis import output_axis
from desktop_app.core.analysis.portfolio.portfolio_chart import frontier_chart, ranking_chart
from desktop_app.core.analysis.portfolio.portfolio_text import PortfolioText
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts import Chart, Table, TableColumn
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.sheets.analysis_sheet import Found, write_analysis

SHARES = (0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99)
MONEY = "money"


def write_found(draft: Draft) -> None:
    """A sheet for each analysis that was run."""
    for found in (_odds(draft), _portfolio(draft), _attribution(draft), _assessment(draft)):
        if found is not None:
            write_analysis(draft, found)


def _odds(draft: Draft) -> Found | None:
    odds, language, tr = draft.study.odds, draft.language, draft.tr
    if odds is None:
        return None
    drawn = tr("{draws} draws of {inputs} inputs, seed {seed}.")
    return Found(
        "odds",
        drawn.format(draws=odds.draws, inputs=odds.inputs, seed=odds.seed),
        (chance_sentence(odds, language), caution_sentence(odds, language)),
        (_percentiles(draft, odds),),
        (odds_chart(odds, language), exceedance_chart(odds, language)),
    )


def _percentiles(draft: Draft, odds: Odds) -> Table:
    """What the scenario changes at each percentile, on average, and in the worst tenth."""
    tr, axis = draft.tr, output_axis(odds.study, draft.language, change=True)
    rows = [(f"P{share * 100:g}", odds.percentile(share)) for share in SHARES]
    rows += [(tr("mean"), float(odds.defined.mean())), (tr("mean of the worst tenth"), odds.worst_tenth)]
    names, values = zip(*rows, strict=True)
    share = tr("Percentile: so much of the draws lies below")
    columns = (
        TableColumn("percentile", share, names),
        TableColumn("change", axis.title, values, axis.unit, axis.format),
    )
    return Table("percentiles", tr("Percentiles"), columns)


def _portfolio(draft: Draft) -> Found | None:
    found, language = draft.study.portfolio, draft.language
    if found is None or not found.ranked:
        return None
    currency = draft.study.currency
    charts = (
        _names_last(frontier_chart(found, currency, language)),
        _numbered(draft, ranking_chart(found, currency, language)),
    )
    said = PortfolioText(found, language, currency).sentences()
    return Found("portfolio", draft.tr("Which plan keeps to the rules and is worth most?"), said, (), charts)


def _names_last(chart: Chart) -> Chart:
    """The chart with the names of plans in the last column of its table, where they have room."""
    names = chart.table.column("plan")
    columns = (*(column for column in chart.table.columns if column is not names), names)
    return replace(chart, table=replace(chart.table, columns=columns))


def _numbered(draft: Draft, chart: Chart) -> Chart:
    """The chart with numbers for the plans, whose names no axis can hold."""
    last = _names_last(chart)
    names = tuple(draft.tr("Plan {number}").format(number=row + 1) for row in range(chart.table.rows))
    number = TableColumn("number", draft.tr("Plan"), names)
    table = replace(last.table, columns=(number, *last.table.columns))
    return replace(last, table=table, categories="number")


def _attribution(draft: Draft) -> Found | None:
    split, language = draft.study.split, draft.language
    if split is None:
        return None
    chart = money_waterfall(split, draft.made.program, draft.chosen, language)
    table = _parts(draft, split)
    return Found("attribution", chart.title, (money_sentence(split, language), chart.note), (table,), (chart,))


def _parts(draft: Draft, split: MoneySplit) -> Table:
    tr, unit = draft.tr, split.unit
    names = tuple(group_name(part.group, tr) for part in split.parts)
    before, cost = tuple(part.before for part in split.parts), tuple(part.cost for part in split.parts)
    after = tuple(gain - paid for gain, paid in zip(before, cost, strict=True))
    columns = (
        TableColumn("group", tr("Dimension"), names),
        TableColumn("before", tr("Before programme cost"), before, unit, MONEY),
        TableColumn("cost", tr("Programme cost"), cost, unit, MONEY),
        TableColumn("after", tr("After programme cost"), after, unit, MONEY),
    )
    return Table("parts", tr("Change of contribution by dimension"), columns)


def _assessment(draft: Draft) -> Found | None:
    answers, language, tr = draft.study.answers, draft.language, draft.tr
    if answers is None:
        return None
    charts = (
        cell_radar(answers.scores, answers.figure, answers.levels, language),
        challenge_bars(answers.scores, answers.figure, language),
    )
    people = tr("{count} people have answered.").format(count=answers.people)
    return Found("assessment", people, (), (), tuple(chart for chart in charts if chart.table.rows))
