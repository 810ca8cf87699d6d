"""What our workbook costs against XlsxWriter writing the same cells, formats and charts, known beforehand."""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.formula import DataTableFormula

from desktop_app.core.report.workbook import export
from tests.bench.measure import Pairs, cpu_seconds
from tests.bench.row import Row, of_pairs
from tests.core.report.charts.chart_audit import CHART, chart_parts
from tests.workbook.demo_study import whole_study

GOAL, TIMES = 2.0, 3
Cells = list[tuple[str, list[tuple[int, int, Any, str, Any, tuple[str, str]]]]]


def against_xlsxwriter() -> Row:
    """CPU seconds of the whole export, computing included, against XlsxWriter's for writing alone."""
    what = "the workbook with every sheet: our export against XlsxWriter writing the same cells and charts"
    if importlib.util.find_spec("xlsxwriter") is None:
        return Row("export_xlsxwriter", what, "s", 0.0, None, None, GOAL, None, "XlsxWriter is not installed")
    study = whole_study()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.xlsx"
        export(study, path, "en")
        cells, charts = _cells(path), _series(path)
        ours, theirs = [], []
        for _ in range(TIMES):
            ours.append(cpu_seconds(lambda: export(study, path, "en")))
            theirs.append(cpu_seconds(_writing(Path(name) / "theirs.xlsx", cells, charts)))
    return of_pairs("export_xlsxwriter", what, Pairs(tuple(ours), tuple(theirs)), GOAL, None)


def _cells(path: Path) -> Cells:
    """Every cell by sheet: row, column, content, type, value, and what tells its format."""
    shown = load_workbook(path, data_only=True)
    found: Cells = []
    for sheet in load_workbook(path).worksheets:
        values = shown[sheet.title]
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None or cell.has_style]
        found.append(
            (
                sheet.title,
                [
                    (
                        int(cell.row or 1) - 1,
                        int(cell.column or 1) - 1,
                        0.0 if isinstance(cell.value, DataTableFormula) else cell.value,
                        "n" if isinstance(cell.value, DataTableFormula) else cell.data_type,
                        values[cell.coordinate].value,
                        (str(cell.style), cell.number_format),
                    )
                    for cell in cells
                ],
            )
        )
    return found


def _series(path: Path) -> list[list[str]]:
    """The references of the values of every chart."""
    kinds = (f"{CHART}val", f"{CHART}yVal")
    found = []
    for chart in chart_parts(path).values():
        values = [values for kind in kinds for values in chart.iter(kind)]
        found.append([reference.text or "" for value in values for reference in value.iter(f"{CHART}f")])
    return found


def _writing(path: Path, cells: Cells, charts: list[list[str]]) -> Callable[[], None]:
    def write() -> None:
        import xlsxwriter

        book = xlsxwriter.Workbook(str(path))
        formats: dict[tuple[str, str], Any] = {}
        sheets = []
        for title, content in cells:
            sheets.append(book.add_worksheet(title))
            for row, column, value, kind, shown, look in content:
                written = formats.get(look) or formats.setdefault(look, book.add_format({"num_format": look[1]}))
                if kind == "f":
                    sheets[-1].write_formula(row, column, value, written, shown)
                elif value is None:
                    sheets[-1].write_blank(row, column, None, written)
                else:
                    sheets[-1].write(row, column, value, written)
        for number, references in enumerate(charts):
            chart = book.add_chart({"type": "column"})
            for reference in references:
                chart.add_series({"values": f"={reference}"})
            sheets[number % len(sheets)].insert_chart(f"AA{1 + 20 * number}", chart)
        book.close()

    return write
