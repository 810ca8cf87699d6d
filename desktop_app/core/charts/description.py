"""Chart descriptions: what is drawn, from which table, on which axes. Data only; nothing here draws."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

ChartKind = Literal[
    "bar", "stacked_bar", "waterfall", "line", "scatter", "area", "histogram", "tornado", "radar", "heat_map"
]
Paint = Literal["today", "scenario", "ghost", "ink", "pos", "neg", "change", "log", "mkt", "sc", "pay", "cross", "none"]
Stroke = Literal["solid", "dashed", "hollow", "hatched", "marker"]
Better = Literal["higher", "lower", "none"]
Evidence = Literal["measured", "weak", "too_few", "unusable", "entered", "assumed"]
CellValue = float | str | None


@dataclass(frozen=True)
class Source:
    """Where a number of a table lives in the program, so that a workbook can write it as a live formula.

    `formula` is in the model language with dotted ids (a plain id is the simplest); `item` picks one item of
    indexed ids; `column` is the name of the column (state of the world), "today" or a scenario.
    """

    formula: str
    column: str
    item: str | None = None


@dataclass(frozen=True)
class TableColumn:
    """One column of a result table: values (R,) and, where the program gives them, their sources (R,).

    `formats` (R,) says how each row is written where rows measure different things; else `format` holds for all.
    """

    id: str
    title: str
    values: tuple[CellValue, ...]
    unit: str = "1"
    format: str = "number"
    sources: tuple[Source | None, ...] = ()
    formats: tuple[str, ...] = ()

    def format_at(self, row: int) -> str:
        """How the number of that row is written."""
        return self.formats[row] if row < len(self.formats) else self.format

    def source(self, row: int) -> Source | None:
        """Where the value of that row lives in the program; None for a plain value."""
        return self.sources[row] if row < len(self.sources) else None

    def numbers(self) -> tuple[float, ...]:
        """The values as floats (R,), NaN where a cell is empty or text."""
        return tuple(math.nan if value is None or isinstance(value, str) else float(value) for value in self.values)

    def filled(self) -> range:
        """The rows from the first to the last cell that holds something; a shorter series leaves the others empty."""
        rows = [row for row, value in enumerate(self.values) if value is not None]
        return range(rows[0], rows[-1] + 1) if rows else range(0)


@dataclass(frozen=True)
class Table:
    """Numbers that charts, sheets and pages share. All columns have the same length R."""

    id: str
    title: str
    columns: tuple[TableColumn, ...]

    @property
    def rows(self) -> int:
        """R, the number of rows."""
        return len(self.columns[0].values) if self.columns else 0

    def column(self, column_id: str) -> TableColumn:
        """The column of that id. Raises KeyError."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)


@dataclass(frozen=True)
class Series:
    """One series: a column of the table and how it is painted.

    For a scatter, line or area over numbers, `x` names the column of x values; else the chart's categories serve.
    A series may be shorter than its table: empty cells at its ends are not part of it.
    Paint "change" colours each value by its sign (see `Chart.better`); "ghost" is a scenario that is not chosen.
    """

    column: str
    label: str
    paint: Paint
    stroke: Stroke = "solid"
    x: str | None = None


@dataclass(frozen=True)
class Axis:
    """An axis: what it measures and how its numbers are written (words of the models' formats).

    `top` is the end of a scale that has one, such as 5 of a maturity: the axis always reaches it. An axis of what is
    counted, such as quarters, has `whole` numbers only.
    """

    title: str
    unit: str = "1"
    format: str = "number"
    top: float | None = None
    whole: bool = False


@dataclass(frozen=True)
class Mark:
    """A place on the x axis that is named: a percentile, a promise, today's spend."""

    value: float
    label: str


@dataclass(frozen=True)
class Chart:
    """A chart: its kind, its table, which column holds the categories, its series and its axes.

    `x_axis` belongs to the categories (or x values) and `y_axis` to the values, also where bars lie (`horizontal`,
    and always in a tornado). `better` says which way values must move to be painted as good.

    - bar, stacked_bar, radar: one value a category and series; `horizontal` lays bars down.
    - waterfall: the one series' values are steps; `totals` are the row numbers that stand on the ground: first today,
      then the scenario, then what is left after cost (outlined).
    - line, scatter: over categories, or over numbers where the series names `x`.
    - area: the series are stacked on each other in order; paint "none" lifts a band off the ground, stroke "dashed"
      or "marker" takes a series out of the stack and draws it as a line.
    - histogram: the categories are the centres of equally wide bins; `marks` are percentiles, first and last of
      them bound the likely range.
    - tornado: two series, low and high, as differences from `baseline`; widest row first. `hints` (R,) are small words
      below the names, `evidence` (R,) says how each row's input is known ("measured", "weak", "entered", else assumed).
    - heat_map: the categories are the rows, the series the columns of a grid. `here` (row, column) is the cell that is
      marked, `contour` are the straight pieces of a line, each from (row, column) to (row, column), counted from the
      middle of the first cell.
    """

    id: str
    kind: ChartKind
    title: str
    table: Table
    categories: str
    series: tuple[Series, ...]
    x_axis: Axis
    y_axis: Axis
    totals: tuple[int, ...] = ()
    baseline: float = 0.0
    note: str = ""
    better: Better = "higher"
    horizontal: bool = False
    marks: tuple[Mark, ...] = ()
    hints: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    here: tuple[int, int] | None = None
    contour: tuple[tuple[float, float, float, float], ...] = ()

    def values(self, series: Series) -> tuple[float, ...]:
        """The numbers of a series (R,), NaN where it has none."""
        return self.table.column(series.column).numbers()
