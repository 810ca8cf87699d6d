"""A chart description as a native Excel chart on a sheet. One builder a kind, in one explicit table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import cast

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import TwoCellAnchor
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue, Chart, ChartKind
from desktop_app.core.report.charts import area, bar, heat_map, histogram, line, radar, tornado, waterfall
from desktop_app.core.report.charts.binding import Binding, NativeChart
from desktop_app.core.report.charts.dress import resize
from desktop_app.core.report.charts.helper_columns import free_column
from desktop_app.core.report.charts.table_range import TableRange

Builder = Callable[[Binding], NativeChart]

BUILDERS: Mapping[ChartKind, Builder] = MappingProxyType(
    {
        "bar": bar.build,
        "stacked_bar": bar.build_stacked,
        "waterfall": waterfall.build,
        "line": line.build,
        "scatter": line.build_scatter,
        "area": area.build,
        "histogram": histogram.build,
        "tornado": tornado.build,
        "radar": radar.build,
        "heat_map": heat_map.build,
    }
)


def add_chart(
    sheet: Worksheet,
    anchor: str | TwoCellAnchor,
    chart: Chart,
    place: TableRange,
    *,
    language: str = "en",
    size: tuple[float, float] | None = None,
    helpers_at: int | None = None,
) -> Mapping[str, CellValue]:
    """The values of the helper cells that the chart needed, by address on the table's sheet, for `inject`.

    The chart is put on `sheet` at `anchor`: a cell, with `size` in cm, or from cell to cell. It is bound to the cells
    of its table, which may stand on another sheet. Helper columns are written on the table's sheet from column
    `helpers_at` on, by default right of all that its rows hold. A heat map colours the cells of its table and puts no
    chart.
    """
    book = cast("Workbook", sheet.parent)
    table_sheet = cast("Worksheet", book[place.sheet])
    first = free_column(table_sheet, place) if helpers_at is None else helpers_at
    native = BUILDERS[chart.kind](Binding(chart, table_sheet, place, first, language))
    if native.made is not None:
        if size is not None:
            resize(native.made, *size)
        sheet.add_chart(native.made, anchor)  # type: ignore[arg-type] # openpyxl takes an anchor, its stubs a cell only
    return native.computed
