"""Analyses over draws of everything that is uncertain."""

from __future__ import annotations

from desktop_app.cli.analyse.asked import Asked
from desktop_app.cli.analyse.told import Told
from desktop_app.core.analysis import information as knowing
from desktop_app.core.analysis import monte_carlo as drawing
from desktop_app.core.analysis import sobol as driving
from desktop_app.core.analysis.convergence import convergence
from desktop_app.core.analysis.convergence_chart import convergence_chart
from desktop_app.core.analysis.exceedance_chart import chance_sentence, exceedance_chart
from desktop_app.core.analysis.information_chart import information_chart
from desktop_app.core.analysis.odds_chart import caution_sentence, odds_chart
from desktop_app.core.analysis.rank_correlation_chart import difference_sentence, rank_correlation_chart
from desktop_app.core.analysis.sobol_chart import sobol_chart
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.evidence.match.table import table_names


def monte_carlo(asked: Asked) -> Told:
    """The odds of the change, what it goes along with, and whether enough was drawn."""
    arguments, language = asked.arguments, asked.language
    found = drawing.monte_carlo(
        asked.study,
        arguments.draws or drawing.DRAWS,
        arguments.seed,
        asked.progress,
        optimism=arguments.optimism,
        executor=asked.executor,
    )
    settled = convergence(found.defined)
    charts = (
        odds_chart(found, language),
        exceedance_chart(found, language),
        convergence_chart(settled, asked.study, language),
        rank_correlation_chart(found, language),
    )
    targets = (None,) if arguments.target is None else (None, arguments.target)
    said = (
        *(chance_sentence(found, language, target) for target in targets),
        caution_sentence(found, language),
        difference_sentence(tornado(asked.study), found, language),
        charts[2].note,
    )
    return Told(charts, said, _figures(found, arguments.target), prints_table=False)


def _figures(found: drawing.Odds, target: float | None) -> dict[str, object]:
    known: dict[str, object] = {
        "draws": found.draws,
        "inputs": found.inputs,
        "p5": found.percentile(0.05),
        "p50": found.percentile(0.5),
        "p95": found.percentile(0.95),
        "worst_tenth": found.worst_tenth,
        "chance_of_gain": found.chance_of_gain,
        "assumed_share": found.assumed_share,
        "cautious": found.cautious,
        "undefined": found.undefined,
        "optimism": found.optimism,
    }
    return known if target is None else {**known, "chance_of_target": found.chance_of_target(target)}


def sobol(asked: Asked) -> Told:
    """What drives the uncertainty of the change."""
    arguments = asked.arguments
    found = driving.sobol(
        asked.study,
        arguments.draws or driving.ROWS,
        seed=arguments.seed,
        progress=asked.progress,
        executor=asked.executor,
    )
    chart = sobol_chart(found, asked.language)
    figures = {"mean": found.mean, "deviation": found.deviation, "interaction": found.interaction, "rows": found.rows}
    return Told((chart,), (chart.note,), figures)


def information(asked: Asked) -> Told:
    """Which input is worth measuring first, to choose between the project's scenarios and doing nothing."""
    arguments, language = asked.arguments, asked.language
    found = knowing.information(
        asked.study,
        asked.shop.scenarios,
        arguments.draws or drawing.DRAWS,
        arguments.seed,
        asked.progress,
        executor=asked.executor,
    )
    unit = f"{asked.currency}/quarter"
    charts = tuple(information_chart(found, unit, language, tables) for tables in (None, table_names()))
    names = ("nothing", *(plan.id for plan in found.plans))
    figures = {"everything": found.everything, "worth": dict(zip(names, found.means, strict=True))}
    return Told(charts, tuple(chart.note for chart in charts if chart.note), figures)
