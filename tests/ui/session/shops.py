"""A small project that every test of the session opens, put to work once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop

LEVER = "map.on_data_foundation"
DEPENDENT = "map.on_customer_insight"
PLAN = Scenario("plan", Names("Plan", "计划"), {LEVER: 1.0})
IDLE = Scenario("idle", Names("Idle", "不变"))


@cache
def small_shop() -> Shop:
    """The shipped models with two scenarios."""
    return Shop(replace(new_document("Shop"), scenarios=(PLAN, IDLE))).computed()
