from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desktop_app.core.errors import Message, ProjectError, untranslated
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.known_files import KnownFiles, file_digest
from desktop_app.core.evidence.into_project.filled_table import filled_tables
from desktop_app.core.evidence.into_project.input_line import InputLine, input_lines
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.evidence.match.matched_header import lacking, matched_headers
from desktop_app.core.evidence.match.preview import preview
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.shop.open_question import open_questions
from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.unused_reason import save_unused, unused_reasons
from desktop_app.core.project import new_document
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import SetInput
from desktop_app.core.project.import_account import Finding, Header, ImportAccount, UnusedRows, account_of
from desktop_app.core.project.shop import Shop

FILES = {path.name: path for path in sample_files("small")}
PARCELS, ORDERS = "shipments_2026Q3.xlsx", "tmall_orders_2026Q3.csv"


@pytest.fixture(scope="module")
def shop() -> Shop:
    files = [FileChoice(FILES[PARCELS]), FileChoice(FILES[ORDERS])]
    return Shop(add_files(new_document("Shop"), files).document)


def line(shop: Shop, name: str, item: str = "", table: str = "T2") -> InputLine:
    return next(x for x in input_lines(shop, table) if (x.input.id, x.item) == (name, item))


def test_every_table_is_there_and_says_what_fills_it(shop: Shop) -> None:
    filled = {table.table.id: table for table in filled_tables(shop.document)}
    assert list(filled) == [f"T{number}" for number in range(1, 15)]
    assert [source.source.file for source in filled["T2"].sources] == [PARCELS]
    assert filled["T2"].rows == 3000
    assert filled["T2"].doubts == 1
    assert not filled["T5"].sources


def test_a_line_shows_what_the_model_uses(shop: Shop) -> None:
    lanes = shop.program.items_of("logistics.base_transit_time_mean")
    values = shop.today["logistics.base_transit_time_mean"]
    assert isinstance(values, tuple)
    for lane, value in zip(lanes, values, strict=True):
        shown = line(shop, "logistics.base_transit_time_mean", lane)
        assert (shown.value, shown.status) == (value, "measured")
        assert shown.low is not None
        assert shown.high is not None
        assert shown.axis[0] <= shown.low < shown.value < shown.high <= shown.axis[1]
        assert shown.n is not None
        assert shown.method is not None


def test_what_the_data_cannot_carry_stays_assumed_with_its_range(shop: Shop) -> None:
    shown = line(shop, "logistics.alert_recall_attainable")
    assert shown.status == "assumed"
    assert (shown.low, shown.high) == (0.4, 0.9)
    assert shown.default == shown.value


def test_a_typed_value_is_entered_and_has_no_interval(shop: Shop) -> None:
    document, _ = SetInput("logistics.rescue_success_rate", 0.3).apply(shop.document)
    shown = line(Shop(document), "logistics.rescue_success_rate")
    assert (shown.status, shown.value, shown.low) == ("entered", 0.3, None)


def test_a_default_that_goes_with_the_size_is_no_yardstick(shop: Shop) -> None:
    assert line(shop, "logistics.freight_per_parcel", "air_us").default is None
    assert line(shop, "logistics.base_transit_time_mean", "air_us").default == 9.0


def test_only_what_the_files_leave_open_is_asked(shop: Shop) -> None:
    asked = {question.question.id: question.answer for question in open_questions(shop)}
    assert set(asked) == {"size_ads", "size_margin", "size_fixed"}
    assert asked == {name: shop.sized.answers[name] for name in asked}
    blank = {question.question.id for question in open_questions(Shop(new_document("New")))}
    assert blank == {"size_orders", "size_value", "size_ads", "size_margin", "size_fixed"}


def test_the_account_survives_as_text() -> None:
    account = ImportAccount(
        headers=(Header("a", "1"), Header("备注")),
        unused=(UnusedRows(Message("the same as row {row}", row=3), (4, 9)),),
        notes=(Message("{column}: {style}", column="date", style=Message("day/month/year")),),
        alternatives=("T3",),
        findings=(Finding("x.y", "US", 0.1, None, 0.3, 7, "weak", Message("{share:.0%}", share=0.25), Message("w")),),
        digest="d",
    )
    assert account_of(account.to_text()) == account
    assert account_of("") == ImportAccount()


def test_reasons_of_one_kind_are_counted_together() -> None:
    account = ImportAccount(
        unused=(
            UnusedRows(Message("the same as row {row}", row=3), (4,)),
            UnusedRows(Message("{column} is empty", column="date"), (7, 8, 9)),
            UnusedRows(Message("the same as row {row}", row=2), (6,)),
            UnusedRows(Message("{column} is empty", column="lane"), (11,)),
        )
    )
    kinds = [(kind.reason.text(), kind.rows, kind.share) for kind in unused_reasons(account)]
    assert kinds == [
        ("date is empty", (7, 8, 9), 1.0),
        ("the same as row …", (4, 6), pytest.approx(2 / 3)),
        ("lane is empty", (11,), pytest.approx(1 / 3)),
    ]


def test_the_list_of_unused_rows_is_a_file_that_excel_opens(tmp_path: Path) -> None:
    account = ImportAccount(unused=(UnusedRows(Message("同一行 {row}", row=3), (4, 2)),))
    save_unused(account, tmp_path / "rows.csv", untranslated)
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [["Row", "Reason"], ["2", "同一行 3"], ["4", "同一行 3"]]
    with pytest.raises(ProjectError):
        save_unused(account, tmp_path / "no" / "rows.csv", untranslated)


def test_a_preview_is_what_reading_would_do() -> None:
    source = read_file(FILES[PARCELS])
    shown = preview(FileChoice(FILES[PARCELS]))
    assert (shown.table, shown.sheet, shown.header_row) == (source.table, source.sheet, source.header_row)
    assert dict(shown.columns) == source.columns
    assert shown.headers == source.headers
    again = read_file(shown.path, table=shown.choice.table, sheet=shown.choice.sheet, overrides=shown.choice.columns)
    assert again.columns == source.columns


def test_a_correction_moves_a_column_from_one_header_to_another() -> None:
    shown = preview(FileChoice(FILES[PARCELS]))
    first = {column: header for column, header in shown.columns.items() if column in ("lane", "weight")}
    moved = shown.with_column(first["weight"], "lane")
    assert moved.columns["lane"] == first["weight"]
    assert "weight" not in moved.columns
    assert [c.id for c in lacking(table_called("T2"), moved.with_column(shown.columns["parcel_id"], "").columns)] == [
        "parcel_id"
    ]
    read = read_file(moved.path, table="T2", overrides=moved.with_column(first["weight"], "").choice.columns)
    assert {"lane", "weight"}.isdisjoint(read.columns)


def test_headers_carry_what_was_doubtful() -> None:
    table, columns = table_called("T2"), {"rerouted": "moved?"}
    note = Message("{column}: empty cells were read as no", column="rerouted")
    seen = matched_headers(table, (Header("moved?"), Header("x"), Header("moved?")), columns, (note,))
    assert [(h.column.id if h.column else None, h.doubt) for h in seen] == [
        ("rerouted", note),
        (None, None),
        (None, None),
    ]


def test_a_file_is_found_where_it_is_still_the_same(tmp_path: Path, shop: Shop) -> None:
    document: Document = shop.document
    source = next(s for s in document.sources if s.file == PARCELS)
    digest = account_of(source.report).digest
    known = KnownFiles()
    assert digest == file_digest(FILES[PARCELS])
    assert known.find(PARCELS, digest, None) == FILES[PARCELS]
    (tmp_path / PARCELS).write_bytes(b"another file of that name")
    assert known.find(PARCELS, "?", tmp_path / "p.dynacap") is None
    known.remember(tmp_path / PARCELS)
    assert known.find(PARCELS, digest, None) == tmp_path / PARCELS
