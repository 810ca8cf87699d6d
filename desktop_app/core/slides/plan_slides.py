"""What a deck says about plans: the scenarios side by side, when it pays, and what to do next."""

from __future__ import annotations

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.portfolio.portfolio_text import PortfolioText
from desktop_app.core.analysis.roadmap.roadmap_chart import cash_curve, roadmap_sentences
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.rests_on import first_to_measure
from desktop_app.core.analysis.what_if.sentence import kpi_name, kpi_number
from desktop_app.core.i18n import sentence_case
from desktop_app.core.slides.notes import assumptions, basis, notes
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.studied import Studied

MOST_SCENARIOS = 4
MOST_STEPS = 5


def comparison_slide(studied: Studied) -> Slide | None:
    """Today and the scenarios by their headlines; None where there is nothing to compare."""
    tr, scenarios = studied.tr, studied.study.scenarios[:MOST_SCENARIOS]
    if not scenarios:
        return None
    said: tuple[str, ...] = ()
    title = tr("The scenarios side by side")
    if studied.has_money:
        ranked = sorted(scenarios, key=lambda scenario: -_gain(studied, scenario))
        said = tuple(_said(studied, scenario) for scenario in ranked)
        if len(ranked) > 1:
            title, said = _best(studied, ranked[0]), said[1:]
    return Slide("comparison", tr("Comparison"), title, said, rows=_table(studied, scenarios), notes=(basis(studied),))


def roadmap_slide(studied: Studied) -> Slide | None:
    """When it pays; None where no roadmap was computed."""
    tr, study, language = studied.tr, studied.study, studied.language
    if study.roadmap is None:
        return None
    title, *said = roadmap_sentences(study.roadmap, study.bands, study.currency, language)
    chart = cash_curve(study.roadmap, study.bands, study.currency, language)
    written = notes(basis(studied), chart.note)
    return Slide(
        "roadmap", tr("Roadmap"), title.rstrip(".\N{IDEOGRAPHIC FULL STOP}"), tuple(said), chart, notes=written
    )


def next_steps_slide(studied: Studied) -> Slide | None:
    """What to do and what to measure first; None where nothing was analysed."""
    tr, study, language = studied.tr, studied.study, studied.language
    if study.tornado is None:
        return None
    said: list[str] = []
    row = first_to_measure(study.tornado)
    if row is not None:
        text = tr("Measure {input}: assumed so far, it moves the gain by up to {swing} a quarter.")
        said.append(text.format(input=row.span.input.name.get(language), swing=studied.money(row.swing)))
    if study.portfolio is not None:
        said += PortfolioText(study.portfolio, language, study.currency).sentences()[:MOST_STEPS]
    if not said:
        return None
    title = tr("What to do next")
    if row is not None:
        title = tr("First measure {input}, then decide").format(input=row.span.input.name.get(language))
    return Slide("next_steps", tr("Next steps"), title, tuple(said), notes=notes(basis(studied), assumptions(studied)))


def _gain(studied: Studied, scenario: Scenario) -> float:
    return scalar(studied.shop.columns[scenario.id].column[CONTRIBUTION]) - scalar(studied.today[CONTRIBUTION])


def _said(studied: Studied, scenario: Scenario) -> str:
    text = studied.tr("“{scenario}” brings {gain} a quarter after running costs.")
    return text.format(
        scenario=scenario.name.get(studied.language), gain=studied.money(_gain(studied, scenario), signed=True)
    )


def _best(studied: Studied, scenario: Scenario) -> str:
    text = studied.tr("“{scenario}” brings most: {gain} a quarter after running costs")
    return text.format(
        scenario=scenario.name.get(studied.language), gain=studied.money(_gain(studied, scenario), signed=True)
    )


def _table(studied: Studied, scenarios: tuple[Scenario, ...]) -> tuple[tuple[str, ...], ...]:
    tr, language = studied.tr, studied.language
    head = (tr("KPI"), tr("Today"), *(scenario.name.get(language) for scenario in scenarios))
    columns = [studied.headlines(studied.shop.columns[scenario.id].column) for scenario in scenarios]
    rows = [
        (
            sentence_case(kpi_name(readings[0], language)),
            kpi_number(readings[0], readings[0].today, language),
            *(kpi_number(reading, reading.value, language) for reading in readings),
        )
        for readings in zip(*columns, strict=True)
    ]
    return (head, *rows)
