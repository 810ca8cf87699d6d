"""How fast a grid is against the native data table of the exported workbook, as LibreOffice computes it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from openpyxl import load_workbook

from desktop_app.core.analysis.grid import Grid, grid, grid_axis
from desktop_app.core.evidence.shop.sample_shop import sample_document
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.sheets.grid_sheet import TABLE
from desktop_app.core.report.workbook import export
from tests.bench.measure import Pairs, cpu_seconds, cpu_seconds_of_children
from tests.bench.row import Row, of_pairs
from tests.workbook import libreoffice

Array = NDArray[np.float64]
PLACES, FEW = 50, 10
TIMES = 3
GOAL = 1 / 100


def grid_against_data_table() -> Row:
    """A cell of a 50 × 50 grid of ours against one of LibreOffice's: the workbook with its data table less without.

    LibreOffice computes every cell of a data table by itself, so 10 × 10 of its cells say what 50 × 50 cost.
    """
    what = f"a cell of a grid: {PLACES} × {PLACES} against LibreOffice's native data table"
    reason = libreoffice.absence()
    if reason:
        return Row("grid_data_table", what, "s", 0.0, None, None, GOAL, None, reason)
    study = reported_study(Shop(sample_document("small", "en")), draws=256)
    if study.grid is None:
        return Row("grid_data_table", what, "s", 0.0, None, None, GOAL, None, "no two decisions move the result")
    small = _sized(study.grid, FEW)
    with tempfile.TemporaryDirectory() as name:
        theirs, apart = _theirs(replace(study, grid=small), small, Path(name))
    pairs = Pairs(_ours(study.grid), (theirs,) * TIMES)
    row = of_pairs("grid_data_table", what, pairs, GOAL, None)
    return replace(row, note=f"{row.note}; the numbers differ by at most {apart:.1g} of the largest")


def _sized(found: Grid, places: int) -> Grid:
    rows, columns = (grid_axis(found.study, axis.lever, places) for axis in (found.rows, found.columns))
    return grid(found.study, rows, columns)


def _ours(found: Grid) -> tuple[float, ...]:
    """Seconds of CPU a cell, the engine being there."""
    engine = NumpyEngine(found.study.program)
    rows, columns = (grid_axis(found.study, axis.lever, PLACES) for axis in (found.rows, found.columns))

    def work() -> object:
        return grid(found.study, rows, columns, engine=engine)

    work()
    return tuple(cpu_seconds(work) / PLACES**2 for _ in range(TIMES))


def _theirs(study: ReportedStudy, found: Grid, folder: Path) -> tuple[float, float]:
    """Seconds of CPU a cell, and how far the numbers are from ours as a share of the largest."""
    with_table, without = folder / "with.xlsx", folder / "without.xlsx"
    export(study, with_table, "en")
    export(replace(study, grid=None), without, "en")
    recalculations = [partial(libreoffice.recalculate, path, folder / "out") for path in (with_table, without)]
    seconds = [min(cpu_seconds_of_children(work) for _ in range(TIMES)) for work in recalculations]
    computed = _computed(folder / "out" / with_table.name, found)
    return (seconds[0] - seconds[1]) / FEW**2, float(np.abs(computed - found.change).max() / np.abs(found.change).max())


def _computed(path: Path, found: Grid) -> Array:
    """What LibreOffice has in the cells of the data table."""
    workbook = load_workbook(path, data_only=True)
    sheet = next(s for s in workbook.worksheets if s.title.startswith("Grid"))
    rows = range(TABLE + 1, TABLE + 1 + len(found.rows.numbers))
    return np.array([[sheet.cell(r, 2 + c).value for c in range(len(found.columns.numbers))] for r in rows], float)
