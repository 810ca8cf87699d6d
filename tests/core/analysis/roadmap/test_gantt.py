"""The bars of a roadmap against the ramps that the program itself computes."""

from __future__ import annotations

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.roadmap.gantt import NEARLY_ALL, bars
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.map.assembly import Content


def test_bars_begin_and_fill_when_the_ramps_do(content: Content) -> None:
    program = content.roadmap
    plan = {f"map.on_{i}": 1.0 for i in ("data_foundation", "aigc_content", "order_platform")}
    scenario = Scenario("p", Names("P", "P"), {**plan, "map.start_aigc_content": 4.0})
    study = Study(program, program.defaults(), scenario)
    found = bars(study)
    assert [bar.start for bar in found] == [1, 1, 4]
    engine = engine_of(program)
    today = column = engine.today(engine.pack(study.today))
    ramps: dict[str, list[float]] = {bar.initiative: [0.0] for bar in found}
    for _ in range(12):
        column = engine.quarter(engine.pack(scenario.inputs(study.today)), today, column)
        for initiative, ramp in ramps.items():
            ramp.append(scalar(engine.get(column, f"map.ramp_{initiative}")))
    for bar in found:
        ramp = ramps[bar.initiative]
        assert (ramp[bar.start - 1], ramp[bar.start] > 0) == (0.0, True)
        assert ramp[bar.in_use] >= NEARLY_ALL - 1e-12
        assert ramp[bar.in_use - 1] < NEARLY_ALL
