"""The file of a deck as another program reads it: native charts with our numbers, texts that are never formulas."""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from openpyxl import load_workbook
from PIL import Image

from desktop_app.core.slides.deck import Imprint, write_deck
from desktop_app.core.slides.slide import Slide

CHARTS = ("logistics", "odds", "roadmap")


@pytest.fixture(scope="module")
def deck(slides: tuple[Slide, ...], tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - python-pptx has no types
    path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    write_deck(slides, Imprint("=1+1", "2026-11-23", "en"), path, _picture())
    assert [entry.name for entry in path.parent.iterdir()] == ["deck.pptx"]
    return pptx.Presentation(str(path))


def test_every_slide_has_its_title_and_its_notes(deck: Any, slides: tuple[Slide, ...]) -> None:  # noqa: ANN401
    made = list(deck.slides)
    assert [page.shapes.title.text_frame.text for page in made] == [slide.title for slide in slides]
    assert [page.notes_slide.notes_text_frame.text for page in made] == ["\n".join(slide.notes) for slide in slides]
    for page, slide in zip(made, slides, strict=True):
        said = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        assert "\n".join(slide.sentences) in said


def test_nothing_stands_outside_of_a_slide(deck: Any) -> None:  # noqa: ANN401
    for page in deck.slides:
        for shape in page.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


@pytest.mark.parametrize("kind", CHARTS)
def test_charts_are_native_and_hold_the_numbers(deck: Any, slides: tuple[Slide, ...], kind: str) -> None:  # noqa: ANN401
    chart, described = _chart(deck, slides, kind)
    for drawn, series in zip(chart.plots[0].series, described.series, strict=True):
        assert drawn.name == series.label
        wanted = [value for value in described.values(series) if math.isfinite(value)]
        assert [value for value in drawn.values if value is not None] == pytest.approx(wanted)


def test_the_waterfall_ends_where_the_scenario_does(deck: Any, slides: tuple[Slide, ...]) -> None:  # noqa: ANN401
    chart, described = _chart(deck, slides, "question")
    base, total, rise, _, fall, _ = (list(drawn.values) for drawn in chart.plots[0].series)
    wanted = described.values(described.series[0])
    assert (total[0], total[-1]) == pytest.approx((wanted[0], wanted[-1]))
    for row, step in enumerate(wanted[1:-1], 1):
        assert rise[row] - fall[row] == pytest.approx(step)
    assert min(base) >= 0


def test_the_tables_behind_charts_hold_no_formula(deck: Any, slides: tuple[Slide, ...]) -> None:  # noqa: ANN401
    chart, described = _chart(deck, slides, "logistics")
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1][1:]]
    assert heads == [series.label for series in described.series]
    assert any(str(head).startswith("=") for head in heads)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_nobody_is_named_in_the_file(deck: Any) -> None:  # noqa: ANN401
    about = deck.core_properties
    assert (about.author, about.last_modified_by, about.title) == ("Dynacap", "Dynacap", "=1+1")


def test_the_map_is_a_picture_that_is_not_stretched(deck: Any, slides: tuple[Slide, ...]) -> None:  # noqa: ANN401
    page = deck.slides[[slide.kind for slide in slides].index("map")]
    (picture,) = (shape for shape in page.shapes if hasattr(shape, "image"))
    assert picture.width / picture.height == pytest.approx(300 / 200, rel=0.01)
    assert picture.name


def _chart(deck: Any, slides: tuple[Slide, ...], kind: str) -> tuple[Any, Any]:  # noqa: ANN401
    place = [slide.kind for slide in slides].index(kind)
    (frame,) = (shape for shape in deck.slides[place].shapes if shape.has_chart)
    return frame.chart, slides[place].chart


def _picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (300, 200), "white").save(made, "PNG")
    return made.getvalue()


def test_a_deck_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    from desktop_app.core.errors import ProjectError

    with pytest.raises(ProjectError):
        write_deck((), Imprint("", "", "en"), tmp_path / "missing" / "deck.pptx")
