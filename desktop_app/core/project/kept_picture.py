"""Pictures of findings as plain values and back, so that they can be drawn again in another language."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.project.kept_message import Plain, kept, kept_or_none, message_of, message_or_none

DIGITS = 5
"""Significant digits of a point: more than any screen shows, and a file stays small."""


def kept_picture(picture: Picture | None) -> Plain | None:
    """The picture as values that JSON can hold, None for none."""
    if picture is None:
        return None
    return {
        "kind": picture.kind,
        "title": kept(picture.title),
        "across": [kept(place) if isinstance(place, Message) else _point(place) for place in picture.across],
        "axes": [_axis(picture.x_axis), _axis(picture.y_axis)],
        "series": [
            {
                "label": kept(series.label),
                "values": [_point(value) for value in series.values],
                "paint": series.paint,
                "stroke": series.stroke,
            }
            for series in picture.series
        ],
        "marks": [[_point(value), kept(label)] for value, label in picture.marks],
        "note": kept_or_none(picture.note),
    }


def picture_of(plain: Mapping[str, Any] | None) -> Picture | None:
    """The picture that `kept_picture` kept. Raises KeyError or TypeError for anything else."""
    if plain is None:
        return None
    x_axis, y_axis = (PictureAxis(message_of(axis[0]), axis[1], axis[2]) for axis in plain["axes"])
    return Picture(
        kind=plain["kind"],
        title=message_of(plain["title"]),
        across=tuple(message_of(place) if isinstance(place, Mapping) else place for place in plain["across"]),
        x_axis=x_axis,
        y_axis=y_axis,
        series=tuple(
            PictureSeries(message_of(s["label"]), tuple(s["values"]), s["paint"], s["stroke"]) for s in plain["series"]
        ),
        marks=tuple((value, message_of(label)) for value, label in plain["marks"]),
        note=message_or_none(plain["note"]),
    )


def _axis(axis: PictureAxis) -> Sequence[object]:
    return [kept(axis.title), axis.unit, axis.format]


def _point(value: float | str | None) -> float | str | None:
    if value is None or isinstance(value, str):
        return value
    return float(f"{float(value):.{DIGITS}g}") if math.isfinite(value) else None
