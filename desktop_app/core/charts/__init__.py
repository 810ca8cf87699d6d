"""Charts as data: what is drawn (description), how its numbers are written (number_format), in which colours (palette).

`ui.charts` draws a description with matplotlib, `core.report` as a native Excel chart bound to the cells of the same
table. Nothing here draws.
"""

from desktop_app.core.charts.description import (
    Axis,
    Better,
    CellValue,
    Chart,
    ChartKind,
    Mark,
    Paint,
    Series,
    Source,
    Stroke,
    Table,
    TableColumn,
)

__all__ = [
    "Axis",
    "Better",
    "CellValue",
    "Chart",
    "ChartKind",
    "Mark",
    "Paint",
    "Series",
    "Source",
    "Stroke",
    "Table",
    "TableColumn",
]
