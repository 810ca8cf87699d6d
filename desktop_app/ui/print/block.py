"""What stands on paper, one below the other: texts, charts, tables and pictures. Nothing here paints."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.charts import Chart
from desktop_app.core.slides.slide import Slide


@dataclass(frozen=True)
class TextBlock:
    """A paragraph in a role of type: "title", "head", "topic", "body" or "hint"; `hue` is a colour token."""

    text: str
    role: str = "body"
    hue: str = "ink"


@dataclass(frozen=True)
class ChartBlock:
    """A chart, as wide as the page."""

    chart: Chart


@dataclass(frozen=True)
class RowsBlock:
    """A small table, the headings first."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class DrawingBlock:
    """A drawing as SVG, as wide as the page at most."""

    svg: bytes


Block = TextBlock | ChartBlock | RowsBlock | DrawingBlock


@dataclass(frozen=True)
class Part:
    """Blocks that stay together on a page where they fit."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Imprinted:
    """What is printed, and what stands at the foot of every page."""

    parts: tuple[Part, ...]
    foot: str
    language: str


def part_of(slide: Slide, drawing: bytes, hue: str = "accent") -> Part:
    """A slide as a part of a report; `drawing` is the map as SVG."""
    blocks: list[Block] = [TextBlock(slide.topic, "topic", hue), TextBlock(slide.title, "head")]
    blocks += [TextBlock(sentence) for sentence in slide.sentences]
    if slide.rows:
        blocks.append(RowsBlock(slide.rows))
    if slide.chart is not None:
        note = "" if slide.chart.note in slide.sentences else slide.chart.note
        blocks.append(ChartBlock(replace(slide.chart, note=note)))
    if slide.shows_map and drawing:
        blocks.append(DrawingBlock(drawing))
    return Part(tuple(blocks))
