"""A waterfall's helper columns draw the bars that its steps mean, also where the running total crosses zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.report.charts.binding import Binding
from desktop_app.core.report.charts.table_range import write_table
from desktop_app.core.report.charts.waterfall_columns import (
    BASE,
    END,
    FALL,
    FALL_BELOW,
    RISE,
    RISE_BELOW,
    TOTAL,
    waterfall_columns,
)
from desktop_app.ui.charts.waterfall import steps
from tests.core.report.charts.example_book import no_formula

VISIBLE = (TOTAL, RISE, RISE_BELOW, FALL, FALL_BELOW)


def columns_of(values: list[float]) -> list[list[float]]:
    table = Table(
        "w",
        "w",
        (
            TableColumn("name", "name", tuple(str(row) for row in range(len(values)))),
            TableColumn("v", "v", tuple(values)),
        ),
    )
    axis = Axis("")
    chart = Chart("w", "waterfall", "w", table, "name", (Series("v", "v", "change"),), axis, axis, (0, len(values) - 1))
    sheet = Workbook().worksheets[0]
    binding = Binding(chart, sheet, write_table(sheet, "A1", table, no_formula), 4, "en")
    return [[float(value) for value in column.values] for column in waterfall_columns(binding)[: FALL_BELOW + 1]]  # type: ignore[arg-type]


@given(st.lists(st.integers(-50, 50), min_size=3, max_size=8))
def test_stacked_parts_cover_exactly_each_step(numbers: list[int]) -> None:
    values = [float(number) for number in numbers]
    columns = columns_of(values)
    for row, step in enumerate(steps(tuple(values), (0, len(values) - 1))):
        base = columns[BASE][row]
        parts = [columns[number][row] for number in VISIBLE]
        above = sum(part for part in parts if part > 0)
        below = sum(part for part in parts if part < 0)
        low, high = sorted((step.start, step.end))
        assert columns[END][row] == step.end
        assert max(base, 0.0) + above == max(high, 0.0)
        assert min(base, 0.0) + below == min(low, 0.0)
        assert above - below == pytest.approx(high - low)
        assert base == (low if low > 0 else high if high < 0 else 0.0)
