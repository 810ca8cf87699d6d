"""Fills, lines and points of native charts, in the colours of the light theme."""

from __future__ import annotations

from typing import Literal

from openpyxl.chart.marker import Marker
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties

from desktop_app.core.charts import Paint, Series
from desktop_app.core.charts.palette import mixed, palette

PIXEL = 9525  # EMU
PALE = 0.3
HALF = 0.5
COLOURS = palette("light")


def fill(paint: Paint, *, hatched: bool = False, hollow: bool = False) -> GraphicalProperties:
    """How a bar or an area is filled; hollow is an outline, none is nothing at all.

    What is hatched has no outline: programs draw the outline of a bar of height zero, too, as a line on the axis.
    """
    if paint == "none":
        return GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    colour = COLOURS.paint(paint)
    if hollow:
        return GraphicalProperties(solidFill=COLOURS.surface[1:], ln=outline(colour, 1.4))
    if hatched:
        pattern = PatternFillProperties(prst="wdUpDiag")
        pattern.foreground = _choice(colour)
        pattern.background = _choice(mixed(colour, COLOURS.surface, PALE))
        return GraphicalProperties(pattFill=pattern, ln=LineProperties(noFill=True))
    return GraphicalProperties(solidFill=colour[1:], ln=LineProperties(noFill=True))


def series_fill(series: Series) -> GraphicalProperties:
    """The fill of a series by its paint and stroke."""
    return fill(series.paint, hatched=series.stroke == "hatched", hollow=series.stroke == "hollow")


def line(series: Series) -> GraphicalProperties:
    """How a line is drawn; today is dashed; a series of points has no line."""
    if series.stroke in ("marker", "hollow"):
        return GraphicalProperties(ln=LineProperties(noFill=True))
    today = series.paint == "today"
    drawn = outline(COLOURS.paint(series.paint), 1.6 if today else 2)
    drawn.prstDash = "dash" if today or series.stroke == "dashed" else "solid"
    return GraphicalProperties(ln=drawn)


def marker(series: Series, *, shown: bool) -> Marker:
    """The points of a series: fill and outline both set, else some programs leave them out."""
    if not shown:
        return Marker(symbol="none")
    colour = COLOURS.paint(series.paint)
    # Not white inside: LibreOffice draws no outline, and a hollow point would be gone.
    inside = mixed(colour, COLOURS.surface, HALF) if series.stroke == "hollow" else colour
    symbol: Literal["diamond", "circle"] = (
        "diamond" if series.paint == "scenario" and series.stroke == "marker" else "circle"
    )
    return Marker(symbol, 7, GraphicalProperties(solidFill=inside[1:], ln=outline(colour, 1.4)))


def outline(colour: str, pixels: float) -> LineProperties:
    """A line of that colour and width."""
    return LineProperties(solidFill=colour[1:], w=round(pixels * PIXEL))


def _choice(colour: str) -> ColorChoice:
    return ColorChoice(srgbClr=colour[1:])  # type: ignore[arg-type]  # the stubs name another class than the code
