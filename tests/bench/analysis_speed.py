"""How fast the analyses run: all plans against as many draws, a tornado against a loop, two processes against one."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context

from desktop_app.core.analysis.monte_carlo import SEED, monte_carlo
from desktop_app.core.analysis.plans import SWITCH, plans
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.assembly import read_content
from desktop_app.core.map.initiative import Initiatives
from tests.bench.measure import cpu_seconds, interleaved, is_steady
from tests.bench.row import Row, of_amount, of_pairs

ALL_PLANS = 65_536
MANY, FEWER = 1_000_000, 100_000
TWO = 2
SPIN = 20_000_000
IDLE_ENOUGH = 0.6
PAIRS = 3


def _study() -> Study:
    content = read_content()
    changes = {SWITCH + i.id: 1.0 for i in content.initiatives.all[:3]}
    return Study(content.what_if, content.what_if.defaults(), Scenario("plan", Names("Plan", "方案"), changes))


def _free() -> Initiatives:
    """The initiatives without what they require, so that every subset is a plan."""
    known = read_content().initiatives
    return replace(known, all=tuple(replace(i, requires=()) for i in known.all))


def plans_against_draws() -> Row:
    """Every subset of sixteen initiatives against as many draws of everything uncertain."""
    study, initiatives = _study(), _free()
    engine = NumpyEngine(study.program)
    ours = partial(plans, engine, study.today, initiatives)
    theirs = partial(monte_carlo, study, ALL_PLANS, SEED, engine=engine)
    pairs = interleaved(ours, theirs, PAIRS)
    what = f"{len(ours()):,} plans against {ALL_PLANS:,} draws"
    return of_pairs("plans_against_draws", what, pairs, 0.5, is_steady(theirs, PAIRS))


def tornado_against_loop() -> Row:
    """The tornado as one batch against a loop over its columns by the engine of single columns."""
    study = _study()
    engine, floats = NumpyEngine(study.program), FloatEngine(study.program)
    ours = partial(tornado, study, engine=engine)
    theirs = partial(_loop, study, floats)
    pairs = interleaved(ours, theirs, PAIRS)
    what = f"a tornado of {len(study.spans)} inputs: one batch against a loop"
    return of_pairs("tornado_against_loop", what, pairs, 0.1, is_steady(theirs, PAIRS))


def _loop(study: Study, floats: FloatEngine) -> None:
    for span in study.spans:
        for end in (span.low, span.high):
            inputs = {**study.today, span.input.id: span.value(end)}
            base = floats.today(floats.pack(inputs))
            floats.alone(floats.pack({**inputs, **study.scenario.changes}), base)


def two_processes() -> Row:
    """The time of many draws in two processes against one; no verdict where two that only count are no faster."""
    study = _study()
    with (
        ProcessPoolExecutor(1, get_context("spawn")) as one,
        ProcessPoolExecutor(TWO, get_context("spawn")) as two,
    ):
        for executor in (one, two):
            _draw(study, executor)
        idle = _clock(partial(_spin, two)) / _clock(partial(_spin, one))
        ours, theirs = (min(_clock(partial(_draw, study, e)) for _ in range(PAIRS)) for e in (two, one))
    met = ours / theirs <= 0.7 if idle <= IDLE_ENOUGH else None
    note = f"two processes that only count take {idle:.2f} of the time of one"
    return Row("two_processes", f"{ALL_PLANS:,} draws", "s", ours, theirs, ours / theirs, 0.7, met, note)


def _draw(study: Study, executor: Executor) -> None:
    monte_carlo(study, ALL_PLANS, SEED, executor=executor)


def _spin(executor: Executor) -> None:
    list(executor.map(_count, [SPIN, SPIN]))


def _count(number: int) -> int:
    total = 0
    for step in range(number):
        total += step
    return total


def _clock(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def million_draws() -> Row:
    """The memory of a million draws, and whether a draw costs as much as with a tenth of them."""
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        gigabytes, growth = executor.submit(_million).result()
    note = f"a draw costs {growth:.2f} of what it does with {FEWER:,}"
    return of_amount("million_draws", f"{MANY:,} draws at their highest", "GB", gigabytes, 2.0, note)


def _million() -> tuple[float, float]:
    """Gigabytes at the highest, and the cost of a draw against that of a draw among fewer."""
    import resource  # Windows has none

    study = _study()
    engine = NumpyEngine(study.program)
    monte_carlo(study, FEWER, engine=engine)
    few, many = (cpu_seconds(partial(monte_carlo, study, n, engine=engine)) for n in (FEWER, MANY))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, many / few * FEWER / MANY
