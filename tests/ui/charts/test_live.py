from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.artist import Artist
from matplotlib.collections import Collection
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Annotation, Text

from desktop_app.core.charts import CellValue, Chart
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.charts.live import Live, same_structure
from tests.core.charts.examples import examples

CASES = [pytest.param(chart, id=chart.id) for chart in examples("en")]


def changed(chart: Chart, factor: float) -> Chart:
    """The chart with all numbers that are drawn multiplied."""
    drawn_columns = {series.column for series in chart.series}

    def scaled(value: CellValue) -> CellValue:
        return value * factor if isinstance(value, float) else value

    columns = tuple(
        replace(column, values=tuple(scaled(value) for value in column.values))
        if column.id in drawn_columns
        else column
        for column in chart.table.columns
    )
    marks = tuple(replace(mark, value=mark.value * factor) for mark in chart.marks)
    return replace(chart, table=replace(chart.table, columns=columns), marks=marks, baseline=chart.baseline * factor)


def geometry(live: Live) -> list[object]:
    return [shape(artist) for artist in live.artists]


def shape(artist: Artist) -> object:
    if isinstance(artist, Text):
        if not artist.get_text():
            return ""
        at = artist.xy if isinstance(artist, Annotation) else artist.get_position()
        return (
            artist.get_text(),
            rounded(at),
            artist.get_color(),
            artist.get_horizontalalignment(),
            artist.get_verticalalignment(),
        )
    if isinstance(artist, Line2D):
        return rounded(np.column_stack([np.ravel(artist.get_xdata()), np.ravel(artist.get_ydata())]))
    if isinstance(artist, Patch):
        corners = artist.get_patch_transform().transform(artist.get_path().vertices)
        return (rounded(corners), artist.get_facecolor(), artist.get_edgecolor(), artist.get_hatch())
    assert isinstance(artist, Collection)
    paths = [rounded(path.vertices) for path in artist.get_paths()]
    array = artist.get_array()
    return (paths, None if array is None else rounded(array), rounded(artist.get_facecolor()))


def rounded(values: object) -> tuple[float, ...]:
    return tuple(float(f"{value:.9g}") for value in np.ravel(np.asarray(values, dtype=float)))


@pytest.mark.parametrize("chart", CASES)
def test_a_chart_that_follows_shows_what_a_new_one_would_and_comes_back(chart: Chart) -> None:
    _, live = drawn(chart)
    before = geometry(live)
    for factor in (0.93, -0.4):
        other = changed(chart, factor)
        live.follow(other)
        assert geometry(live) == geometry(drawn(other)[1])
        assert geometry(live) != before
    live.follow(changed(chart, -2.0))
    assert live.follow(chart)
    assert geometry(live) == before
    if chart.kind != "heat_map":  # which has no axis of values
        assert live.follow(changed(chart, 0.98))
        assert not live.follow(changed(chart, 3.0)), "axes that do not hold the numbers are told"


def test_other_numbers_are_the_same_structure_and_other_series_are_not() -> None:
    chart = examples("en")[0]
    assert same_structure(chart, replace(changed(chart, 2.0), title="another", note="another"))
    assert not same_structure(chart, replace(chart, series=chart.series[:1]))
    assert not same_structure(chart, replace(chart, categories="cm"))
    assert not same_structure(chart, examples("zh")[0])
