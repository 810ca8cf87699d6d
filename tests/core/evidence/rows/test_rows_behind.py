"""The rows behind a measured number are as many as the number says it rests on."""

from __future__ import annotations

import pytest

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.evidence.rows.rows_behind import Behind, rows_behind
from desktop_app.core.evidence.shop.grouping import OTHER
from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.core.project import new_document
from desktop_app.core.project.document import Document
from desktop_app.core.project.import_account import account_of

ORDERS, PARCELS = "tmall_orders_2026Q3.csv", "shipments_2026Q3.xlsx"
COUNTED = {"log_weight", "log_freight", "log_promise", "mkt_aov"}
"""Inputs whose number of observations is one of rows."""


@pytest.fixture(scope="module")
def document() -> Document:
    files = [FileChoice(path) for path in sample_files("small") if path.name in (ORDERS, PARCELS)]
    return add_files(new_document("Shop"), files).document


def test_they_are_as_many_as_it_says(document: Document) -> None:
    program = document.content().roadmap
    looked_at = set()
    for place, source in enumerate(document.sources):
        for found in account_of(source.report).findings:
            entry = program.inputs[found.id]
            if entry.spec in COUNTED:
                items = document.items.get(entry.index, program.indexes[entry.index].items)
                numbers = rows_behind(document, place, Behind(entry.spec, entry.index, found.item, items))
                assert len(numbers) == found.n, found
                looked_at.add(entry.spec)
    assert looked_at == COUNTED


def test_other_items_are_all_that_have_no_name_of_their_own(document: Document) -> None:
    place = next(place for place, source in enumerate(document.sources) if source.file == PARCELS)
    every = rows_behind(document, place, Behind("log_weight"))
    (lane, *_), index = document.content().roadmap.indexes["lane"].items, "lane"
    named = rows_behind(document, place, Behind("log_weight", index, lane, (lane, OTHER)))
    others = rows_behind(document, place, Behind("log_weight", index, OTHER, (lane, OTHER)))
    assert 0 < len(named) < len(every)
    assert sorted([*named, *others]) == sorted(every)
