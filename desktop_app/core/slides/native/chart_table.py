"""The table behind a native chart: a small workbook in which every text is a text, whatever it begins with.

python-pptx would write a name that begins with "=" as a formula; so the workbook is written here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from xlsxwriter import Workbook

AS_WRITTEN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
Rows = Iterable[Sequence[object]]


class NamedTable(CategoryChartData):  # type: ignore[misc]  # python-pptx types none of its charts
    """Names in the first column, a series in each other."""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook."""
        names = [category.label for category in self.categories]
        heads: list[Sequence[object]] = [(None, *(series.name for series in self))]
        columns = [names, *(list(series.values) for series in self)]
        return _workbook([*heads, *zip(*columns, strict=True)])


class PointTable(XyChartData):  # type: ignore[misc]  # as above
    """Two columns, and the series below each other."""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook."""
        return _workbook(row for series in self for row in _below(series))


def number(value: float) -> float | None:
    """The number as a chart has it: nothing where it is none."""
    return value if math.isfinite(value) else None


def _below(series: Any) -> Rows:  # noqa: ANN401 - a series of python-pptx, which has no types
    """The rows of one series, in the places to which python-pptx refers: its name, its points, an empty row."""
    yield None, series.name
    yield from zip(series.x_values, series.y_values, strict=True)
    yield ()


def _workbook(rows: Rows) -> bytes:
    made = BytesIO()
    with Workbook(made, AS_WRITTEN) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(row, column, value)
                elif value is not None:
                    sheet.write_number(row, column, value)
    return made.getvalue()
