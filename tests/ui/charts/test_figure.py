from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from matplotlib import rcParams
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import BboxBase

from desktop_app.core.charts import Chart, ChartKind
from desktop_app.core.charts.palette import Theme, palette
from desktop_app.ui.charts.figure import RENDERERS, figure
from desktop_app.ui.charts.picture import save_png
from desktop_app.ui.theme.fonts import chinese_font_file
from tests.core.charts.examples import examples

CASES = [
    pytest.param(chart, language, id=f"{chart.id}-{language}")
    for language in ("en", "zh")
    for chart in examples(language)
]


def texts(drawn: Figure) -> set[str]:
    return {text.get_text() for text in drawn.findobj(Text) if text.get_text()}


def test_every_kind_has_a_renderer_and_an_example() -> None:
    assert set(RENDERERS) == set(get_args(ChartKind)) == {chart.kind for chart in examples("en")}


@pytest.mark.parametrize(("chart", "language"), CASES)
def test_a_chart_is_drawn_without_warnings_and_no_text_leaves_the_picture(chart: Chart, language: str) -> None:
    if language == "zh" and chinese_font_file() is None:
        pytest.skip("no font with Chinese on this machine")
    theme: Theme = "dark" if language == "zh" else "light"
    drawn = figure(chart, theme, (520, 300), language=language, heading=True)
    drawn.canvas.draw()  # warnings, such as missing glyphs or a layout without room, are errors
    assert to_hex(drawn.get_facecolor()).upper() == palette(theme).surface
    assert chart.title.replace(" ", "") in {re.sub(r"\s", "", text) for text in texts(drawn)}
    paper = drawn.bbox.expanded(1.002, 1.002)
    written = [text for text in drawn.findobj(Text) if text.get_visible() and text.get_text().strip()]
    outside = [text.get_text() for text in written if in_view(text) and not within(text, paper)]
    assert len(written) > 3
    assert outside == []


def in_view(text: Text) -> bool:
    """Whether the text is drawn: ticks beyond the limits of their axis are not."""
    axes = text.axes
    if axes is None:
        return True
    for labels, place, limits in (
        (axes.get_xticklabels(), 0, axes.get_xlim()),
        (axes.get_yticklabels(), 1, axes.get_ylim()),
    ):
        if text in labels:
            return bool(min(limits) <= text.get_position()[place] <= max(limits))
    return True


def within(text: Text, paper: BboxBase) -> bool:
    box = text.get_window_extent()
    return bool(paper.x0 <= box.x0 and box.x1 <= paper.x1 and paper.y0 <= box.y0 and box.y1 <= paper.y1)


def test_values_are_drawn_where_they_are() -> None:
    chart = next(chart for chart in examples("en") if chart.id == "margins")
    drawn = figure(chart)
    heights = [patch.get_height() for patch in drawn.axes[0].patches if isinstance(patch, Rectangle)]
    expected = [value for series in chart.series for value in chart.values(series)]
    assert heights == expected


def test_what_is_worse_is_hatched_in_the_colour_of_worse() -> None:
    chart = next(chart for chart in examples("en") if chart.id == "gains")
    bars = [patch for patch in figure(chart).axes[0].patches if isinstance(patch, Rectangle)]
    values = chart.values(chart.series[0])
    for bar, value in zip(bars, values, strict=True):
        assert (bar.get_hatch() is not None) == (value < 0)
        wanted = palette("light").neg if value < 0 else palette("light").pos
        assert to_hex(bar.get_edgecolor()).upper() == wanted


def test_the_same_chart_gives_the_same_picture(tmp_path: Path) -> None:
    chart = examples("en")[0]
    first, second = save_png(chart, tmp_path / "a.png"), save_png(chart, tmp_path / "b.png")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"\x89PNG")


def test_drawing_leaves_no_trace_in_matplotlibs_settings() -> None:
    before = dict(rcParams)
    figure(examples("en")[0], "dark")
    assert dict(rcParams) == before


def test_small_steps_stand_over_a_cut_axis_that_says_so() -> None:
    whole, near = examples("en")[3], (100_000.0, 2_000.0, 3.0, 103_000.0 - 997.0)
    column = replace(whole.table.columns[1], values=near)
    names = replace(whole.table.columns[0], values=("Today", "A", "B", "Scenario"))
    small = replace(whole, table=replace(whole.table, columns=(names, column)), totals=(0, 3))
    (cut,), (plain,) = figure(small).axes, figure(whole).axes
    assert plain.get_ylim()[0] == 0
    assert 90_000 < cut.get_ylim()[0] < 100_000
    assert len(cut.lines) > len(plain.lines)
    low, high = cut.get_ylim()
    seen = [abs(bar.get_height()) / (high - low) for bar in cut.patches]  # type: ignore[attr-defined]
    assert min(seen) > 0.002  # three of a hundred thousand, and yet not nothing
