"""A chart on paper: how high it is, and what paints it."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from desktop_app.core.charts import Chart

WIDTH = 640.0  # px of the design, stretched to the width of the page
HEIGHT, ROUND, HEAD, ROW, TWO_LINES = 240.0, 400.0, 96.0, 18.0, 32.0


def chart_height(chart: Chart) -> float:
    """What the chart needs [px]: lying bars grow with their rows, a circle wants to be as high as it is wide."""
    if chart.kind == "radar":
        return ROUND
    if chart.kind == "tornado":
        return HEAD + TWO_LINES * chart.table.rows
    if chart.horizontal:
        return max(HEIGHT, HEAD + ROW * chart.table.rows)
    return HEIGHT


def paint(painter: QPainter, chart: Chart, language: str, scale: float) -> None:
    """Paints the chart from the painter's origin, so many times as large as it is designed."""
    from desktop_app.ui.charts.screen.painted_figure import paint_chart

    painter.scale(scale, scale)
    paint_chart(painter, chart, (WIDTH, chart_height(chart)), language)
