"""The charts of a study as descriptions, for whoever draws them: in order of reading, each with its own id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.core.analysis.assessment.assessment_charts import cell_radar, challenge_bars
from desktop_app.core.analysis.attribution_chart import money_waterfall
from desktop_app.core.analysis.dimension_charts.capability_radar import capability_radar
from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.special import special_chart
from desktop_app.core.analysis.exceedance_chart import exceedance_chart
from desktop_app.core.analysis.odds_chart import odds_chart
from desktop_app.core.analysis.portfolio.portfolio_chart import frontier_chart, ranking_chart
from desktop_app.core.analysis.roadmap.roadmap_chart import cash_curve
from desktop_app.core.analysis.scenario_chart import dimensions, kpi_chart
from desktop_app.core.analysis.scenario_run import ScenarioRun, run
from desktop_app.core.analysis.tornado_chart import tornado_chart
from desktop_app.core.charts import Chart
from desktop_app.core.i18n import translator
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.states import TODAY


def study_charts(study: ReportedStudy, language: str) -> tuple[Chart, ...]:
    """Every chart of the study in "en" or "zh", those of its first scenario among them."""
    return tuple(_numbered(_charts(study, language)))


def _charts(study: ReportedStudy, language: str) -> Iterator[Chart | None]:
    if study.split:
        yield money_waterfall(study.split, study.program, study.scenarios[0].id, language)
    numbers, ran = _numbers(study)
    titles = {TODAY: translator(language)("Today"), **{s.id: s.name.get(language) for s in study.scenarios}}
    yield capability_radar(numbers, titles, language)
    chosen = study.scenarios[0].id if study.scenarios else TODAY
    for dimension in dimensions(ran):
        if study.scenarios:
            yield kpi_chart(ran, dimension, language)
        yield special_chart(dimension, numbers, chosen, language)
    yield tornado_chart(study.tornado, language) if study.tornado else None
    if study.odds:
        yield odds_chart(study.odds, language)
        yield exceedance_chart(study.odds, language)
    yield from _further(study, language)


def _further(study: ReportedStudy, language: str) -> Iterator[Chart]:
    """Those of the further analyses, as far as they were run."""
    if study.roadmap:
        yield cash_curve(study.roadmap, study.bands, study.currency, language)
    if study.portfolio and study.portfolio.ranked:
        yield frontier_chart(study.portfolio, study.currency, language)
        yield ranking_chart(study.portfolio, study.currency, language)
    answers = study.answers
    if answers:
        yield cell_radar(answers.scores, answers.figure, answers.levels, language)
        yield challenge_bars(answers.scores, answers.figure, language)


def _numbers(study: ReportedStudy) -> tuple[LiveNumbers, ScenarioRun]:
    engine = engine_of(study.program)
    today = engine.today(engine.pack(study.today))
    columns = {s.id: engine.alone(engine.pack(s.inputs(study.today)), today) for s in study.scenarios}
    numbers = LiveNumbers(
        study.program, {TODAY: engine.unpack(today), **{k: engine.unpack(c) for k, c in columns.items()}}
    )
    return numbers, run(study.program, study.today, study.scenarios, engine=engine)


def _numbered(charts: Iterator[Chart | None]) -> Iterator[Chart]:
    for number, chart in enumerate((c for c in charts if c is not None and c.table.rows), 1):
        yield replace(chart, id=f"{number:02}_{chart.id}")
