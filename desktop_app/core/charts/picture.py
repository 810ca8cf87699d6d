"""A chart whose texts are kept as messages, so that what was found in data can be drawn later in any language."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.charts.description import (
    Axis,
    CellValue,
    Chart,
    ChartKind,
    Mark,
    Paint,
    Series,
    Stroke,
    Table,
    TableColumn,
)
from desktop_app.core.errors import Message, Translate

ACROSS = "across"


@dataclass(frozen=True)
class PictureAxis:
    """What an axis measures, in which unit, and how its numbers are written."""

    title: Message
    unit: str = "1"
    format: str = "number"


@dataclass(frozen=True)
class PictureSeries:
    """One series: its name, a value for each place across (None where it has none), and how it is painted."""

    label: Message
    values: tuple[float | None, ...]
    paint: Paint
    stroke: Stroke = "solid"


@dataclass(frozen=True)
class Picture:
    """A chart of few points: what stands across (numbers, names of the shop's own, or texts) and the series above it.

    `marks` are places across that have a name; `note` says how to read the picture.
    """

    kind: ChartKind
    title: Message
    across: tuple[float | str | Message, ...]
    x_axis: PictureAxis
    y_axis: PictureAxis
    series: tuple[PictureSeries, ...]
    marks: tuple[tuple[float, Message], ...] = ()
    note: Message | None = None


def chart_of(picture: Picture, chart_id: str, tr: Translate) -> Chart:
    """The picture as a chart, its texts in the language of `tr`."""
    title = picture.title.text(tr)
    numeric = all(not isinstance(place, (str, Message)) for place in picture.across)
    return Chart(
        id=chart_id,
        kind=picture.kind,
        title=title,
        table=Table(chart_id, title, _columns(picture, tr)),
        categories=ACROSS,
        series=tuple(
            Series(f"s{place}", series.label.text(tr), series.paint, series.stroke, ACROSS if numeric else None)
            for place, series in enumerate(picture.series)
        ),
        x_axis=_axis(picture.x_axis, tr),
        y_axis=_axis(picture.y_axis, tr),
        note=picture.note.text(tr) if picture.note else "",
        better="none",
        marks=tuple(Mark(value, label.text(tr)) for value, label in picture.marks),
    )


def _axis(axis: PictureAxis, tr: Translate) -> Axis:
    return Axis(axis.title.text(tr), axis.unit, axis.format)


def _columns(picture: Picture, tr: Translate) -> tuple[TableColumn, ...]:
    x, y = picture.x_axis, picture.y_axis
    across: tuple[CellValue, ...] = tuple(p.text(tr) if isinstance(p, Message) else p for p in picture.across)
    values = (
        TableColumn(f"s{place}", series.label.text(tr), series.values, y.unit, y.format)
        for place, series in enumerate(picture.series)
    )
    return (TableColumn(ACROSS, x.title.text(tr), across, x.unit, x.format), *values)
