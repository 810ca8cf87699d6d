"""The markets that stand by themselves are chosen by hand, stay chosen, and can be the usual ones again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.markets import MarketSeen, markets_of
from desktop_app.core.evidence.into_project.sources_edit import add_files, with_markets
from desktop_app.core.evidence.shop.grouping import MOST_ITEMS, OTHER
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.document import Document
from tests.core.evidence.made_sources import write

COUNTRIES = ["Germany", "France", "Spain", "Italy", "Poland", "Austria", "Denmark", "Finland"]


def orders(prefix: str) -> list[list[str]]:
    """Forty orders of the first country, five less of each that follows."""
    named = [country for place, country in enumerate(COUNTRIES) for _ in range(40 - 5 * place)]
    rows = [[f"{prefix}{n}", f"2026-07-{n % 28 + 1:02}", country, "60"] for n, country in enumerate(named)]
    return [["Order number", "Order date", "Country", "Total"], *rows]


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = write(tmp_path_factory.mktemp("orders") / "orders.csv", orders("a"))
    return add_files(new_document("Shop"), [FileChoice(path)]).document


def test_small_markets_are_put_together_until_somebody_says_otherwise(document: Document) -> None:
    assert [seen.name for seen in markets_of(document)] == COUNTRIES
    assert [seen.name for seen in markets_of(document) if seen.is_alone] == COUNTRIES[: MOST_ITEMS - 1]
    chosen = with_markets(document, ["Denmark", "Germany", "Atlantis"]).document
    assert chosen.items["market"] == ("Germany", "Denmark", OTHER)
    assert markets_of(chosen)[0] == MarketSeen("Germany", 40, is_alone=True)
    everyone = with_markets(chosen, COUNTRIES).document
    assert everyone.items["market"] == tuple(COUNTRIES)
    assert with_markets(everyone, ()).document == document


def test_the_choice_outlives_other_files_and_the_program(document: Document, tmp_path: Path) -> None:
    save(with_markets(document, ["Finland"]).document, tmp_path / "shop.dynacap")
    more = write(tmp_path / "more.csv", orders("b"))
    after = add_files(load(tmp_path / "shop.dynacap"), [FileChoice(more)]).document
    assert len(after.sources) == 2
    assert after.items["market"] == ("Finland", OTHER)
