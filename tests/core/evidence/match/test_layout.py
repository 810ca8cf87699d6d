"""A layout that was corrected once is known again by its headers, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.errors import EvidenceError
from desktop_app.core.evidence.match.confidence import alternatives, confidence
from desktop_app.core.evidence.match.layout import AS_BEFORE, Layout, layout_key
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.reading import read_all

HEADERS = ("Ref", "When", "Where", "How much")
LAYOUT = Layout("T1", {"order_id": "Ref", "date": "When", "market": "Where", "order_value": "How much"})
KNOWN = {layout_key(HEADERS): LAYOUT}


def orders(path: Path, *headers: str) -> Path:
    rows = [f"{n},2026-07-{n:02},US,{20 + n}" for n in range(1, 29)]
    path.write_text("\n".join(["My shop", ",".join(headers), *rows]), encoding="utf-8")
    return path


def test_a_file_with_known_headers_is_read_as_before_and_says_so(tmp_path: Path) -> None:
    path = orders(tmp_path / "july.csv", *HEADERS)
    with pytest.raises(EvidenceError):
        read_all(path)
    (source,) = read_all(path, layouts=KNOWN)
    assert source.columns == dict(LAYOUT.columns)
    assert (source.table, len(source.frame), source.header_row) == ("T1", 28, 2)
    assert AS_BEFORE in source.notes


def test_what_somebody_says_now_counts_more_and_other_headers_are_not_known(tmp_path: Path) -> None:
    path = orders(tmp_path / "july.csv", *HEADERS)
    told = {**LAYOUT.columns, "market": ""}
    (source,) = read_all(path, table="T1", overrides=told, layouts=KNOWN)
    assert "market" not in source.columns
    with pytest.raises(EvidenceError):
        read_all(orders(tmp_path / "august.csv", *HEADERS[:3], "How many"), layouts=KNOWN)


def test_how_sure_a_match_is_and_what_else_a_header_may_be() -> None:
    table = table_called("T1")
    value = table.column("order_value")
    alias = value.aliases[0]
    assert confidence(value, alias.upper()) == "certain"
    assert confidence(value, f"{alias} (USD)") == "likely"
    assert confidence(value, "zzzzzz") == "told"
    near = alternatives(table, alias)
    assert near[0] == value
    assert value not in alternatives(table, alias, value.id)
    assert alternatives(table, "zzzzzz") == ()
