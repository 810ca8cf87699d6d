"""What a workbook says about the first scenario beside its numbers: by quarters, among all plans, on a grid."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.grid import Grid, grid, grid_axis
from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.pairs import arrays, pairs
from desktop_app.core.analysis.portfolio.portfolio import Choice, Portfolio, portfolio, scaled_budget
from desktop_app.core.analysis.portfolio.rules import Rules, usual_limits
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.roadmap.bands import bands
from desktop_app.core.analysis.roadmap.roadmap import roadmap
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.project.assessment_levels import questionnaire_in, scores
from desktop_app.core.project.roadmap_study import roadmap_study
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.reported_study import Answers, ReportedStudy

DRAWS = 512
GRID_PLACES = 7
MAP = "map."
STAGED, PLANNED = 0.3, 0.9
"""The shares of the work after which the roadmap and the plans are done."""


def with_further_analyses(
    study: ReportedStudy, shop: Shop, asked: Study, progress: Progress = SILENT, draws: int = DRAWS
) -> ReportedStudy:
    """The study with roadmap, portfolio, grid and answers; `draws` behind bands and the safest plan.

    Raises CancelledError.
    """
    later = roadmap_study(shop, asked.scenario)
    engine, quarterly = NumpyEngine(asked.program), NumpyEngine(later.program)
    sure = bands(later, draws=draws, progress=progress.part(0.0, STAGED), engine=quarterly)
    planned = _portfolio(shop, asked, later, draws, progress.part(STAGED, PLANNED))
    return replace(
        study,
        roadmap=roadmap(later, engine=quarterly),
        bands=sure,
        portfolio=planned,
        grid=decision_grid(asked, engine),
        answers=answers(shop),
    )


def decision_grid(study: Study, engine: NumpyEngine) -> Grid | None:
    """The output over the two decisions that move it most, of those that the scenario leaves alone; None for fewer."""
    free = [
        Lever(entry.id)
        for entry in study.program.inputs.values()
        if entry.role == "decision" and not entry.index and not entry.id.startswith(MAP)
        if entry.id not in study.scenario.changes
    ]
    reach = {lever: _reach(study, lever, engine) for lever in free}
    moving = sorted((lever for lever in free if reach[lever] > 0), key=lambda lever: -reach[lever])
    if len(moving) < len(("down", "across")):
        return None
    down, across = (grid_axis(study, lever, GRID_PLACES) for lever in moving[:2])
    return grid(study, down, across, engine=engine)


def _reach(study: Study, lever: Lever, engine: NumpyEngine) -> float:
    """How far the output moves between the ends of a lever; 0 where it is undefined at one."""
    numbers = np.array(grid_axis(study, lever, GRID_PLACES).numbers)
    inputs = arrays(study.scenario.inputs(study.today))
    found = pairs(engine, arrays(study.today), {**inputs, lever.input: numbers}, study.output).scenario
    return 0.0 if np.isnan(found).any() else float(np.ptp(found))


def answers(shop: Shop) -> Answers | None:
    """What the questionnaire gave; None where nobody has answered."""
    people = shop.document.assessment.respondents
    if not people or "questionnaire" not in shop.document.models:
        return None
    figure = shop.content.figure
    cells = [node for node in questionnaire_in(shop.document).cells if node in figure]
    levels = {node: scalar(shop.today_column[f"map.{node}"]) for node in cells}
    return Answers(scores(shop), figure, levels, len(people))


def _portfolio(shop: Shop, asked: Study, later: Study, draws: int, progress: Progress) -> Portfolio:
    """The plans of the shop's initiatives under the usual rules and budget."""
    initiatives, today = shop.content.initiatives, shop.today_column
    budget = scaled_budget(shop.program, initiatives, today)
    rules = Rules(budget=budget, limits=usual_limits(shop.program, today))
    return portfolio(Choice(asked, initiatives, rules, later, draws=draws), progress)
