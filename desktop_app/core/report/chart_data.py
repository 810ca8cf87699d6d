"""Charts of the workbook: their tables stand on one sheet as live formulas, the charts where they are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import Chart, Source
from desktop_app.core.report.charts.native_chart import add_chart
from desktop_app.core.report.charts.table_range import FormulaOf, TableRange, write_table
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.print_setup import pixels, printed_columns, set_up_print
from desktop_app.core.report.sheet_style import put, put_title, width
from desktop_app.core.report.workbook_layout import CHART_ROWS

FIRST_ROW = 4
GAP = 3
NAME_WIDTH, COLUMN_WIDTH = 40.0, 14.0
TITLE_HEIGHT = 45
MARGIN, EDGE, PIXEL = 14, 2, 9525  # pixels before a chart beside another and right of every one, EMU


@dataclass
class ChartData:
    """The sheet with the tables; `row` is the next free one."""

    draft: Draft
    row: int = FIRST_ROW
    sheet: Worksheet = field(init=False)

    def __post_init__(self) -> None:
        self.sheet = self.draft.sheet("chart_data")
        tr = self.draft.tr
        put_title(self.sheet, tr("Chart data"), tr("The tables behind the charts. Every number is a live formula."))

    def add(
        self, sheet: Worksheet, anchor: TwoCellAnchor, chart: Chart, formula_of: FormulaOf | None = None
    ) -> TableRange:
        """The chart on `sheet`, and the place of its table; `formula_of` a source where that is no program's row."""
        put(self.sheet, self.row, 1, chart.table.title, "section")
        formula_of = formula_of or self._formula
        place = write_table(self.sheet, f"A{self.row + 1}", chart.table, formula_of, language=self.draft.language)
        helpers = add_chart(sheet, anchor, chart, place, language=self.draft.language)
        for cell, value in {**place.computed, **helpers}.items():
            self.draft.made.remember(self.sheet.title, cell, value)
        self.sheet.row_dimensions[self.row + 1].height = TITLE_HEIGHT
        self.row += chart.table.rows + GAP + 1
        return place

    def add_row(
        self,
        sheet: Worksheet,
        row: int,
        charts: tuple[Chart | None, ...],
        columns: int,
        rows: int = CHART_ROWS,
    ) -> None:
        """Charts side by side over the first `columns` columns of the sheet, in so many `rows` from `row` on."""
        shown = [chart for chart in charts if chart is not None]
        if not shown:
            return
        bounds = edges(sheet, min(columns, printed_columns(sheet)), len(shown))
        for chart, (start, end) in zip(shown, pairwise(bounds), strict=True):
            self.add(sheet, between(sheet, row, start, row + rows - 1, end), chart)

    def finish(self) -> None:
        """Widths and print set-up, once all tables are written."""
        for column in range(1, self.sheet.max_column + 1):
            width(self.sheet, column, COLUMN_WIDTH if column > 1 else NAME_WIDTH)
        set_up_print(self.sheet)

    def _formula(self, source: Source) -> str:
        return self.draft.formula(source, self.sheet.title)


def between(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> TwoCellAnchor:
    """From the top left corner of one cell to that of another, so that a chart is as wide as its columns everywhere."""
    gap = 0 if left == 1 else MARGIN * PIXEL
    return TwoCellAnchor(
        editAs="oneCell",
        _from=AnchorMarker(col=left - 1, colOff=gap, row=top - 1),
        to=AnchorMarker(col=right - 2, colOff=round((pixels(sheet, right - 1) - EDGE) * PIXEL), row=bottom - 1),
    )


def edges(sheet: Worksheet, columns: int, count: int) -> list[int]:
    """The columns at which `count` charts of about equal width begin, and the one after the last."""
    starts = [0.0]
    for column in range(1, columns + 1):
        starts.append(starts[-1] + pixels(sheet, column))
    return [1 + _nearest(starts, starts[-1] * number / count) for number in range(count + 1)]


def _nearest(starts: list[float], wanted: float) -> int:
    return min(range(len(starts)), key=lambda column: abs(starts[column] - wanted))
