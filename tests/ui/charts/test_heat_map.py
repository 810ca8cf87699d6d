"""A grid on the screen: the cell where it stands, the line of the target, and names only where they have room."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from matplotlib.patches import Rectangle

from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.charts.live import Live


def grid_chart(rows: int, columns: int) -> Chart:
    numbers = tuple(
        TableColumn(f"c{n}", f"column {n}", tuple(float(row + n) for row in range(rows))) for n in range(columns)
    )
    names = TableColumn("row", "Row", tuple(f"row {row}" for row in range(rows)))
    series = tuple(Series(column.id, column.title, "scenario") for column in numbers)
    table = Table("grid", "Grid", (names, *numbers))
    return Chart("grid", "heat_map", "Grid", table, "row", series, Axis("Rows"), Axis("Columns"))


def live(chart: Chart) -> Live:
    return drawn(chart)[1]


def test_the_cell_and_the_line_lie_where_the_chart_says() -> None:
    chart = replace(grid_chart(4, 5), here=(1, 3), contour=((0.0, 2.0, 1.5, 0.5),))
    axes = live(chart).axes
    frame = next(patch for patch in axes.patches if isinstance(patch, Rectangle))
    assert (frame.get_xy(), frame.get_width(), frame.get_height()) == ((3, 1), 1, 1)
    (line,) = axes.lines
    assert np.asarray(line.get_xydata()).tolist() == [[2.5, 0.5], [1.0, 2.0]]


def test_without_them_nothing_is_drawn_over_the_cells() -> None:
    axes = live(grid_chart(4, 5)).axes
    assert (len(axes.patches), len(axes.lines)) == (0, 0)


def test_another_place_is_a_new_picture_and_other_numbers_are_not() -> None:
    chart = replace(grid_chart(3, 3), here=(0, 0))
    shown = live(chart)
    assert shown.follow(chart)
    assert not shown.follow(replace(chart, here=(2, 2)))


def test_names_stand_at_every_so_manyth_column_and_at_its_place() -> None:
    axes = live(grid_chart(50, 50)).axes
    assert len(axes.get_xticks()) <= 9
    assert len(axes.get_yticks()) <= 25
    for tick, label in zip(axes.get_xticks(), axes.get_xticklabels(), strict=True):
        assert label.get_text() == f"column {int(tick - 0.5)}"
    assert len(live(grid_chart(4, 5)).axes.get_xticks()) == 5
