from __future__ import annotations

import math

import pytest

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import Tornado, tornado
from desktop_app.core.analysis.tornado_chart import swing_rule, tornado_chart
from desktop_app.core.errors import CancelledError, untranslated
from desktop_app.core.language.to_floats import FloatEngine
from tests.core.analysis.conftest import Worked
from tests.core.analysis.tiny import entry, index, program, scenario, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("volume", 10.0, "fact", range=[8.0, 10.0, 13.0])
    + entry("uplift", 0.5, "estimate", range=[0.2, 0.5, 0.6])
    + entry("spend", 1.0, "decision")
    + entry("weight", [1.0, 3.0], "fact", index="lane", range=[[0.5, 2.0], [1.0, 3.0], [2.0, 4.0]])
    + entry("still", 1.0, "fact")
    + variable("gain", "volume * uplift * spend - sum(weight) * spend + still")
)
STUDY = Study(
    SHOP,
    SHOP.defaults(),
    scenario({"m.spend": 3.0}),
    output="m.gain",
    intervals={"m.spend": (2.0, 5.0), "m.uplift": (0.4, 0.6)},
    statuses={"m.uplift": "measured"},
)


@pytest.fixture(scope="module")
def found() -> Tornado:
    return tornado(STUDY)


def ends(found: Tornado) -> dict[str, tuple[float, float]]:
    return {row.span.input.id: (row.at_low, row.at_high) for row in found.rows}


def test_each_input_moves_both_columns_over_its_own_ends(found: Tornado) -> None:
    assert found.base == pytest.approx((10 * 0.5 - 4) * 2)
    assert ends(found)["m.volume"] == pytest.approx(((8 * 0.5 - 4) * 2, (13 * 0.5 - 4) * 2))


def test_measured_input_moves_over_its_interval(found: Tornado) -> None:
    assert ends(found)["m.uplift"] == pytest.approx(((10 * 0.4 - 4) * 2, (10 * 0.6 - 4) * 2))
    assert next(r for r in found.rows if r.span.input.id == "m.uplift").span.status == "measured"


def test_decision_moves_the_scenario_only(found: Tornado) -> None:
    assert ends(found)["m.spend"] == pytest.approx((1.0 * (2 - 1), 1.0 * (5 - 1)))


def test_vector_moves_as_one(found: Tornado) -> None:
    assert ends(found)["m.weight"] == pytest.approx(((5 - 2.5) * 2, (5 - 6.0) * 2))


def test_widest_swing_is_first_and_certain_inputs_are_absent(found: Tornado) -> None:
    swings = [row.swing for row in found.rows]
    assert swings == sorted(swings, reverse=True)
    assert set(ends(found)) == {"m.volume", "m.uplift", "m.spend", "m.weight"}


def test_direction_says_where_the_result_goes_as_the_input_rises(found: Tornado) -> None:
    directions = {row.span.input.id: row.direction for row in found.rows}
    assert directions == {"m.volume": "up", "m.uplift": "up", "m.spend": "up", "m.weight": "down"}


def test_swing_counts_a_peak_in_between() -> None:
    shop = program(
        entry("x", 0.0, "fact", range=[-2.0, 0.0, 2.0]) + entry("d", 0.0, "decision") + variable("y", "-d*x*x")
    )
    row = tornado(Study(shop, shop.defaults(), scenario({"m.d": 1.0}), "m.y")).rows[0]
    assert row.swing == pytest.approx(4.0)
    assert row.direction == "none"


def test_input_that_the_scenario_sets_stays_there() -> None:
    shop = program(entry("duty", 1.0, "fact", range=[0.0, 1.0, 3.0]) + variable("y", "duty"))
    row = tornado(Study(shop, shop.defaults(), scenario({"m.duty": 2.0}), "m.y")).rows[0]
    assert (row.at_low, row.at_high) == (2.0, -1.0)


def test_undefined_result_comes_last() -> None:
    shop = program(
        entry("x", 1.0, "fact", range=[-1.0, 1.0, 2.0])
        + entry("z", 1.0, "fact", range=[0.9, 1.0, 1.1])
        + entry("d", 0.0, "decision")
        + variable("y", "d * z * sqrt(x)")
    )
    rows = tornado(Study(shop, shop.defaults(), scenario({"m.d": 1.0}), "m.y")).rows
    assert [row.span.input.id for row in rows] == ["m.z", "m.x"]
    assert math.isnan(rows[1].swing)


def test_batch_equals_single_columns_on_the_shipped_models(worked: Worked) -> None:
    study, engine = worked.study, FloatEngine(worked.study.program)
    slot = engine.slots[study.output].start
    for row in tornado(study).rows[:5]:
        today = {**study.today, row.span.input.id: row.span.value(row.span.high)}
        base = engine.today(engine.pack(today))
        after = engine.alone(engine.pack({**today, **study.scenario.changes}), base)
        assert row.at_high == pytest.approx(after[slot] - base[slot], rel=1e-9)


def test_cancel_stops_it() -> None:
    with pytest.raises(CancelledError):
        tornado(STUDY, Progress(cancelled=lambda: True))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_shows_both_ends_and_the_rule(found: Tornado, language: str) -> None:
    chart = tornado_chart(found, language, most=3)
    table = chart.table
    assert table.rows == 3
    assert chart.baseline == found.base
    low, high = (chart.values(series) for series in chart.series)
    assert [chart.baseline + v for v in low] == pytest.approx([row.at_low for row in found.rows[:3]])
    assert [chart.baseline + v for v in high] == pytest.approx([row.at_high for row in found.rows[:3]])
    assert all(isinstance(value, str) and value for value in table.column("low").values)


def test_vector_ends_are_all_in_the_table(found: Tornado) -> None:
    table = tornado_chart(found, "en").table
    row = table.column("input").values.index("Weight")
    assert (table.column("low").values[row], table.column("high").values[row]) == ("0.5 / 2", "2 / 4")
    assert "measured interval" in swing_rule(untranslated)
