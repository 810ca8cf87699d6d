"""Charts as data: what is drawn (description), how its numbers are written (number_format), in which colours (palette).

`ui.charts` draws a description with matplotlib, `core.report` as a native Excel chart bound to the cells of the same
table. Nothing here draws.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.charts.description import (
        Axis,
        Better,
        CellValue,
        Chart,
        ChartKind,
        Evidence,
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
    "Evidence",
    "Mark",
    "Paint",
    "Series",
    "Source",
    "Stroke",
    "Table",
    "TableColumn",
]


def __getattr__(name: str) -> object:
    """A name of the description. It is read when it is first asked for: the window's colours are needed before."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.description"), name)
