"""Whatever chart the shop has, in whatever width a page gives it: its texts stay in the picture and apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from desktop_app.core.charts import Chart
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.pictures import study_charts
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.ui.charts.figure import figure
from desktop_app.ui.charts.round_names import LINE, round_names
from desktop_app.ui.charts.style import TEXT_SIZE, font_families
from desktop_app.ui.charts.wrapping import ELLIPSIS, shortened, text_pixels, wrapped
from tests.core.charts.examples import examples
from tests.ui.charts.test_live import changed
from tests.ui.session.shops import small_shop

SIZES = (("en", (300, 300)), ("zh", (690, 340)))
"""The narrowest that a page gives, and that of What-if; Chinese needs the higher lines, English the wider ones."""
TOUCH = 1.5
"""How much boxes may share [px]: they hold the font's own margins."""


@cache
def study() -> ReportedStudy:
    """That of the workbook of a small shop."""
    return reported_study(small_shop(), draws=128, whole=False)


def charts(language: str) -> tuple[Chart, ...]:
    """Those of the study, and one of each kind with invented numbers."""
    return (*study_charts(study(), language), *examples(language))


@pytest.mark.parametrize(("language", "size"), SIZES, ids=str)
def test_no_text_covers_another_or_leaves_the_picture(language: str, size: tuple[int, int]) -> None:
    found = [fault for chart in charts(language) for fault in faults(chart, size, language)]
    assert found == []


def faults(chart: Chart, size: tuple[int, int], language: str) -> Iterator[str]:
    drawn = figure(chart, "light", size, language=language)
    drawn.draw_without_rendering()
    boxes = list(text_boxes(drawn))
    for text, box in boxes:
        if box.x0 < -TOUCH or box.y0 < -TOUCH or box.x1 > size[0] + TOUCH or box.y1 > size[1] + TOUCH:
            yield f"{chart.id}: “{text}” leaves the picture"
    for (text, box), (other, its_box) in combinations(boxes, 2):
        across = min(box.x1, its_box.x1) - max(box.x0, its_box.x0)
        along = min(box.y1, its_box.y1) - max(box.y0, its_box.y0)
        if across > TOUCH and along > TOUCH:
            yield f"{chart.id}: “{text}” covers “{other}”"


def text_boxes(drawn: Figure) -> Iterator[tuple[str, Bbox]]:
    """The box of every text that is seen; empty lines before a name that stands lower are no part of it."""
    for text in drawn.findobj(Text):
        words = text.get_text()
        if text.get_visible() and words.strip() and in_view(text):
            box = text.get_window_extent()
            empty = len(words) - len(words.lstrip("\n"))
            above = box.height * empty / (words.count("\n") + 1)
            yield words.strip(), Bbox([[box.x0, box.y0], [box.x1, box.y1 - above]])


def in_view(text: Text) -> bool:
    """Whether the text is drawn: ticks beyond the limits of their axis are not."""
    axes = text.axes
    if axes is None or axes.name == "polar":
        return True
    for axis, place in ((axes.xaxis, 0), (axes.yaxis, 1)):
        if text in axis.get_ticklabels():
            low, high = sorted(axis.get_view_interval())
            return bool(low <= text.get_position()[place] <= high)
    return True


def test_numbers_below_bars_stay_off_the_names_however_low_the_picture_is() -> None:
    chart = next(chart for chart in examples("en") if chart.kind == "bar" and not chart.horizontal)
    names = [str(name) for name in chart.table.column(chart.categories).values]
    found = list(faults(changed(chart, -1.0), (420, 120), "en"))
    assert not [fault for fault in found if any(name in fault for name in names)]


def test_texts_are_measured_as_they_are_drawn() -> None:
    drawn = Figure((6, 2), 96)
    for words in ("Promised delivery time", "支付与风控：感知能力", "−12.5 %"):
        text = drawn.text(0, 0.5, words, size=TEXT_SIZE, family=list(font_families()))
        assert text_pixels(words) == pytest.approx(text.get_window_extent().width, abs=0.06 * text_pixels(words))


@given(st.text(st.sampled_from("ab -，。（供应链"), min_size=1, max_size=60), st.integers(30, 200))
def test_wrapped_texts_lose_nothing_and_fit(text: str, room: int) -> None:
    lines = wrapped(text, room).split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_pixels(line) <= room or len(line.split()) <= 1 for line in lines if " " in line)


@given(st.text(st.sampled_from("ab 供应链"), min_size=1, max_size=80), st.integers(40, 200), st.integers(1, 3))
def test_what_has_no_room_ends_in_an_ellipsis(text: str, room: int, most: int) -> None:
    lines = wrapped(text, room, most).split("\n")
    assert len(lines) <= most
    assert all(text_pixels(line) <= room for line in lines)
    whole = "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert whole != any(line.endswith(ELLIPSIS) for line in lines)


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shortened("Transit", text_pixels("Transit")) == "Transit"
    assert shortened("Transit", text_pixels("Transit") - 1).endswith(ELLIPSIS)


@given(
    st.lists(
        st.sampled_from(("Logistics sensing", "Payment and risk reconfiguring", "供应链重构能力", "A")),
        min_size=3,
        max_size=14,
    ),
    st.integers(300, 1100),
    st.integers(260, 700),
)
def test_names_around_a_circle_keep_apart(names: list[str], width: int, height: int) -> None:
    _, placed = round_names(names, width, height)
    boxes = []
    for name in placed:
        half, high = text_pixels(name.text) / 2, LINE * len(name.text.split("\n")) / 2
        assert abs(name.right) + half <= width / 2
        boxes.append(Bbox([[name.right - half, name.up - high], [name.right + half, name.up + high]]))
    for one, other in combinations(boxes, 2):
        shared = Bbox.intersection(one, other)
        assert shared is None or min(shared.width, shared.height) < TOUCH
