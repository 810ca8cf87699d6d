from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import CancelledError, Message, Problem, SizingError
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.evidence_edit import evidence_edit
from desktop_app.core.evidence.into_project.going_together import going_together
from desktop_app.core.evidence.into_project.into_document import with_sources
from desktop_app.core.evidence.into_project.sources_edit import add_files, read_again, without_source
from desktop_app.core.evidence.shop.other_times import is_of_other_time
from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.core.evidence.sources.kept_rows import pack_rows, unpack_rows
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.language.model import Names
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.document import Document, Entry, Provenance
from desktop_app.core.project.import_account import account_of

FILES = {path.name: path for path in sample_files("small")}
ORDERS, TRAFFIC, STOCK, GOODS = (
    "tmall_orders_2026Q3.csv",
    "traffic_weekly.csv",
    "purchases.csv",
    "products.csv",
)
OTHER_ORDERS = ("amazon_all_orders_2026Q3.txt", "shopify_orders_2026Q3.csv")

NEW = ["Order number", "Order date", "Quantity", "Ship country", "Total"]
OLD = ["order id", "purchase date", "item quantity", "ship country", "order total"]


def choices(*names: str) -> list[FileChoice]:
    return [FileChoice(FILES[name]) for name in names]


@pytest.fixture(scope="module")
def first() -> Document:
    return add_files(new_document("Shop"), choices(ORDERS, STOCK)).document


def one_row(table: str) -> Source:
    return Source(f"{table}.csv", table, "", "", 1, {}, pd.DataFrame(), 0, (), (), ())


@pytest.mark.parametrize("name", FILES)
def test_kept_rows_are_the_rows_that_were_read(name: str) -> None:
    source = read_file(FILES[name])
    pd.testing.assert_frame_equal(unpack_rows(source.table, pack_rows(source)), source.frame)


def test_a_buyer_stays_the_same_in_kept_rows_and_in_a_new_file(tmp_path: Path) -> None:
    for number, name in enumerate(("first.csv", "second.csv", "third.csv")):
        lines = ["Order number,Date,Customer,Total", f"{number},2025-01-1{number},Ann,5", f"b{number},2025-01-20,B,7"]
        (tmp_path / name).write_text("\n".join(lines))
    document = new_document("Shop")
    for path in sorted(tmp_path.iterdir()):
        document = add_files(document, [FileChoice(path)]).document
    buyers = [set(source_of(source).frame["customer_id"]) for source in document.sources]
    assert len(buyers) == 3
    assert buyers[0] == buyers[1] == buyers[2] == set(read_file(tmp_path / "first.csv").frame["customer_id"])
    assert buyers[0].isdisjoint({"Ann", "B"})


def test_no_buyer_and_no_unmatched_cell_stands_in_the_project(first: Document, tmp_path: Path) -> None:
    path = tmp_path / "shop.dynacap"
    save(first, path)
    assert b"tb10007" not in path.read_bytes()
    (orders,) = (source for source in first.sources if source.file == ORDERS)
    assert "tb10007" not in orders.report
    assert not any("tb10" in str(v) for v in source_of(orders).frame["customer_id"])


def test_files_one_after_the_other_say_what_they_say_together(first: Document, tmp_path: Path) -> None:
    save(first, tmp_path / "moved.dynacap")
    step = add_files(load(tmp_path / "moved.dynacap"), choices(GOODS)).document
    sources = [read_file(FILES[name]) for name in (ORDERS, STOCK, GOODS)]
    together = with_sources(new_document("Shop"), sources)
    assert dict(step.entries) == dict(together.entries)
    assert dict(step.answers) == dict(together.answers)
    assert [source.file for source in step.sources] == [ORDERS, STOCK, GOODS]


def test_the_same_file_again_takes_its_own_place(first: Document) -> None:
    again = add_files(first, choices(STOCK)).document
    assert [source.file for source in again.sources] == [ORDERS, STOCK]
    assert dict(again.entries) == dict(first.entries)


def test_what_was_typed_stands(first: Document) -> None:
    typed = Entry(1.5, Provenance("entered"))
    document = replace(
        first,
        entries={**first.entries, "supply_chain.units_per_order": typed},
        answers={**first.answers, "size_fixed": 9000.0, "size_orders": 470.0},
    )
    after = add_files(document, choices(GOODS)).document
    assert after.entries["supply_chain.units_per_order"] == typed
    assert after.answers["size_fixed"] == 9000.0
    assert after.answers["size_orders"] == 470.0
    assert after.answers["size_value"] == first.answers["size_value"]


def test_a_removed_file_takes_along_what_only_it_said(first: Document) -> None:
    place = [source.file for source in first.sources].index(ORDERS)
    after = without_source(first, place).document
    assert [source.file for source in after.sources] == [STOCK]
    assert "size_orders" not in after.answers
    assert "supply_chain.supplier_late_rate" in after.entries
    empty = without_source(after, 0).document
    assert not empty.sources
    assert not empty.entries


def test_items_that_change_carry_values_over_by_name(first: Document, tmp_path: Path) -> None:
    share = "supply_chain.purchase_share_today"
    standard = first.content().roadmap.indexes["supplier"].items
    scenario = Scenario("A", Names("A", "A"), {share: (0.6, 0.3, 0.1)})
    document = replace(first, scenarios=(scenario,))
    renamed = tmp_path / STOCK
    renamed.write_text(FILES[STOCK].read_text("utf-8").replace(f",{standard[0]},", ",Acme,"), "utf-8")
    after = add_files(document, [FileChoice(renamed)]).document
    values = dict(zip(standard, (0.6, 0.3, 0.1), strict=True))
    expected = tuple(values.get(item, pytest.approx(1 / 3)) for item in after.items["supplier"])
    assert "Acme" in after.items["supplier"]
    assert after.scenarios[0].changes[share] == expected
    edit = evidence_edit(document, document, after, Message("x"))
    changed, back = edit.apply(document)
    assert (changed.entries, changed.scenarios) == (after.entries, after.scenarios)
    assert back.apply(changed)[0] == document


def test_two_sheets_of_one_table_with_other_headers_are_two_sources(first: Document, tmp_path: Path) -> None:
    book = Workbook()
    for sheet, headers in ((book.active, NEW), (book.create_sheet("Old"), OLD)):
        assert sheet is not None
        sheet.append(headers)
        for number in range(40):
            day = f"2026-0{7 + number % 3}-{number % 28 + 1:02}"
            sheet.append([f"{headers[0]}{number}", day, 1, "US", 30.0])
    book.save(tmp_path / "both.xlsx")
    again = first
    for _ in range(2):
        again = add_files(again, [FileChoice(tmp_path / "both.xlsx")]).document
        assert sorted(source.sheet for source in again.sources if source.file == "both.xlsx") == ["Old", "Sheet"]


def test_an_edit_made_while_files_were_read_is_not_lost(first: Document) -> None:
    imported = add_files(first, choices(GOODS)).document
    meanwhile = replace(
        first,
        entries={**first.entries, "company.fixed_cost": Entry(5.0, Provenance("entered"))},
        answers={**first.answers, "size_margin": 0.4},
    )
    after, _ = evidence_edit(meanwhile, first, imported, Message("x")).apply(meanwhile)
    assert after.entries["company.fixed_cost"].value == 5.0
    assert after.answers["size_margin"] == 0.4
    assert after.sources == imported.sources


def test_files_that_cannot_be_used_are_named_and_the_others_used(first: Document, tmp_path: Path) -> None:
    bad = tmp_path / "notes.csv"
    bad.write_text("what\nnothing\n", encoding="utf-8")
    found = add_files(first, [FileChoice(bad), *choices(GOODS)])
    assert {problem.where for problem in found.refused} == {"notes.csv"}
    assert [source.table for source in found.document.sources] == ["T1", "T7", "T5"]
    nothing = add_files(first, [FileChoice(bad)])
    assert nothing.document is first
    assert {problem.where for problem in nothing.refused} == {"notes.csv"}


def test_files_in_folders_and_zips_are_read_too(first: Document, tmp_path: Path) -> None:
    folder, packed, empty = tmp_path / "folder", tmp_path / "more.zip", tmp_path / "nothing"
    for made in (folder, empty):
        made.mkdir()
    (folder / GOODS).write_bytes(FILES[GOODS].read_bytes())
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(FILES[STOCK], STOCK)
    found = add_files(first, [FileChoice(folder), FileChoice(packed), FileChoice(empty)])
    assert [source.file for source in found.document.sources] == [ORDERS, GOODS, STOCK]
    assert [problem.where for problem in found.refused] == ["nothing"]


def test_a_file_that_contradicts_the_rest_is_left_out_by_name(first: Document) -> None:
    found = add_files(first, choices(TRAFFIC, GOODS))
    assert [problem.where for problem in found.refused] == [TRAFFIC]
    assert "do" in found.refused[0].text()
    assert [source.file for source in found.document.sources] == [ORDERS, STOCK, GOODS]
    assert found.document.entries == add_files(first, choices(GOODS)).document.entries


def test_a_file_that_contradicts_the_rest_does_not_take_the_place_of_its_older_self(
    first: Document, tmp_path: Path
) -> None:
    whole = add_files(first, choices(TRAFFIC, *OTHER_ORDERS)).document
    assert {TRAFFIC, *OTHER_ORDERS} <= {source.file for source in whole.sources}
    few = tmp_path / OTHER_ORDERS[1]
    header, *rows = FILES[few.name].read_text("utf-8").splitlines()
    few.write_text("\n".join([header, *rows[::8]]), "utf-8")
    found = add_files(whole, [FileChoice(few)])
    assert [problem.where for problem in found.refused] == [few.name]
    assert found.document is whole


def test_files_that_each_contradict_the_rest_are_all_left_out() -> None:
    tried: list[list[str]] = []

    def put_together(sources: Sequence[Source]) -> Document:
        tried.append([source.table for source in sources])
        if {"T3", "T4"} & set(tried[-1]):
            raise SizingError((Problem("size_orders", Message("too many")),))
        return new_document("Shop")

    new = [one_row(table) for table in ("T4", "T1", "T3")]
    document, refused = going_together(new, put_together)
    assert document is not None
    assert [problem.where for problem in refused] == ["T3.csv", "T4.csv"]
    assert tried[-1] == ["T1", "T4"]
    nothing, refused = going_together(new[:1], put_together)
    assert nothing is None
    assert [problem.where for problem in refused] == ["T4.csv"]


def test_amounts_of_several_currencies_are_never_added(first: Document, tmp_path: Path) -> None:
    rows = FILES[ORDERS].read_text("gb18030")
    strange, mixed, euro = (tmp_path / name for name in ("strange.csv", "mixed.csv", "euro.csv"))
    strange.write_text(rows.replace(",USD,", ",ISK,"), "utf-8")
    mixed.write_text(rows.replace(",USD,", ",ISK,", 5), "utf-8")
    euro.write_text(rows.replace(",USD,", ",EUR,"), "utf-8")
    for document in (first, new_document("Shop")):
        found = add_files(document, [FileChoice(strange)])
        assert found.document is document
        assert [(problem.where, problem.remedy is None) for problem in found.refused] == [("strange.csv", False)]
    (alone,) = add_files(new_document("Shop"), [FileChoice(mixed)]).document.sources
    no_rate = Message("no rate for {currency}", currency="ISK")
    (left_out,) = (group for group in account_of(alone.report).unused if group.reason == no_rate)
    assert len(left_out.rows) == 5
    assert set(source_of(alone).frame["currency"]) == {"USD"}
    orders = add_files(new_document("Shop"), choices(ORDERS)).document
    assert read_again(orders, 0, FileChoice(mixed)).document.sources[0].rows_used == alone.rows_used
    both = add_files(orders, [FileChoice(euro)]).document
    rate = rates_of(both.models["rates"]).known["EUR"]
    values = [source_of(source).frame["order_value"].to_numpy() for source in both.sources]
    assert values[1] == pytest.approx(values[0] / rate)


def test_a_file_from_another_time_says_so_until_it_is_alone(first: Document, tmp_path: Path) -> None:
    old = tmp_path / "old.csv"
    old.write_text(FILES[ORDERS].read_text("gb18030").replace("2026", "2024"), "utf-8")
    both = add_files(first, [FileChoice(old)]).document
    told = [source.file for source in both.sources if any(map(is_of_other_time, account_of(source.report).notes))]
    assert told == ["old.csv"]
    place = [source.file for source in both.sources].index(ORDERS)
    alone = without_source(without_source(both, place).document, 0).document
    assert [source.file for source in alone.sources] == ["old.csv"]
    assert not any(map(is_of_other_time, account_of(alone.sources[0].report).notes))


def test_a_column_read_in_another_way(first: Document) -> None:
    place = [source.file for source in first.sources].index(STOCK)
    columns = {**first.sources[place].columns, "defects": ""}
    assert first.entries["supply_chain.supplier_defect_rate"].provenance.n
    after = read_again(first, place, FileChoice(FILES[STOCK], "T7", None, columns)).document
    assert "defects" not in after.sources[place].columns
    assert "supply_chain.supplier_defect_rate" not in after.entries


def test_a_cancelled_import_stops_between_files(first: Document) -> None:
    seen: list[float] = []
    progress = Progress(seen.append, lambda: len(seen) >= 1)
    with pytest.raises(CancelledError):
        add_files(first, choices(GOODS, STOCK), progress)
    assert len(seen) == 1
