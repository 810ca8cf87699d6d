"""What a native chart is made from: the description, where its table stands, and series bound to those cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.chart._chart import ChartBase
from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
from openpyxl.chart.series import Series as NativeSeries
from openpyxl.chart.series import SeriesLabel, XYSeries
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue, Chart, Series, TableColumn
from desktop_app.core.report.charts.table_range import TableRange


@dataclass(frozen=True)
class Binding:
    """A chart, the sheet and place of its table, the column where helpers may begin, and the language of its texts."""

    chart: Chart
    sheet: Worksheet
    place: TableRange
    helpers_at: int
    language: str

    def column(self, series: Series) -> TableColumn:
        """The table's column of that series."""
        return self.chart.table.column(series.column)

    def categories(self, rows: range | None = None) -> AxDataSource:
        """The categories as the chart's reference: numbers where the column holds numbers, else text."""
        column = self.chart.table.column(self.chart.categories)
        reference = self.place.values(column.id, rows)
        if any(isinstance(value, str) for value in column.values):
            return AxDataSource(strRef=StrRef(reference))
        return AxDataSource(numRef=NumRef(reference))

    def series(self, series: Series) -> NativeSeries:
        """A series over the categories, bound to the cells that hold something."""
        rows = self.column(series).filled()
        return bound_series(self.name(series), self.place.values(series.column, rows), self.categories(rows))

    def points(self, series: Series) -> XYSeries:
        """A series over its own x values."""
        rows = self.column(series).filled()
        made = XYSeries(
            tx=self.name(series),
            xVal=AxDataSource(numRef=NumRef(self.place.values(series.x or self.chart.categories, rows))),
            yVal=NumDataSource(numRef=NumRef(self.place.values(series.column, rows))),
        )
        made.smooth = False
        return made

    def name(self, series: Series) -> SeriesLabel:
        """The series' name: the title cell of its column where that says the same, else its own text."""
        if series.label == self.column(series).title:
            return SeriesLabel(strRef=StrRef(self.place.title(series.column)))
        return SeriesLabel(v=series.label)


@dataclass(frozen=True)
class NativeChart:
    """What a builder made: the chart (None where the cells themselves are it) and the helper cells' values."""

    made: ChartBase | None
    computed: Mapping[str, CellValue] = field(default_factory=dict)


def bound_series(name: SeriesLabel, values: str, categories: AxDataSource) -> NativeSeries:
    """A series of a bar, line, area or radar chart from references."""
    return NativeSeries(tx=name, val=NumDataSource(numRef=NumRef(values)), cat=categories)


def referred_name(reference: str) -> SeriesLabel:
    """A series' name that stands in a cell."""
    return SeriesLabel(strRef=StrRef(reference))
