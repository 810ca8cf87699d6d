"""A shop whose best plan can be worked out by hand: each initiative has its own gain and cost, and they add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.model import Names
from desktop_app.core.map.initiative import ErosionRule, Initiative, Initiatives
from tests.core.analysis.tiny import entry, variable

GAINS: Mapping[str, float] = {"a": 60.0, "b": 50.0, "c": 40.0, "d": 30.0, "e": -5.0, "f": 25.0}
COSTS: Mapping[str, float] = {"a": 500.0, "b": 400.0, "c": 300.0, "d": 100.0, "e": 10.0, "f": 290.0}
REQUIRES: Mapping[str, tuple[str, ...]] = {"d": ("c",)}
RULE = ErosionRule(0.9, 0.1, 0.2, 0.25, {})


def head(model: str) -> str:
    return f'[model]\nid = "{model}"\ntitle = {{ en = "M", zh = "M" }}\n'


def summed(weights: Mapping[str, float], prefix: str = "") -> str:
    return " + ".join(f"({weight}) * {prefix}on_{name}" for name, weight in weights.items())


def study(risky: Iterable[str] = ()) -> Study:
    """The shop; the gain of `risky` initiatives is 0 to 2 times as large, of the others certain. `risk` is a KPI."""
    sure = {name: gain for name, gain in GAINS.items() if name not in risky}
    luck = "".join(entry(f"luck_{n}", 1.0, "estimate", range=[0.0, 1.0, 2.0]) for n in risky)
    lucky = "".join(f" + luck_{n} * ({GAINS[n]}) * map.on_{n}" for n in risky)
    texts = {
        "map": head("map")
        + "".join(entry(f"on_{name}", 0.0, "decision", bounds=[0, 1]) for name in GAINS)
        + variable("one_off_cost", summed(COSTS))
        + variable("risk", summed({"a": 1.0, "b": 3.0})),
        "company": head("company")
        + luck
        + variable("contribution_margin", summed(sure, "map.") + lucky if sure else "0" + lucky),
    }
    program = link(models_of(texts))
    return Study(program, program.defaults(), Scenario("none", Names("None", "无")))


def initiatives() -> Initiatives:
    """The initiatives of that shop; d needs c."""
    known = (Initiative(i, Names(i.upper(), i.upper()), {}, 0.5, requires=REQUIRES.get(i, ())) for i in GAINS)
    return Initiatives(tuple(known), RULE, {})
