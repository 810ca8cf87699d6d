"""How far each input may go: thresholds worked out by hand, and on the models a change of nothing at each of them."""

from __future__ import annotations

import pytest

from desktop_app.core.analysis.break_even import BreakEven, BreakEvens, break_evens
from desktop_app.core.analysis.break_even_chart import break_even_chart, break_even_sentence, first_to_turn
from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_numpy import NumpyEngine
from tests.core.analysis.slow import change
from tests.core.analysis.tiny import entry, index, program, scenario, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("returns", 0.1, "fact", range=[0.05, 0.1, 0.2], bounds=[0, 1])
    + entry("uplift", 5.0, "estimate", range=[4.0, 5.0, 9.0], bounds=[0, 100])
    + entry("days", [1.0, 3.0], "fact", index="lane", range=[[0.5, 1.5], [1.0, 3.0], [3.0, 9.0]], bounds=[0, 90])
    + entry("idle", 1.0, "fact", range=[0.0, 1.0, 2.0])
    + entry("d", 0.0, "decision")
    + variable("y", "d * (uplift * (1 - 4 * returns) - sum(days) / 4) + idle")
)


def found(level: float = 1.0) -> BreakEvens:
    return break_evens(Study(SHOP, SHOP.defaults(), scenario({"m.d": level}), "m.y"))


def row(rows: BreakEvens, name: str) -> BreakEven:
    return next(r for r in rows.rows if r.lever == Lever(f"m.{name}"))


def test_thresholds_are_those_of_the_formula() -> None:
    rows = found()
    assert rows.change == pytest.approx(2.0)
    assert row(rows, "returns").above == pytest.approx(0.2)
    assert row(rows, "uplift").below == pytest.approx(1 / 0.6)
    assert row(rows, "days").above == pytest.approx(3.0)
    assert row(rows, "returns").below is None


def test_least_room_is_first_and_what_cannot_turn_it_is_absent() -> None:
    rows = found()
    assert [r.lever.input for r in rows.rows] == ["m.returns", "m.days", "m.uplift"]
    assert [r.room for r in rows.rows] == pytest.approx([1.0, 1.0, (5 - 1 / 0.6) / 1])
    assert row(rows, "returns").is_plausible
    assert not row(rows, "uplift").is_plausible
    assert rows.tried == 4


def test_a_loss_says_from_where_on_it_would_rise() -> None:
    rows = found(-1.0)
    assert not row(rows, "returns").rises
    assert break_even_sentence(rows, row(rows, "returns"), "en") == "Y would rise with Returns above 20.0\u2009%."
    assert (
        break_even_sentence(found(), row(found(), "returns"), "en")
        == "Y rises as long as Returns stays below 20.0\u2009%."
    )


def test_on_the_models_nothing_is_left_at_a_threshold(planned: Study, planned_engine: NumpyEngine) -> None:
    rows = break_evens(planned, engine=planned_engine)
    assert rows.change == pytest.approx(change(planned, {}), rel=1e-9)
    assert len(rows.rows) > 5
    for known in rows.rows[:8]:
        turns = [turn for turn in (known.below, known.above) if turn is not None]
        value = planned.today[known.lever.input]
        assert min(abs(change(planned, {known.lever.input: known.lever.moved(value, t)})) for t in turns) < 1e-6
        beyond = known.now + 0.999 * (turns[0] - known.now)
        assert change(planned, {known.lever.input: known.lever.moved(value, beyond)}) * rows.change > 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_has_a_row_and_a_sentence_for_each(language: str) -> None:
    chart = break_even_chart(found(), language, most=2)
    assert chart.values(chart.series[0]) == pytest.approx([1.0, 1.0])
    assert len(set(chart.table.column("sentence").values)) == 2
    assert first_to_turn(found(), language).endswith(str(chart.table.column("sentence").values[0]))
