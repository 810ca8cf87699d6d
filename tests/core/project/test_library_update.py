"""A newer library changes nothing until it is taken, and says before what it would change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.language.amendment import OwnFormula, OwnInput
from desktop_app.core.language.model import Names
from desktop_app.core.project import Entry, Provenance, new_document
from desktop_app.core.project.edits.rate_edits import RATES
from desktop_app.core.project.library_update import LibraryUpdate, differing, is_news, library_update
from desktop_app.core.project.shop import Shop

NEW = OwnInput("company.rent", Names("rent", "房租"), "USD/quarter", "fact", 100.0)
STALE = OwnFormula("company.gone", Names("gone", "没了"), "1/quarter", "logistics.parcel_count_renamed")
LOST = "company.own_number"


@pytest.fixture(scope="module")
def shop() -> Shop:
    entries = {LOST: Entry(1.0, Provenance("entered"))}
    return Shop(replace(new_document("Shop"), entries=entries, amendments={NEW.id: NEW})).computed()


@pytest.fixture(scope="module")
def library(shop: Shop) -> dict[str, str]:
    """The library with one cost twice as dear."""
    text, wanted = shop.document.models["company"], 'id = "fixed_cost"'
    before, after = text.split(wanted)
    first, rest = after.split("default = ", 1)
    number, rest = rest.split("\n", 1)
    return {**shop.document.models, "company": f"{before}{wanted}{first}default = {2 * float(number)}\n{rest}"}


@pytest.fixture(scope="module")
def update(shop: Shop, library: dict[str, str]) -> LibraryUpdate:
    found = library_update(shop, library)
    assert found is not None
    return found


def test_the_library_it_was_made_with_is_no_news(shop: Shop) -> None:
    assert not differing(shop.document)
    assert library_update(shop) is None


def test_every_kpi_that_would_change_is_listed_with_both_values(shop: Shop, update: LibraryUpdate) -> None:
    assert update.files == ("company",)
    cost = shop.today["company.fixed_cost"]
    assert isinstance(cost, float)
    by_name = {change.kpi.variable: change for change in update.changes}
    profit = by_name["company.operating_profit"]
    assert profit.before is not None
    assert profit.after == pytest.approx(scalar(profit.before) - cost)
    assert update.shop is not None
    moved = {k.variable for k in shop.program.kpis if shop.today_column[k.variable] != _after(update, k.variable)}
    assert set(by_name) == moved


def test_nothing_moves_until_it_is_taken(shop: Shop, update: LibraryUpdate, library: dict[str, str]) -> None:
    assert dict(shop.document.models) != library
    assert update.accept is not None
    taken, back = update.accept.apply(shop.document)
    assert dict(taken.models) == library
    assert taken.amendments == shop.document.amendments
    assert back.apply(taken)[0] == shop.document


def test_a_kept_project_is_not_asked_again_until_the_next_library(
    shop: Shop, update: LibraryUpdate, library: dict[str, str]
) -> None:
    assert is_news(shop.document, library)
    kept, back = update.keep.apply(shop.document)
    assert not is_news(kept, library)
    assert is_news(kept, {**library, "company": library["company"] + "# more\n"})
    assert back.apply(kept)[0] == shop.document


def test_a_value_whose_input_is_gone_is_named(update: LibraryUpdate) -> None:
    assert update.lost == (LOST,)


def test_an_own_formula_that_no_longer_fits_is_dropped_and_said(shop: Shop, library: dict[str, str]) -> None:
    broken = Shop(shop.document)
    broken.document = replace(shop.document, amendments={NEW.id: NEW, STALE.id: STALE})
    found = library_update(broken, library)
    assert found is not None
    assert [problem.where for problem in found.dropped] == [STALE.id]
    assert found.accept is not None
    assert set(found.accept.apply(broken.document)[0].amendments) == {NEW.id}


def test_a_library_that_cannot_be_computed_is_not_offered(shop: Shop, library: dict[str, str]) -> None:
    found = library_update(shop, {**library, "company": "not TOML ["})
    assert found is not None
    assert found.accept is None
    assert found.problems


def test_the_rates_are_the_projects_own(shop: Shop) -> None:
    assert not differing(shop.document, {**shop.document.models, RATES: "other"})


def _after(update: LibraryUpdate, name: str) -> object:
    assert update.shop is not None
    return update.shop.today_column[name]
