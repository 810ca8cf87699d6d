"""The radar of cells that are not all known: a gap is no zero."""

from __future__ import annotations

import numpy as np
from matplotlib.projections.polar import PolarAxes

from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.ui.charts.figure import figure


def radar(*values: float | None) -> Chart:
    columns = (
        TableColumn("node", "Node", tuple(f"n{number}" for number in range(len(values)))),
        TableColumn("answers", "Answers", values),
    )
    series = (Series("answers", "Answers", "scenario"),)
    table = Table("radar", "Radar", columns)
    return Chart("radar", "radar", "Radar", table, "node", series, Axis(""), Axis("", "1", "number1"))


def line(chart: Chart) -> list[float]:
    drawn = figure(chart)
    (axes,) = (axes for axes in drawn.axes if isinstance(axes, PolarAxes))
    (found,) = axes.get_lines()
    return [float(value) for value in np.asarray(found.get_ydata(), dtype=float)]


def test_what_is_not_known_is_a_gap() -> None:
    values = line(radar(1.0, None, 3.0, 2.0))
    assert np.isnan(values[1])
    assert [values[0], *values[2:]] == [1.0, 3.0, 2.0, 1.0]


def test_nothing_known_is_drawn_as_nothing() -> None:
    assert np.isnan(line(radar(None, None, None))).all()
