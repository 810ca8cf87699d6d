"""The Excel number format of a row: that of its KPI, else what its unit, bounds and size ask for."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from desktop_app.core.charts.excel_format import excel_format, with_minus
from desktop_app.core.language.model import Input
from desktop_app.core.language.program import Program

MONEY_UNIT = re.compile(r"[A-Z]{3}(/|$)")  # a currency by its code of ISO 4217
SHARE, SMALL_SHARE = with_minus("0.0%"), with_minus("0.000%")
LEAST_SHARE = 0.01
SWITCH = "0"
BY_SIZE = ((1000.0, with_minus("#,##0")), (100.0, with_minus("#,##0.0")), (1.0, with_minus("#,##0.00")))
SMALL = with_minus("0.0000")
TINY = with_minus("0.00E+00")
CENT = with_minus("#,##0.00")
SMALLEST = 0.0005


def row_format(program: Program, name: str, values: Iterable[float], language: str) -> str:
    """How the values of an input, variable or constant are written in all its cells."""
    for kpi in program.kpis:
        if kpi.variable == name:
            return excel_format(kpi.format, language)
    entry = program.inputs.get(name)
    sizes = [abs(value) for value in values if math.isfinite(value)]
    largest = max(sizes, default=0.0)
    if entry is not None and is_switch(entry):
        return SWITCH
    if _is_share(program, name, largest):
        return SMALL_SHARE if 0 < largest < LEAST_SHARE else SHARE
    unit = entry.unit if entry else program.variables[name].unit if name in program.variables else "1"
    return _by_size(largest, money=bool(MONEY_UNIT.match(unit)))


def _is_share(program: Program, name: str, largest: float) -> bool:
    """Whether 1 means all: an input bound to it, or what the map computes from levels as long as it stays there."""
    entry = program.inputs.get(name)
    if entry is not None:
        return entry.unit == "1" and max(abs(bound) for bound in entry.bounds) <= 1
    variable = program.variables.get(name)
    return variable is not None and variable.unit == "1" and name.startswith("map.") and largest <= 1


def is_switch(entry: Input) -> bool:
    """Whether only 0 and 1 mean something: what is chosen, what works, what is measured against today."""
    return entry.id.endswith("_from_current") or entry.id.startswith(("map.on_", "map.ok_", "map.answers_"))


def _by_size(largest: float, *, money: bool) -> str:
    for least, written in BY_SIZE:
        if largest >= least:
            return CENT if money and least < BY_SIZE[0][0] else written
    return TINY if 0 < largest < SMALLEST else SMALL
