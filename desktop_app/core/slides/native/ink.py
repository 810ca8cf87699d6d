"""Fills and lines of native charts, in the colours of the light theme."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.util import Pt

from desktop_app.core.charts import Paint, Series
from desktop_app.core.charts.palette import mixed, palette

COLOURS = palette("light")
PALE = 0.3
HALF = 0.5
Format = Any
"""What python-pptx formats: a series, a point, a plot; it has no types for them."""


def rgb(colour: str) -> RGBColor:
    """A colour of ours."""
    return RGBColor.from_string(colour[1:])


def fill(shape: Format, paint: Paint, *, hatched: bool = False, hollow: bool = False) -> None:
    """Fills a bar; hollow is an outline, "none" is nothing at all."""
    colour = COLOURS.paint(paint)
    shape.format.line.fill.background()
    if paint == "none":
        shape.format.fill.background()
    elif hatched:
        pattern = shape.format.fill
        pattern.patterned()
        pattern.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        pattern.fore_color.rgb, pattern.back_color.rgb = rgb(colour), rgb(mixed(colour, COLOURS.surface, PALE))
    elif hollow:
        plain(shape, COLOURS.surface)
        outline(shape.format.line, colour, 1.25)
    else:
        plain(shape, colour)


def plain(shape: Format, colour: str) -> None:
    """Fills with one colour."""
    shape.format.fill.solid()
    shape.format.fill.fore_color.rgb = rgb(colour)


def outline(line: Format, colour: str, width: float) -> None:
    """A line of that colour and width [pt]."""
    line.color.rgb = rgb(colour)
    line.width = Pt(width)


def stroke(drawn: Format, series: Series) -> None:
    """Draws a line; today is dashed, and a series of points has none."""
    if series.stroke in ("marker", "hollow"):
        drawn.format.line.fill.background()
        return
    outline(drawn.format.line, COLOURS.paint(series.paint), 1.5 if series.paint == "today" else 2.25)
    if series.paint == "today" or series.stroke == "dashed":
        drawn.format.line.dash_style = MSO_LINE.DASH


def mark(drawn: Format, series: Series, style: object) -> None:
    """The points of a series, of that style; hollow ones are pale, as LibreOffice draws no outline around them."""
    colour = COLOURS.paint(series.paint)
    drawn.marker.style = style
    drawn.marker.size = 7
    plain(drawn.marker, mixed(colour, COLOURS.surface, HALF) if series.stroke == "hollow" else colour)
    outline(drawn.marker.format.line, colour, 1)
