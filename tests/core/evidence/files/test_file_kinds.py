"""Every kind of file that people have, each made here and read."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.file_list import spreadsheets
from desktop_app.core.evidence.match.preview import preview
from desktop_app.core.evidence.sources.reading import read_all, read_file
from tests.core.evidence.files.old_workbook import old_workbook
from tests.core.evidence.made_sources import write
from tests.robustness.hostile_workbooks import open_document

ORDERS = [["Order number", "Order date", "Total"], ["a1", "2025-01-13", "10.50"], ["a2", "2025-01-14", "1,020"]]
VALUES, DAYS = [10.5, 1020], [pd.Timestamp(2025, 1, 13), pd.Timestamp(2025, 1, 14)]
PAGE = "<table><tr><th colspan=3>Orders &amp; more</th></tr>{rows}</table>"
XML = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Worksheet ss:Name="S"><Table>{rows}</Table></Worksheet></Workbook>'
)


def page() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ORDERS)
    return f"<html><meta charset=utf-8>{PAGE.format(rows=rows)}</html>".encode()


def xml_2003() -> bytes:
    header = "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in ORDERS[0])
    lines = "".join(
        f'<Row><Cell><Data ss:Type="String">{order}</Data></Cell>'
        f'<Cell><Data ss:Type="DateTime">{day}T00:00:00.000</Data></Cell>'
        f'<Cell ss:Index="3"><Data ss:Type="Number">{value}</Data></Cell></Row>'
        for (order, day, _), value in zip(ORDERS[1:], VALUES, strict=True)
    )
    return XML.format(rows=f"<Row>{header}</Row>{lines}").encode()


def ods() -> bytes:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in ORDERS)
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return open_document(rows + empty)


def serial() -> bytes:
    return old_workbook([ORDERS[0], ["a1", 45670.0, 10.5], ["a2", 45671.0, 1020.0]])


def lines(delimiter: str, end: str = "\n") -> str:
    return end.join(delimiter.join(f'"{cell}"' for cell in row) for row in ORDERS)


def tabs() -> bytes:
    return lines("\t").encode("utf-16")


def unmarked() -> bytes:
    return lines(",").encode("utf-16-le")


def told() -> bytes:
    return f"sep=|\n{lines('|')}".encode()


def old_mac() -> bytes:
    return lines(";", "\r").encode()


def stray_quote() -> bytes:
    first = ["a1,2025-01-13,10.50", "a2,2025-01-14,1020", '"']
    return "\n".join([",".join(ORDERS[0]), *first, *["x"] * 400]).encode()


KINDS = {
    "orders.xls": serial,
    "orders.ods": ods,
    "page.xls": page,
    "xml.xls": xml_2003,
    "tabs.xls": tabs,
    "told.csv": told,
    "old_mac.txt": old_mac,
    "unmarked.csv": unmarked,
    "stray_quote.csv": stray_quote,
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_read_by_what_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(KINDS[name]())
    source = read_file(path)
    frame = source.frame.iloc[:2]
    assert source.table == "T1"
    assert frame["order_id"].tolist() == ["a1", "a2"]
    assert frame["order_value"].tolist() == VALUES
    assert frame["date"].tolist() == DAYS


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_sheets_with_the_same_headers_are_one_table(tmp_path: Path) -> None:
    header: list[object] = ["Week", "Channel", "Spend"]
    path = workbook(
        tmp_path / "year.xlsx",
        Jan=[header, ["2025-01-06", "Search", 10], ["some day", "Search", 1]],
        Feb=[["February"], header, ["2025-02-03", "Search", 20], ["any day", "Search", 2]],
        About=[["Made by hand"]],
    )
    (source,) = read_all(path)
    assert source.frame["spend"].tolist() == [10, 20]
    assert [(unused.row, unused.reason.text()) for unused in source.unused] == [
        (3, "week cannot be read"),
        (4, "week cannot be read (sheet Feb)"),
    ]
    again = preview(FileChoice(path, source.table, source.sheet or None, source.columns)).choice
    read = read_file(again.path, table=again.table, sheet=again.sheet, overrides=again.columns)
    assert read.frame["spend"].tolist() == [10, 20]
    assert read_file(path, sheet="Feb").frame["spend"].tolist() == [20]
    said = [note.text() for note in source.notes]
    assert any("Jan, Feb" in text for text in said)
    assert any("not read: About" in text for text in said)


def test_sheets_of_several_tables_are_several_sources(tmp_path: Path) -> None:
    orders: list[list[object]] = [["Order number", "Order date", "Total", "Quantity"], ["1", "2025-01-13", 5, 1]]
    parcels: list[list[object]] = [["Tracking number", "Lane", "Shipped at", "Delivered at"]]
    parcels.append(["p", "US", "2025-01-13", "2025-01-20"])
    found = read_all(workbook(tmp_path / "all.xlsx", Orders=orders, Parcels=parcels))
    assert {(source.table, source.sheet, len(source.frame)) for source in found} == {
        ("T1", "Orders", 1),
        ("T2", "Parcels", 1),
    }


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ([["", "", "Orders", ""], ["Week", "Country", "Sessions", "Orders"]], "Orders"),
        ([["Week", "Country", "Traffic", ""], ["", "", "Sessions", "Orders"]], "Orders"),
        ([["Week", "Country", "Sessions", "Orders"], ["周", "国家", "访问量", "订单数"]], "Orders"),
        ([["Week", "Country", "Sessions", "Orders"], ["(date)", "(name)", "(1)", "(1)"]], "Orders"),
    ],
)
def test_headers_in_two_rows(tmp_path: Path, headers: list[list[str]], expected: str) -> None:
    rows = [*headers, ["2025-01-06", "US", "1,234 件", "1.2万"], ["2025-01-13", "US", "７", "3"]]
    source = read_file(write(tmp_path / "t.csv", rows))
    assert (source.table, source.unused) == ("T4", ())
    assert source.columns["orders"].removesuffix(" (1)") == expected
    assert source.frame["sessions"].tolist() == [1234, 7]
    assert source.frame["orders"].tolist() == [12_000, 3]


def test_a_group_above_tells_equal_headers_apart(tmp_path: Path) -> None:
    rows = [["", "Ad", "", "Shop", ""], ["Week", "Channel", "Spend", "Channel", "Sessions"]]
    rows += [["2025-01-06", "Search", "10", "x", "5"], ["2025-01-13", "Search", "12", "y", "6"]]
    source = read_file(write(tmp_path / "t.csv", rows), table="T3")
    assert source.columns["channel"] == "Ad Channel"
    assert source.frame["channel"].tolist() == ["Search", "Search"]


def test_a_folder_and_a_zip_hold_files(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    (folder / "2025").mkdir(parents=True)
    for name in ("b.csv", "2025/a.csv", "~$b.xlsx", ".hidden.csv", "notes.docx"):
        (folder / name).write_text("x", encoding="utf-8")
    packed_up = tmp_path / "exports.zip"
    with zipfile.ZipFile(packed_up, "w") as archive:
        archive.writestr("../../out.csv", "Order number,Order date\n1,2025-01-13\n")
        archive.writestr("__MACOSX/._out.csv", "x")
        archive.writestr("deep/er/more.tsv", "Order number\tOrder date\n1\t2025-01-13\n")
    plain = write(tmp_path / "c.csv", ORDERS)
    with spreadsheets([folder, packed_up, plain]) as files:
        assert [path.name for path in files] == ["a.csv", "b.csv", "out.csv", "more.tsv", "c.csv"]
        assert len({path.parent for path in files[2:4]} | {folder}) == 3
        assert [len(read_file(path).frame) for path in files[2:]] == [1, 1, 2]
    assert not files[2].exists()
    assert not (tmp_path.parent / "out.csv").exists()


@pytest.mark.parametrize("name", ["empty", "nothing.zip", "broken.zip", "giant.zip"])
def test_a_folder_or_zip_without_data_says_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "empty":
        path.mkdir()
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            if name != "nothing.zip":
                archive.writestr("a.csv", "x" * 3_000)
            if name == "giant.zip":
                for number in range(600):
                    archive.writestr(f"{number}.csv", "")
        if name == "broken.zip":
            data = bytearray(path.read_bytes())
            data[36:44] = b"\xff" * 8
            path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught, spreadsheets([path]) as files:
        assert files
    assert caught.value.problems[0].where == name
    assert caught.value.problems[0].remedy is not None
