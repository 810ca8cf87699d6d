"""An order that two exports hold is one order."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from desktop_app.core.evidence.into_project.into_document import with_sources
from desktop_app.core.evidence.shop.answers import answers_from
from desktop_app.core.evidence.sources.counted_once import counted_once
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.project import new_document
from desktop_app.core.project.import_account import account_of
from tests.core.evidence.made_sources import source, write

HEADER = ["Order number", "Order date", "Total", "Customer", "SKU"]
LINES = [
    [str(n // 2), f"2025-0{1 + n // 40}-{n % 28 + 1:02}", str(5 + n % 3), f"b{n // 2}", f"S{n % 2}"] for n in range(120)
]


def export(folder: Path, name: str, first: int, last: int) -> Source:
    return read_file(write(folder / name, [HEADER, *LINES[first:last]]))


def test_overlapping_exports_count_what_one_export_counts(tmp_path: Path) -> None:
    parts = [export(tmp_path, "a.csv", 0, 80), export(tmp_path, "b.csv", 60, 120)]
    once = counted_once(parts)
    assert [len(one.frame) for one in once] == [80, 40]
    assert once[1].notes[-1].text() == "20 rows stand in a.csv as well and count once."
    whole = answers_from([export(tmp_path, "c.csv", 0, 120)]).values()
    assert whole
    assert answers_from(once).values().keys() == whole.keys()
    together = with_sources(new_document("x"), parts)
    alone = with_sources(new_document("x"), [export(tmp_path, "c.csv", 0, 120)])
    aov = "marketing.average_order_value"
    assert together.entries[aov].value == alone.entries[aov].value
    assert [kept.rows_used for kept in together.sources] == [80, 60]
    assert any("count once" in note.text() for note in account_of(together.sources[1].report).notes)


def test_what_two_shops_sell_alike_is_not_one(tmp_path: Path) -> None:
    week = pd.DataFrame({"week": pd.date_range("2025-01-06", periods=3, freq="7D"), "sku": "a", "units": 5.0})
    weeks = [source("T6", week), source("T6", week)]
    assert [len(one.frame) for one in counted_once(weeks)] == [3, 3]
    other = write(tmp_path / "other.csv", [HEADER, ["1", "2025-01-03", "99", "x", "S1"]])
    parts = [export(tmp_path, "a.csv", 0, 80), read_file(other)]
    assert [len(one.frame) for one in counted_once(parts)] == [80, 1]
