"""From spreadsheets to a project: items, provenance, sizing, and the model of today against the books."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from desktop_app.core.evidence.into_project.into_document import with_sources
from desktop_app.core.evidence.shop.sample_shop import sample_files
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.reconciliation import BookLine, reconcile
from desktop_app.core.project.shop import Shop
from tests.sample_documents import sample
from tests.shared import shared_folder

BOOKS_TOLERANCE = 0.005


def document_of(paths: Iterable[Path]) -> Document:
    return with_sources(new_document("Shop"), [read_file(path) for path in paths])


def assert_reconciled(lines: tuple[BookLine, ...]) -> None:
    assert {line.what.template for line in lines} >= {"orders delivered", "revenue"}
    for line in lines:
        assert abs(line.share) <= BOOKS_TOLERANCE or line.reason is not None, line


@pytest.fixture(scope="module")
def small() -> Document:
    return sample("small")


@pytest.fixture(scope="module")
def retail() -> Document:
    """A shop of a real export of orders."""
    return document_of([shared_folder() / "data" / "online_retail_excerpt.xlsx"])


def test_the_sample_shop_agrees_with_its_books(small: Document) -> None:
    lines = reconcile(Shop(small))
    assert_reconciled(lines)
    assert all(line.agrees for line in lines)
    assert {line.what.template for line in lines} == {"orders delivered", "revenue", "ad spend"}


def test_an_order_export_alone_gives_a_shop_that_agrees_with_its_books() -> None:
    document = document_of(path for path in sample_files("small") if "orders" in path.name)
    assert_reconciled(reconcile(Shop(document)))
    assert {source.table for source in document.sources} == {"T1"}


def test_a_real_order_export_alone_agrees_with_its_books(retail: Document) -> None:
    lines = reconcile(Shop(retail))
    assert_reconciled(lines)
    assert lines[0].books == 2656
    assert retail.items["market"][0] == "United Kingdom"
    assert retail.items["market"][-1] == "Other"


def test_every_input_says_where_it_came_from(small: Document) -> None:
    shop = Shop(small)
    measured = {name for name in shop.program.inputs if shop.provenance(name).status in ("measured", "weak")}
    assert len(measured) > 40
    for name in shop.program.inputs:
        known = shop.provenance(name)
        if name in measured:
            assert known.method
            assert known.source.endswith((".csv", ".xlsx", ".txt", "more"))
            assert known.n
        else:
            assert known.status in ("assumed", "too_few", "unusable")
            assert shop.program.inputs[name].grade in known.source or known.method


def test_what_was_measured_is_what_the_model_reads(small: Document) -> None:
    shop = Shop(small)
    for name, entry in small.entries.items():
        if entry.provenance.status in ("measured", "weak") and name in shop.program.inputs:
            assert shop.today[name] == entry.value, name


def test_intervals_hold_their_values_and_leave_decisions_out(small: Document) -> None:
    shop = Shop(small)
    intervals = shop.intervals()
    assert len(intervals) > 30
    for name, (low, high) in intervals.items():
        assert shop.program.inputs[name].role in ("fact", "estimate")
        value = shop.today[name]
        ends = zip(*(v if isinstance(v, tuple) else (v,) for v in (low, value, high)), strict=True)
        assert all(lower <= middle <= upper for lower, middle, upper in ends), name


def test_too_few_rows_leave_the_assumption_and_say_how_many(small: Document) -> None:
    too_few = [entry for entry in small.entries.values() if entry.provenance.status == "too_few"]
    assert too_few
    assert all("needed" in entry.provenance.method for entry in too_few)


def test_other_items_carry_the_mean_of_the_defaults_marked_as_assumed(retail: Document) -> None:
    duty = retail.entries["payment_risk.duty_rate"]
    assert duty.provenance.status == "assumed"
    default = new_document("x").content().what_if.inputs["payment_risk.duty_rate"].default
    assert isinstance(default, tuple)
    assert duty.value == pytest.approx((sum(default) / len(default),) * 6)
