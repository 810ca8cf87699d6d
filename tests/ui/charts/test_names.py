from __future__ import annotations

from itertools import combinations

import pytest

from desktop_app.ui.charts.figure import figure
from tests.core.charts.examples import examples

STANDING = [
    pytest.param(chart, language, id=f"{chart.id}-{language}")
    for language in ("en", "zh")
    for chart in examples(language)
    if chart.kind in ("bar", "stacked_bar", "waterfall") and not chart.horizontal
]


@pytest.mark.parametrize("width", [420, 640])
@pytest.mark.parametrize(("chart", "language"), STANDING)
def test_names_below_the_bars_do_not_cover_each_other(chart: object, language: str, width: int) -> None:
    drawn = figure(chart, "light", (width, 300), language=language)  # type: ignore[arg-type]
    drawn.draw_without_rendering()
    boxes = [label.get_window_extent() for label in drawn.axes[0].get_xticklabels()]
    lines = [box for label, box in zip(drawn.axes[0].get_xticklabels(), boxes, strict=True) if label.get_text()]
    neighbours = [(one, other) for one, other in combinations(lines, 2) if one.x0 < other.x1 and other.x0 < one.x1]
    staggered = any(label.get_text().startswith("\n") for label in drawn.axes[0].get_xticklabels())
    assert staggered or not neighbours
    alternate = [(one, other) for one, other in combinations(lines[::2], 2) if one.x0 < other.x1 and other.x0 < one.x1]
    assert not alternate
