"""Names for cells: every input and every KPI of today can be read by its id in any formula of the reader's own."""

from __future__ import annotations

import re

from openpyxl import Workbook
from openpyxl.utils import absolute_coordinate, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from desktop_app.core.report.cell_map import CellMap

FITS = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc]|[Rr][0-9]*[Cc][0-9]*")
LONGEST = 255


def define_names(workbook: Workbook, made: CellMap) -> None:
    """A name for today's cell, or cells, of every input and KPI: its id."""
    kpis = (kpi.variable for kpi in made.program.kpis)
    for name in (*made.program.inputs, *kpis):
        if can_be_name(name):
            workbook.defined_names[name] = DefinedName(name, attr_text=_reference(made, name))


def can_be_name(name: str) -> bool:
    """Whether Excel takes it as a name: letters, digits, dots, and nothing that reads like a cell."""
    return bool(FITS.fullmatch(name)) and not LIKE_A_CELL.fullmatch(name) and len(name) <= LONGEST


def _reference(made: CellMap, name: str) -> str:
    first = made.address(name, None, 0)
    items = len(made.program.items_of(name))
    cells = f"{first}:{made.address(name, items - 1, 0)}" if items > 1 else first
    return f"{quote_sheetname(made.places[name].sheet)}!{absolute_coordinate(cells)}"
