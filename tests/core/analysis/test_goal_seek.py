"""What would it take: roots that can be worked out by hand, and on the models those that halving finds."""

from __future__ import annotations

import pytest

from desktop_app.core.analysis.goal_seek import GoalSought, goal_seek
from desktop_app.core.analysis.goal_seek_chart import goal_seek_chart, goal_sentence
from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.to_numpy import NumpyEngine
from tests.core.analysis.slow import outputs
from tests.core.analysis.tiny import entry, index, program, scenario, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("x", 0.4, "decision", bounds=[0, 4])
    + entry("fact", 1.0, "fact", bounds=[0, 4])
    + entry("days", [1.0, 3.0], "decision", index="lane", bounds=[0, 90])
    + variable("y", "(x - 1) * (x - 3) + sum(days) - 4 + 10 * (fact - today(fact))")
)


def sought(target: float, lever: Lever | None = None, **changes: float) -> GoalSought:
    given = scenario({f"m.{name}": value for name, value in changes.items()})
    return goal_seek(Study(SHOP, SHOP.defaults(), given, "m.y"), lever or Lever("m.x"), target)


def test_every_place_is_found_the_nearest_first() -> None:
    assert sought(0.0).solutions == pytest.approx((1.0, 3.0))
    assert sought(0.0, x=2.9).solutions == pytest.approx((3.0, 1.0))


def test_what_cannot_be_reached_comes_as_close_as_it_goes() -> None:
    found = sought(-5.0)
    assert found.solution is None
    assert found.nearest == pytest.approx((2.0, -1.0))
    assert "2" in goal_sentence(found, "en")


def test_all_items_move_in_proportion_and_one_alone() -> None:
    assert sought(6.56 + 0.96 - 0.96, Lever("m.days")).solution == pytest.approx((4 + 6.56 - 1.56) / 4)
    assert sought(6.56, Lever("m.days", 0)).solution == pytest.approx(1 + 6.56 - 1.56)


def test_a_fact_moves_today_as_well_unless_the_scenario_sets_it() -> None:
    assert sought(5.0, Lever("m.fact")).solutions == ()
    assert sought(1.56 + 5.0, Lever("m.fact"), fact=1.0).solution == pytest.approx(1.5)


def test_on_the_models_it_is_what_halving_finds(planned: Study, planned_engine: NumpyEngine) -> None:
    name = "map.adj_mkt_chatbot"
    low, high = 0.0, 0.05
    ends = [outputs(planned, {}, {name: end})[1] for end in (low, high)]
    target = sum(ends) / 2
    found = goal_seek(planned, Lever(name), target, engine=planned_engine)
    for _ in range(50):
        middle = (low + high) / 2
        below = (outputs(planned, {}, {name: middle})[1] < target) == (ends[0] < ends[1])
        low, high = (middle, high) if below else (low, middle)
    assert found.solution == pytest.approx(low, rel=1e-9)
    assert found.output_now == pytest.approx(ends[0], rel=1e-12)


def test_cancel_stops_it() -> None:
    with pytest.raises(CancelledError):
        goal_seek(
            Study(SHOP, SHOP.defaults(), scenario({}), "m.y"), Lever("m.x"), 0.0, Progress(cancelled=lambda: True)
        )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_marks_where_it_stands_and_the_goal(language: str) -> None:
    found = sought(0.0)
    chart = goal_seek_chart(found, language)
    assert [mark.value for mark in chart.marks] == pytest.approx([0.4, 1.0])
    assert set(chart.table.column("target").values) == {0.0}
    shown = chart.table.column("lever").numbers()
    assert shown[0] == 0.0
    assert shown[-1] == pytest.approx(1.6, abs=0.1)
    whole = goal_seek_chart(sought(-5.0), language)
    assert whole.table.rows == len(found.numbers)
