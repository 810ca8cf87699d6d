"""The base period is the last four complete quarters unless another is chosen; what is not complete is never scaled."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.seasons import Seasons, seasons_of
from desktop_app.core.evidence.into_project.sources_edit import add_files, with_period
from desktop_app.core.project import new_document
from desktop_app.core.project.document import Document

DAYS = pd.date_range("2024-01-01", "2026-02-20")
PEAK = {"2024": "2024-11", "2025": "2025-11"}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """Two orders a day, three in 2024, ten each day of every November."""
    path: Path = tmp_path_factory.mktemp("orders") / "orders.csv"
    lines = ["Order number,Order date,Country,Total"]
    for day in DAYS:
        lines += [f"{day:%Y%m%d}-{n},{day:%Y-%m-%d},US,50" for n in range(_orders(day))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return add_files(new_document("Shop"), [FileChoice(path)]).document


def _orders(day: pd.Timestamp) -> int:
    return 10 if day.month == 11 else 3 if day.year == 2024 else 2


def _mean(year: str) -> float:
    return sum(_orders(day) for day in DAYS if str(day.year) == year) / 4


def seasons(document: Document) -> Seasons:
    found = seasons_of(document)
    assert found is not None
    return found


def used(document: Document) -> list[str]:
    return [str(seen.quarter) for seen in seasons(document).quarters if seen.is_used]


def test_the_last_four_complete_quarters_count_unless_others_are_chosen(document: Document) -> None:
    assert used(document) == ["2025Q1", "2025Q2", "2025Q3", "2025Q4"]
    assert document.answers["size_orders"] == pytest.approx(_mean("2025"))
    chosen = with_period(document, "2024Q1 2024Q4").document
    assert used(chosen) == ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]
    assert chosen.answers["size_orders"] == pytest.approx(_mean("2024"))
    assert with_period(chosen, "").document == document


def test_a_choice_outlives_other_files(document: Document, tmp_path: Path) -> None:
    chosen = with_period(document, "2024Q1 2024Q4").document
    more = tmp_path / "products.csv"
    more.write_text("SKU,Unit cost,Price\na,1,2\nb,2,5\n", encoding="utf-8")
    after = add_files(chosen, [FileChoice(more)]).document
    assert len(after.sources) == 2
    assert after.answers["size_orders"] == pytest.approx(_mean("2024"))


def test_a_quarter_that_is_not_complete_has_no_index_and_is_not_used(document: Document) -> None:
    *whole, last = seasons(document).quarters
    assert all(seen.is_complete and seen.covered == seen.days for seen in whole)
    assert (last.is_complete, last.is_used, last.covered) == (False, False, 51)
    mean = sum(seen.orders for seen in whole) / len(whole)
    assert [seen.index for seen in whole] == pytest.approx([seen.orders / mean for seen in whole])


def test_peaks_are_the_weeks_that_stand_out(document: Document) -> None:
    peaks = seasons(document).peaks
    assert [peak.begin.strftime("%Y-%m") for peak in peaks] == list(PEAK.values())
    assert all(peak.index > 1.2 for peak in peaks)
