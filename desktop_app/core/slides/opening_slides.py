"""How a deck begins: the question, and where the shop stands today."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.analysis.attribution_chart import money_sentence, money_waterfall
from desktop_app.core.analysis.odds_chart import caution_sentence
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.sentence import kpi_name, kpi_number
from desktop_app.core.slides.notes import assumptions, basis, evidence_counts, files_read, notes
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.studied import Studied


def question_slide(studied: Studied) -> Slide:
    """What is asked, about which plan, with the answer in a sentence."""
    tr, study, scenario = studied.tr, studied.study, studied.scenario
    said = [tr("{title} · {date}").format(title=study.title, date=study.date)]
    why = studied.shop.content.pins.why_no_money()
    if why is not None:
        said.append(why.text(tr))
    if scenario is None:
        return Slide("question", tr("The question"), tr("Where does the shop stand today?"), tuple(said))
    title = tr("Is the plan “{scenario}” worth what it costs?").format(scenario=scenario.name.get(studied.language))
    names = tuple(_initiatives(studied))
    if names:
        said.append(tr("The plan: {initiatives}.").format(initiatives=tr(", ").join(names)))
    chart = None
    if study.split is not None:
        said.append(money_sentence(study.split, studied.language))
        chart = money_waterfall(study.split, study.program, scenario.id, studied.language)
    caution = caution_sentence(study.odds, studied.language) if study.odds else ""
    return Slide("question", tr("The question"), title, tuple(said), chart, notes=notes(basis(studied), caution))


def today_slide(studied: Studied) -> Slide | None:
    """The headlines of today."""
    tr, language = studied.tr, studied.language
    readings = studied.headlines(studied.today)
    if not readings:
        return None
    title = tr("Where the shop stands today")
    earned = next((r for r in readings if r.kpi.variable == CONTRIBUTION), None)
    if earned is not None:
        title = tr("Today the shop earns {contribution} of contribution a quarter").format(
            contribution=kpi_number(earned, earned.today, language)
        )
    head = (tr("KPI"), tr("Today"))
    rows = tuple((kpi_name(r, language), kpi_number(r, r.today, language)) for r in readings)
    said = notes(evidence_counts(studied), files_read(studied))
    return Slide(
        "today", tr("Today"), title, said, rows=(head, *rows), notes=notes(basis(studied), assumptions(studied))
    )


def _initiatives(studied: Studied) -> Iterator[str]:
    """The short names of what the plan switches on."""
    scenario = studied.scenario
    for entry in studied.shop.content.initiatives.all:
        if scenario is not None and scenario.changes.get(f"map.on_{entry.id}"):
            name = entry.name.get(studied.language)
            yield name.partition(":")[0].partition("\N{FULLWIDTH COLON}")[0]
