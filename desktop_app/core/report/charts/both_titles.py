"""The titles of native charts in two languages: what is written in a chart itself, not in its cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.chart import RadarChart
from openpyxl.chart.title import Title
from openpyxl.drawing.text import Paragraph, ParagraphProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.report.chart_caches import CellReference
from desktop_app.core.report.text_room import text_width

BESIDE = " · "
LONGEST = 36
"""Characters of an axis title in both languages: a longer one would take its room from the bars."""
TITLED = ("x_axis", "y_axis", "z_axis")


def join_titles(sheet: Worksheet, second: Worksheet) -> None:
    """The charts of `sheet` with the titles of `second`'s too: below theirs, those of axes beside where short."""
    charts, others = (_charts(found) for found in (sheet, second))
    for chart, twin in zip(charts, others, strict=True):
        for mine, said in zip(_paragraphs(chart.title), _paragraphs(twin.title), strict=True):
            if _text(mine) != _text(said):
                chart.title.tx.rich.p.append(said)
                for paragraph in (mine, said):
                    paragraph.pPr = paragraph.pPr or ParagraphProperties()
                    paragraph.pPr.algn = "l"
        for axis in TITLED:
            pair = (getattr(getattr(found, axis, None), "title", None) for found in (chart, twin))
            for mine, said in zip(*map(_paragraphs, pair), strict=True):
                beside = f"{_text(mine)}{BESIDE}{_text(said)}"
                if _text(mine) != _text(said) and text_width(beside) <= LONGEST:
                    mine.r[0].t = beside


def names_without_room(sheet: Worksheet) -> Iterator[CellReference]:
    """The cells with the names beside lying bars and around a radar, where a longer one would run into the next."""
    for chart in _charts(sheet):
        is_tight = isinstance(chart, RadarChart) or getattr(chart, "barDir", "") == "bar"
        for series in chart.series if is_tight else ():
            named = series.cat and (series.cat.strRef or series.cat.numRef)
            if named:
                yield CellReference.of(named.f)


def _charts(sheet: Worksheet) -> Iterator[Any]:
    """Every chart, and those that are drawn over it on axes of their own."""
    for chart in sheet._charts:  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl has no public list
        yield from chart._charts  # noqa: SLF001


def _paragraphs(title: Title | None) -> list[Paragraph]:
    if title is None or title.tx is None or title.tx.rich is None:
        return []
    return list(title.tx.rich.p)


def _text(paragraph: Paragraph) -> str:
    return "".join(run.t or "" for run in paragraph.r or ())
