"""Text that begins like a formula stays text in every outlet, as LibreOffice, pandas and csv read it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from desktop_app.core.analysis.comparison_text import as_text
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.evidence.files.saved_list import save_list
from desktop_app.core.map.exchange.csv_text import csv_text, unmarked
from desktop_app.core.report.chart_workbook import write_chart
from desktop_app.core.report.map_workbook import write_sheets
from tests.core.report.charts.chart_audit import defects
from tests.workbook.exported import formulas
from tests.workbook.libreoffice import recalculate_all

BODIES = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("x","y")',
    "SUM(A1:A9)*2",
    "A1",
    "-2+3",
    "税率 10%",
    "'quoted'",
    '"a","b"',
)
PAYLOADS = tuple(start + body for start in ("=", "+", "-", "@", "\t", "\r") for body in BODIES)
"""Fifty-four of them."""
NUMBERS = tuple(float(number) - 20.5 for number in range(len(PAYLOADS)))


def kept(text: str) -> str:
    """The text as a workbook keeps it: a carriage return is a line break there."""
    return text.replace("\r", "\n")


def chart() -> Chart:
    names = TableColumn("name", "=A1", PAYLOADS)
    table = Table("t", "=1+1", (names, TableColumn("v", "+cmd", NUMBERS)))
    return Chart("c", "bar", "@SUM(1)", table, "name", (Series("v", "+cmd", "scenario"),), Axis("-x"), Axis("=y"))


@pytest.fixture(scope="module")
def outlets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("outlets")
    write_chart(chart(), folder / "chart.xlsx", "en")
    rows: list[list[str | float | bool | None]] = [["name", "v"]]
    rows += [[name, number] for name, number in zip(PAYLOADS, NUMBERS, strict=True)]
    write_sheets({"Map": rows}, folder / "map.xlsx")
    return {name: folder / f"{name}.xlsx" for name in ("chart", "map")}


@pytest.mark.usefixtures("libreoffice")
def test_a_workbook_holds_them_as_text(outlets: dict[str, Path], tmp_path: Path) -> None:
    paths = list(outlets.values())
    for found in (*paths, *recalculate_all(paths, tmp_path)):
        assert formulas(found) == {}, found
        cells = [cell for row in load_workbook(found).worksheets[0].iter_rows(max_col=2) for cell in row]
        texts = [cell.value for cell in cells if cell.data_type == "s"]
        found_texts = [kept(text) for text in texts if isinstance(text, str)]
        assert found_texts[-len(PAYLOADS) :] == [kept(text) for text in PAYLOADS]
        assert [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None] == list(NUMBERS)
    for path in paths:
        table = pd.read_excel(path, header=None, usecols=[0], engine="openpyxl")
        assert [kept(text) for text in table[0][-len(PAYLOADS) :]] == [kept(text) for text in PAYLOADS]


def test_a_chart_alone_is_bound_to_its_table(outlets: dict[str, Path]) -> None:
    assert defects(outlets["chart"]) == []


def test_csv_marks_them_and_our_import_takes_the_mark_off(tmp_path: Path) -> None:
    rows = [*zip(PAYLOADS, NUMBERS, strict=True)]
    save_list(tmp_path / "list.csv", ("=name", "v"), rows)
    saved = (tmp_path / "list.csv").read_bytes().decode("utf-8-sig").partition("\n")[2]
    for text in (csv_text(rows), saved, as_text(tuple(tuple(map(str, row)) for row in rows), "csv")):
        found = list(csv.reader(io.StringIO(text, newline="")))
        assert not [row for row in found if row[0].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
        assert [str(unmarked(row[0])) for row in found] == [kept(text) for text in PAYLOADS]
    numbers = pd.read_csv(io.StringIO(csv_text(rows)), header=None)[1]
    assert list(numbers) == list(NUMBERS)
