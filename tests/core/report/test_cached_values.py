from __future__ import annotations

import datetime as dt
import math
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from desktop_app.core.charts import CellValue
from desktop_app.core.report.cached_values import inject
from tests.core.report.charts.chart_audit import chart_parts, defects

FORMULAS: dict[str, tuple[str, CellValue]] = {
    "B1": ("=1/3", 1 / 3),
    "B2": ('="a & b <"', "a & b <"),
    "B3": ("=1>0", True),
    "B4": ("=1/0", "#DIV/0!"),
    "B5": ("=LN(-1)", math.nan),
    "B6": ('=""', ""),
    "B7": ('="  spaced "', "  spaced "),
    "B8": ("=DATE(2026,1,1)", 46023.0),
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "It's 中文"
    for address, (formula, _) in FORMULAS.items():
        sheet[address] = formula
        sheet[f"A{address[1:]}"] = f"name {address}"
    sheet["B8"].number_format = "yyyy-mm-dd"
    made.properties.created = dt.datetime(2026, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
    path = tmp_path / "book.xlsx"
    made.save(path)
    return path


def injected(path: Path) -> list[str]:
    return inject(path, {"It's 中文": {address: value for address, (_, value) in FORMULAS.items()}})


def test_readers_see_the_values_and_formulas_stay(book: Path) -> None:
    assert injected(book) == []
    seen = load_workbook(book, data_only=True)["It's 中文"]
    assert [seen[f"B{row}"].value for row in (1, 2, 3, 4, 5, 7)] == [
        1 / 3,
        "a & b <",
        True,
        "#DIV/0!",
        "#NUM!",
        "  spaced ",
    ]
    assert seen["B8"].value == dt.datetime(2026, 1, 1)  # noqa: DTZ001 a cell knows no time zone
    kept = load_workbook(book)["It's 中文"]
    assert {address: kept[address].value for address in FORMULAS} == {a: f for a, (f, _) in FORMULAS.items()}


def test_pandas_sees_numbers(book: Path) -> None:
    injected(book)
    frame = pd.read_excel(book, header=None, engine="calamine")
    assert frame.iloc[0, 1] == 1 / 3


def test_formula_cells_without_a_value_are_named(book: Path) -> None:
    assert inject(book, {"It's 中文": {"B1": 0.3}}) == [
        f"It's 中文!{address}" for address in FORMULAS if address != "B1"
    ]


def test_same_input_gives_the_same_bytes(book: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.xlsx"
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            later = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2030-01-01T00:00:00Z", source.read(name))
            target.writestr(zipfile.ZipInfo(name, (2030, 1, 1, 0, 0, 0)), later)
    injected(book)
    injected(copy)
    assert book.read_bytes() == copy.read_bytes()


def test_only_sheets_and_charts_change(book: Path) -> None:
    with zipfile.ZipFile(book) as package:
        before = {name: package.read(name) for name in package.namelist()}
    injected(book)
    with zipfile.ZipFile(book) as package:
        after = {name: package.read(name) for name in package.namelist()}
    changed = {name for name in before if before[name] != after[name]}
    assert list(before) == list(after)
    assert "xl/worksheets/sheet1.xml" in changed <= {"xl/worksheets/sheet1.xml", "docProps/core.xml"}


def test_array_formulas_and_data_tables_are_filled(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Grid"
    sheet["A1"], sheet["A2"] = 2, 3
    sheet["C1"] = ArrayFormula("C1:C1", "=SUM(A1:A2*A1:A2)")
    sheet["E1"] = "=A1*A2"
    sheet["F2"] = DataTableFormula(ref="F2:F2", dt2D=True, dtr=True, r1="A1", r2="A2")
    made.save(path)
    assert inject(path, {"Grid": {"C1": 13.0, "E1": 6.0, "F2": 6.0}}) == []
    seen = load_workbook(path, data_only=True)["Grid"]
    assert [seen[address].value for address in ("C1", "E1", "F2")] == [13, 6, 6]


def test_text_categories_that_openpyxl_writes_as_numbers_are_repaired(tmp_path: Path) -> None:
    path = tmp_path / "chart.xlsx"
    made = Workbook()
    sheet = made.worksheets[0]
    for row, (name, number) in enumerate([("one", 1), ("two", 2)], 1):
        sheet.cell(row, 1, name)
        sheet.cell(row, 2, f"={number}*10")
    chart = BarChart()
    chart.add_data(Reference(sheet, 2, 1, 2, 2))
    chart.set_categories(Reference(sheet, 1, 1, 1, 2))
    sheet.add_chart(chart, "D1")
    made.save(path)
    assert any("text under numbers" in line for line in defects(path))
    assert inject(path, {"Sheet": {"B1": 10.0, "B2": 20.0}}) == []
    assert len(chart_parts(path)) == 1
    assert defects(path) == []
