"""Somebody explores the sample: opens it, moves a lever, takes the workbook away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook

from tests.ui.stories.evaluated import cards, evaluated
from tests.ui.stories.player import Player

MOST_CLICKS = 6
KPI = "logistics.overall_on_time_rate"
NAME = "Volume-weighted on-time rate"


def test_from_the_start_to_the_workbook(sit_down: Callable[[str], Player], home: Path) -> None:
    player = sit_down("en")
    session = player.window.session
    player.click("Small shop", decides=True)
    player.see("What to do: See the measures")
    player.click("What-if")
    before = player.reads(f"{NAME}, ")
    player.click("Dynamic rerouting", across=0.9, decides=True)
    shown = player.reads(f"{NAME}, ")
    assert shown != before
    player.click("Report")
    player.click("Export workbook")
    player.see("Show in folder")
    assert player.clicks <= MOST_CLICKS
    scenario = session.chosen
    assert scenario is not None
    columns = evaluated(session.document, home)
    assert shown.startswith(f"{NAME}, {cards(session, scenario, 'logistics', columns)[NAME]}, ")
    (written,) = home.rglob("*.xlsx")
    assert columns[scenario.id][KPI] in numbers_of(written, NAME)


def numbers_of(workbook: Path, row: str) -> list[float]:
    """The numbers in all rows of the workbook that are called so."""
    sheets = load_workbook(workbook, data_only=True, read_only=True)
    rows = (line for sheet in sheets for line in sheet.iter_rows(values_only=True))
    return [cell for line in rows if row in line for cell in line if isinstance(cell, float)]
