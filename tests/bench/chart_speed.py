"""How fast a chart moves in the window, against matplotlib's own redraw of the same chart in the same size.

The redraw includes the layout: other numbers have other labels.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop_app.core.charts import CellValue, Chart
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.theme.apply import apply_theme
from tests.bench.measure import Pairs, Work, interleaved, is_steady
from tests.bench.row import Row, of_pairs
from tests.core.charts.examples import examples

SIZE = (480, 300)
FACTORS = (0.97, 0.95)


def moving_chart() -> Row:
    """New numbers on the screen by artist update and blit; the worst kind of chart counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    apply_theme(cast("QApplication", app), "light")
    found = {chart.id: _pairs(chart) for chart in examples("en")}
    worst = max(found, key=lambda name: found[name].ratio)
    unsteady = is_steady(_redraw(next(chart for chart in examples("en") if chart.id == worst)))
    row = of_pairs("moving_chart", "a chart at new numbers against its redraw, worst kind", found[worst], 0.1, unsteady)
    ratios = ", ".join(f"{name} {pairs.ratio:.2g}" for name, pairs in found.items())
    return replace(row, note=f"{worst}; {row.note}; {ratios}")


def _pairs(chart: Chart) -> Pairs:
    canvas = ChartCanvas(titled=False)
    canvas.resize(*SIZE)
    canvas.show_chart(chart)
    canvas.show()
    _wait_for(canvas)
    kept = canvas.picture.drawing
    states = [_changed(chart, factor) for factor in FACTORS]

    def move() -> None:
        states.reverse()
        canvas.update_values(states[0])
        canvas.picture.repaint()

    pairs = interleaved(move, _redraw(chart))
    if kept is None or canvas.picture.drawing is not kept:
        raise RuntimeError(chart.id)
    canvas.close()
    return pairs


def _wait_for(canvas: ChartCanvas) -> None:
    while not canvas.picture.is_drawn:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _redraw(chart: Chart) -> Work:
    figure, _ = drawn(chart, "light", SIZE)
    canvas = cast("Any", figure.canvas)  # its methods carry no types
    return cast("Work", canvas.draw)


def _changed(chart: Chart, factor: float) -> Chart:
    shown = {series.column for series in chart.series}

    def scaled(value: CellValue) -> CellValue:
        return value * factor if isinstance(value, float) else value

    columns = tuple(
        replace(column, values=tuple(scaled(value) for value in column.values)) if column.id in shown else column
        for column in chart.table.columns
    )
    return replace(chart, table=replace(chart.table, columns=columns))
