"""All plans: what each brings is what the engine gives for it alone, and only those that can be made are there."""

from __future__ import annotations

from functools import cache

import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.plans import FEW, ONE_OFF, QUARTERS, SWITCH, Plans, plans
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.assembly import Content, read_content
from desktop_app.core.map.initiative import missing_requirements


@cache
def content() -> Content:
    return read_content()


@cache
def found() -> Plans:
    program = content().what_if
    return plans(NumpyEngine(program), program.defaults(), content().initiatives)


@pytest.mark.parametrize("most", [1, FEW, None])
def test_a_plan_is_what_the_engine_gives_for_it(most: int | None) -> None:
    plan = found().best(most)
    program = content().what_if
    engine, today = engine_of(program), program.defaults()
    base = engine.today(engine.pack(today))
    column = engine.alone(engine.pack({**today, **{SWITCH + i: 1.0 for i in plan.initiatives}}), base)
    assert plan.gain == pytest.approx(
        scalar(engine.get(column, CONTRIBUTION)) - scalar(engine.get(base, CONTRIBUTION)), rel=1e-9
    )
    assert plan.one_off == pytest.approx(engine.get(column, ONE_OFF), rel=1e-9)
    assert plan.value == pytest.approx(QUARTERS * plan.gain - plan.one_off)


def test_every_plan_that_can_be_made_is_there_once() -> None:
    initiatives = content().initiatives
    everything = found()
    rows = {tuple(row) for row in everything.chosen.tolist()}
    assert len(rows) == len(everything)
    for row in list(rows)[::97]:
        chosen = [i for i, on in zip(everything.ids, row, strict=True) if on]
        assert missing_requirements(initiatives, chosen) == ()
    with pytest.raises(KeyError):
        everything.the(("order_platform",))


def test_the_best_of_few_is_no_larger_and_no_better() -> None:
    few, best = found().best(FEW), found().best()
    assert 1 <= len(few.initiatives) <= FEW
    assert best.value >= few.value
    assert all(best.value >= found().the((i,)).value for i in found().ids if not content().initiatives[i].requires)


def test_doing_nothing_is_a_plan_without_gain_or_cost() -> None:
    nothing = found().the(())
    assert (nothing.gain, nothing.one_off) == pytest.approx((0.0, 0.0), abs=1e-6)


def test_the_work_can_be_stopped() -> None:
    program = content().what_if
    with pytest.raises(CancelledError):
        plans(NumpyEngine(program), program.defaults(), content().initiatives, Progress(cancelled=lambda: True))
