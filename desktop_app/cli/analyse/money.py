"""What scenarios and plans bring: side by side, by dimension, over the quarters, and the best of all plans."""

from __future__ import annotations

from itertools import pairwise

from desktop_app.cli.analyse.asked import Asked
from desktop_app.cli.analyse.told import Told
from desktop_app.core.analysis.attribution_chart import money_sentence, money_waterfall
from desktop_app.core.analysis.portfolio import portfolio as choosing
from desktop_app.core.analysis.portfolio.portfolio_chart import frontier_chart, ranking_chart
from desktop_app.core.analysis.portfolio.portfolio_text import PortfolioText
from desktop_app.core.analysis.portfolio.rules import Rules, usual_limits
from desktop_app.core.analysis.roadmap import roadmap as staging
from desktop_app.core.analysis.roadmap.bands import DRAWS, bands
from desktop_app.core.analysis.roadmap.roadmap_chart import cash_curve, roadmap_sentences
from desktop_app.core.analysis.scenario_chart import dimensions, kpi_chart
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.project.roadmap_study import roadmap_study
from desktop_app.core.report.from_shop import money_split

LATER = 4
"""Quarters by which a programme is put off to say what waiting costs."""


def scenario(asked: Asked) -> Told:
    """The KPIs of today and of every scenario of the project."""
    shop = asked.shop
    found = run(shop.program, shop.today, shop.scenarios, asked.progress)
    charts = tuple(kpi_chart(found, dimension, asked.language) for dimension in dimensions(found))
    figures = {"kpis": {row.kpi.variable: {"today": row.today, "scenarios": row.scenarios} for row in found.kpis}}
    return Told(charts, figures=figures)


def attribution(asked: Asked) -> Told:
    """Where the change of contribution comes from."""
    split = money_split(asked.shop, asked.study.scenario)
    chart = money_waterfall(split, asked.shop.program, asked.study.scenario.id, asked.language)
    return Told((chart,), (money_sentence(split, asked.language),), {"change": split.change, "cost": split.cost})


def roadmap(asked: Asked) -> Told:
    """When the scenario pays, how sure that is, and what waiting costs."""
    arguments, language = asked.arguments, asked.language
    study = roadmap_study(asked.shop, asked.study.scenario)
    engine = NumpyEngine(study.program)
    first, second, rest = (asked.progress.part(*ends) for ends in pairwise((0.0, 0.05, 0.1, 1.0)))
    found = staging.roadmap(study, arguments.quarters, first, engine)
    put_off = staging.roadmap(staging.later(study, LATER), arguments.quarters, second, engine)
    sure = bands(
        study,
        arguments.quarters,
        arguments.draws or DRAWS,
        arguments.seed,
        rest,
        engine,
        asked.executor,
    )
    figures = {
        "net_present_value": found.value,
        "payback": found.payback,
        "deepest": found.deepest,
        "waiting_cost": found.waiting_cost,
        "net_present_value_if_a_year_later": put_off.value,
        "chance_of_payback": sure.chance_of_payback,
        "chance_of_value": sure.chance_of_value,
    }
    said = roadmap_sentences(found, sure, asked.currency, language)
    return Told((cash_curve(found, sure, asked.currency, language),), said, figures)


def portfolio(asked: Asked) -> Told:
    """The best plan under the rules, the next best, the safest, and what is left out."""
    arguments, shop, language = asked.arguments, asked.shop, asked.language
    choice = choosing.Choice(
        study=asked.study,
        initiatives=shop.content.initiatives,
        rules=_rules(asked),
        roadmap=roadmap_study(shop, asked.study.scenario),
        quarters=arguments.quarters,
        draws=arguments.draws or choosing.DRAWS,
        seed=arguments.seed,
    )
    found = choosing.portfolio(choice, asked.progress, executor=asked.executor)
    charts = (ranking_chart(found, asked.currency, language), frontier_chart(found, asked.currency, language))
    safest = found.safest
    figures = {
        "budget": choice.rules.budget,
        "best": found.best.initiatives,
        "at_full_effect": found.at_full_effect.initiatives,
        "plans": len(found.plans),
        "kept": found.kept,
        "left_out": {entry.initiative: {"reason": entry.reason, "loss": entry.loss} for entry in found.left_out},
        "safest": safest.plan.initiatives if safest else None,
        "price_of_safety": safest.price if safest else None,
    }
    return Told(charts, PortfolioText(found, language, asked.currency).sentences(), figures)


def _rules(asked: Asked) -> Rules:
    """The rules of the arguments; without a budget that of the initiatives, as large as the shop. Raises InputError."""
    arguments, shop = asked.arguments, asked.shop
    known = {initiative.id for initiative in shop.content.initiatives.all}
    named = {*arguments.must, *(name for together in arguments.not_together for name in together)}
    if named - known:
        cause = Message("there is no initiative “{name}”.", name=min(named - known))
        raise InputError.of("--must, --not-together", cause)
    budget = arguments.budget
    if budget is None:
        budget = choosing.scaled_budget(shop.program, shop.content.initiatives, shop.today_column)
    return Rules(
        budget=budget,
        cash=arguments.cash,
        limits=usual_limits(shop.program, shop.today_column),
        must=frozenset(arguments.must),
        excluded=tuple(frozenset(together) for together in arguments.not_together),
    )
