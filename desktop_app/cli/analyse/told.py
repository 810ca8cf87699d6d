"""What an analysis found, as lines on a terminal and as JSON."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.charts import CellValue, Chart, Table, TableColumn
from desktop_app.core.charts.number_format import number_text

ROWS = 15
WIDEST = 60


@dataclass(frozen=True)
class Told:
    """Sentences, figures by name, and charts; the table of the first chart is printed if `prints_table`."""

    charts: tuple[Chart, ...]
    sentences: tuple[str, ...] = ()
    figures: Mapping[str, object] = field(default_factory=dict)
    prints_table: bool = True

    def lines(self, language: str) -> Iterator[str]:
        """The sentences, the single numbers and at most 15 rows of the first table."""
        yield from self.sentences
        numbers = {name: value for name, value in self.figures.items() if isinstance(value, int | float)}
        yield from (f"{name}: {value:.6g}" for name, value in numbers.items())
        if self.charts and self.prints_table:
            yield from _table_lines(self.charts[0].table, language)

    def to_json(self) -> dict[str, Any]:
        """Everything found; what is no number is null."""
        return {
            "sentences": list(self.sentences),
            "figures": {name: _plain(value) for name, value in self.figures.items()},
            "tables": {chart.id: _table(chart.table) for chart in self.charts},
        }


def _table_lines(table: Table, language: str) -> Iterator[str]:
    columns = [[column.title, *_cells(column, language)] for column in table.columns]
    widths = [min(WIDEST, max(map(len, column))) for column in columns]
    for row in zip(*columns, strict=True):
        cells = (cell[:WIDEST].ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    if table.rows > ROWS:
        yield "…"


def _cells(column: TableColumn, language: str) -> list[str]:
    return [_cell(value, column.format_at(row), language) for row, value in enumerate(column.values[:ROWS])]


def _cell(value: CellValue, word: str, language: str) -> str:
    return value if isinstance(value, str) else number_text(value, word, language)


def _table(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "columns": [{"id": c.id, "title": c.title, "unit": c.unit, "values": _plain(c.values)} for c in table.columns],
    }


def _plain(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(part) for part in value]
    return value
