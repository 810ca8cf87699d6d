"""How fast the program runs: one column under a slider, a hundred thousand paired draws, and making it ready."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from functools import partial

import numpy as np

from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import FloatEngine, Slots
from desktop_app.core.language.to_numpy import Array, NumpyEngine
from desktop_app.core.map.assembly import read_content
from tests.bench import plain_numpy
from tests.bench.measure import PAIRS, cpu_seconds, interleaved, is_steady
from tests.bench.row import Row, of_amount, of_pairs

DRAWS = 100_000
SINGLE_SAMPLE = 50
MARGIN = "company.contribution_margin"
REPEATS = 40

PROGRAM = read_content().what_if
FLOATS, BATCH = FloatEngine(PROGRAM), NumpyEngine(PROGRAM)
INPUTS = PROGRAM.defaults()
PLAN = {f"map.on_{i.id}": 1.0 for i in read_content().initiatives.all}


def one_column() -> Row:
    """One scenario column after a lever moved, floats against numpy; the worst lever decides, the median is told."""
    today = FLOATS.today(FLOATS.pack(INPUTS))
    batch_today = BATCH.today(_columns(INPUTS))
    found = []
    for lever in _levers():
        moved = {**INPUTS, lever: _moved(lever)}
        packed, columns = FLOATS.pack(moved), _columns(moved)
        _require_equal(FLOATS.alone(packed, today), BATCH.alone(columns, batch_today))
        found.append(interleaved(partial(_floats, packed, today), partial(BATCH.alone, columns, batch_today), 3))
    ratios = [pairs.ratio for pairs in found]
    worst = found[ratios.index(max(ratios))]
    unsteady = is_steady(lambda: BATCH.alone(_columns(INPUTS), batch_today))
    row = of_pairs(
        "one_column", "one column after any lever moved: floats against numpy, worst lever", worst, 0.15, unsteady
    )
    return _told(row, f"{len(ratios)} levers, median ratio {statistics.median(ratios):.3g}; {row.note}")


def draws_unblocked() -> Row:
    """Paired draws in blocks against the same formulas in plain numpy on whole arrays."""
    today, scenario = _drawn(DRAWS)
    theirs = partial(plain_numpy.margin, PROGRAM, today, scenario, MARGIN)
    ours = partial(BATCH.paired, today, scenario, [MARGIN])
    np.testing.assert_allclose(ours().scenario[MARGIN], theirs(), rtol=1e-9)
    pairs = interleaved(ours, theirs)
    what = f"{DRAWS:,} paired draws: in blocks against the same formulas on unblocked arrays"
    return of_pairs("draws_unblocked", what, pairs, 0.35, is_steady(theirs, 3))


def draws_single() -> Row:
    """Paired draws in blocks against a loop of single evaluations of the same engine, timed on a part of the draws."""
    today, scenario = _drawn(DRAWS)
    few = [
        ({k: _at(v, n) for k, v in today.items()}, {k: _at(v, n) for k, v in scenario.items()})
        for n in range(SINGLE_SAMPLE)
    ]
    whole = BATCH.paired(today, scenario, [MARGIN]).scenario[MARGIN]
    np.testing.assert_allclose([_single(*pair) for pair in few], whole[:SINGLE_SAMPLE], rtol=1e-9)
    pairs = interleaved(lambda: BATCH.paired(today, scenario, [MARGIN]), lambda: [_single(*pair) for pair in few])
    unsteady = is_steady(lambda: [_single(*pair) for pair in few])
    theirs = tuple(t * DRAWS / SINGLE_SAMPLE for t in pairs.theirs)
    pairs = type(pairs)(pairs.ours, theirs)
    what = f"{DRAWS:,} paired draws: in blocks against a loop of single evaluations (timed on {SINGLE_SAMPLE}, scaled)"
    return of_pairs("draws_single", what, pairs, 1 / 200, unsteady)


def make_ready() -> Row:
    """CPU time from the texts to the first column: all models and the map parsed, checked, linked and compiled."""
    times = [cpu_seconds(_make_ready) * 1e3 for _ in range(PAIRS)]
    note = f"{min(times):.0f}–{max(times):.0f} ms over {PAIRS} runs"
    return of_amount(
        "make_ready", "parse, check, link and compile everything, first column included", "ms", min(times), 150.0, note
    )


def _make_ready() -> None:
    program = read_content().what_if
    engine = FloatEngine(program)
    engine.today(engine.pack(program.defaults()))


def _levers() -> list[str]:
    return [
        entry.id
        for entry in PROGRAM.inputs.values()
        if entry.role == "decision" and not entry.id.startswith("map.start_")
    ]


def _moved(lever: str) -> float | tuple[float, ...]:
    value, (low, high) = INPUTS[lever], PROGRAM.inputs[lever].bounds
    step = min(high - low, 1.0) * 0.1
    move = [v + step if v + step <= high else v - step for v in (value if isinstance(value, tuple) else (value,))]
    return tuple(move) if isinstance(value, tuple) else move[0]


def _floats(packed: Slots, today: Slots) -> None:
    FLOATS.alone(packed, today)


def _columns(values: Mapping[str, Value]) -> dict[str, Array]:
    return {k: np.array(v)[:, None] if isinstance(v, tuple) else np.array([v]) for k, v in values.items()}


def _require_equal(floats: Slots, batch: dict[str, Array]) -> None:
    for name in PROGRAM.variables:
        np.testing.assert_allclose(FLOATS.get(floats, name), batch[name][..., 0], rtol=1e-9, atol=1e-12, err_msg=name)


def _drawn(count: int) -> tuple[dict[str, Array], dict[str, Array]]:
    """Every input with a range drawn over it, evenly; the scenario carries out every initiative."""
    generator = np.random.default_rng(2026)
    today = _columns(INPUTS)
    for name, entry in PROGRAM.inputs.items():
        if entry.range:
            low, high = (np.atleast_1d(np.asarray(entry.range[end], dtype=float))[:, None] for end in (0, 2))
            drawn = low + (high - low) * generator.random(count)
            today[name] = np.broadcast_to(drawn, (today[name].shape[0], count)).copy() if entry.index else drawn[0]
    return today, {**today, **_columns(PLAN)}


def _at(values: Array, number: int) -> Array:
    return values if values.shape[-1] == 1 else values[..., number : number + 1]


def _single(today: dict[str, Array], scenario: dict[str, Array]) -> float:
    first = BATCH.today(today, _NEEDED)
    return float(BATCH.alone(scenario, first, (MARGIN,))[MARGIN][0])


_NEEDED = (MARGIN, *sorted(BATCH.reads("alone", (MARGIN,), "today")))


def _told(row: Row, note: str) -> Row:
    return Row(row.id, row.what, row.unit, row.ours, row.theirs, row.ratio, row.goal, row.met, note)
