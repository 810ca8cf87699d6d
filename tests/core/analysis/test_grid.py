"""A grid is what each of its places gives by itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from desktop_app.core.analysis.grid import Grid, GridAxis, grid, grid_axis
from desktop_app.core.analysis.grid_chart import grid_chart
from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.to_numpy import NumpyEngine
from tests.core.analysis.slow import outputs
from tests.core.analysis.tiny import entry, index, program, scenario, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("a", 2.0, "fact", range=[1.0, 2.0, 5.0])
    + entry("spend", [1.0, 3.0], "decision", index="lane", bounds=[0, 8])
    + variable("y", "a * a * sum(spend) + sum(spend * spend)")
)
STUDY = Study(SHOP, SHOP.defaults(), scenario({}), "m.y")


def shop_grid(rows: int = 40, columns: int = 60) -> Grid:
    first = grid_axis(STUDY, Lever("m.a"), rows)
    return grid(STUDY, first, grid_axis(STUDY, Lever("m.spend", 1), columns))


def test_every_place_is_that_of_the_formula_in_both_columns() -> None:
    found = shop_grid()
    a, sea = np.meshgrid(found.rows.numbers, found.columns.numbers, indexing="ij")
    assert found.scenario == pytest.approx(a * a * (1 + sea) + 1 + sea * sea)
    assert found.today == pytest.approx(a * a * 4 + 10)
    assert found.change == pytest.approx(found.scenario - found.today)


def test_two_items_of_one_input_make_a_grid() -> None:
    found = grid(STUDY, grid_axis(STUDY, Lever("m.spend", 0), 5), grid_axis(STUDY, Lever("m.spend", 1), 5))
    air, sea = np.meshgrid(found.rows.numbers, found.columns.numbers, indexing="ij")
    assert found.scenario == pytest.approx(4 * (air + sea) + air**2 + sea**2)


def test_where_it_stands_is_a_place_of_the_grid() -> None:
    axis = grid_axis(STUDY, Lever("m.a"), 6)
    assert axis.now in axis.numbers
    assert (axis.numbers[0], axis.numbers[-1], len(axis.numbers)) == (1.0, 5.0, 6)
    assert axis.numbers == tuple(sorted(axis.numbers))


def test_others_who_compute_it_find_the_same(planned: Study, planned_engine: NumpyEngine) -> None:
    rows = grid_axis(planned, Lever("logistics.base_transit_time_mean"), 3)
    columns = GridAxis(Lever("map.adj_mkt_chatbot"), tuple(np.linspace(0, 0.5, 900).tolist()), 0.0)
    here = grid(planned, rows, columns, engine=planned_engine)
    with ThreadPoolExecutor(2) as executor:
        there = grid(planned, rows, columns, executor=executor)
    assert np.array_equal(here.scenario, there.scenario)
    for row, column in ((0, 0), (2, 450), (1, 899)):
        moved = rows.lever.moved(planned.today[rows.lever.input], rows.numbers[row])
        before, after = outputs(planned, {rows.lever.input: moved}, {columns.lever.input: columns.numbers[column]})
        assert (here.today[row, column], here.scenario[row, column]) == pytest.approx((before, after), rel=1e-9)


def test_cancel_stops_it_between_blocks() -> None:
    seen: list[float] = []
    axis = grid_axis(STUDY, Lever("m.a"), 60)
    with pytest.raises(CancelledError):
        grid(STUDY, axis, grid_axis(STUDY, Lever("m.spend", 1), 60), Progress(seen.append, lambda: len(seen) > 2))
    assert 0 < seen[-1] < 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_holds_every_place(language: str) -> None:
    found = shop_grid(4, 3)
    chart = grid_chart(found, language)
    shown = np.array([chart.values(series) for series in chart.series]).T
    assert shown == pytest.approx(found.scenario)
    assert chart.here == (found.rows.numbers.index(2.0), found.columns.numbers.index(3.0))
    changes = grid_chart(found, language, change=True)
    assert changes.values(changes.series[0]) == pytest.approx(found.change[:, 0])


def test_the_line_runs_where_the_target_is_met() -> None:
    found = shop_grid(30, 30)
    pieces = grid_chart(found, "en", target=20.0).contour
    rows, columns = (np.arange(len(axis.numbers)) for axis in (found.rows, found.columns))
    assert pieces
    for row, column, _, _ in pieces:
        a, sea = np.interp(row, rows, found.rows.numbers), np.interp(column, columns, found.columns.numbers)
        assert a * a * (1 + sea) + 1 + sea * sea == pytest.approx(20.0, abs=0.5)
