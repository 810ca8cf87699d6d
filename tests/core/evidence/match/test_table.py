"""The descriptions of the tables are complete and leave no doubt which column a header means."""

from __future__ import annotations

import pytest

from desktop_app.core.errors import EvidenceError
from desktop_app.core.evidence.match.matching import normalised
from desktop_app.core.evidence.match.table import Table, table_called, tables

TYPES = {"text", "number", "count", "money", "share", "date", "flag", "currency", "country"}
UNITS = {"", "1", "money", "minute", "hour", "day", "week", "kg"}


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.id)
def test_every_table_is_described_in_both_languages(table: Table) -> None:
    assert set(table.name) == set(table.description) == {"en", "zh"}
    for column in table.columns:
        assert set(column.name) == {"en", "zh"}, column.id
        assert column.type in TYPES, column.id
        assert column.unit in UNITS, column.id
        assert (column.unit == "money") == (column.type == "money"), column.id


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.id)
def test_no_word_means_two_columns_of_one_table(table: Table) -> None:
    meaning: dict[str, str] = {}
    for column in table.columns:
        for alias in column.aliases:
            assert meaning.setdefault(normalised(alias), column.id) == column.id, alias


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.id)
def test_the_key_is_made_of_columns_that_the_table_has(table: Table) -> None:
    assert all(table.column(key) for key in table.key)


def test_the_fourteen_tables_are_there_in_order() -> None:
    assert [table.id for table in tables()] == [f"T{number}" for number in range(1, 15)]


def test_an_unknown_table_is_named_with_those_that_exist() -> None:
    assert table_called("t2").id == "T2"
    with pytest.raises(EvidenceError, match=r"T99.*T1, T2"):
        table_called("T99")
