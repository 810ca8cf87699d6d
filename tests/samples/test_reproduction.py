"""The committed files are what the script draws from the stated parameters."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import pytest
from python_calamine import load_workbook

from sample_shop.firm import FIRMS, Firm
from sample_shop.sheet import Cell
from sample_shop.shop import Shop, draw_shop

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
MOST_BYTES = 8_000_000
HALF_A_SECOND = timedelta(seconds=0.5)

drawn = cache(draw_shop)


@pytest.fixture(params=FIRMS, ids=lambda firm: firm.name)
def firm(request: pytest.FixtureRequest) -> Firm:
    chosen: Firm = request.param
    return chosen


def test_text_files_and_truth_are_reproduced_byte_for_byte(firm: Firm) -> None:
    folder, shop = SAMPLES / firm.name, drawn(firm)
    assert (folder / "truth.toml").read_text(encoding="utf-8") == shop.truth
    texts = [sheet for sheet in shop.sheets if sheet.text]
    assert len(texts) == 7
    for sheet in texts:
        assert (folder / sheet.file).read_bytes() == sheet.content(), sheet.file


def test_workbooks_are_reproduced_value_for_value(firm: Firm) -> None:
    books = [sheet for sheet in drawn(firm).sheets if not sheet.text]
    assert len(books) == 3
    for sheet in books:
        rows = load_workbook(SAMPLES / firm.name / sheet.file).get_sheet_by_index(0).to_python(skip_empty_area=False)
        assert len(rows) == len(sheet.rows)
        width = max(map(len, sheet.rows))
        for found, wanted in zip(rows, sheet.rows, strict=True):
            assert all(map(_same, found, wanted + [None] * (width - len(wanted)))), (sheet.file, found, wanted)


def test_nothing_else_lies_in_the_folder_and_all_of_it_is_small() -> None:
    shops: list[Shop] = [drawn(firm) for firm in FIRMS]
    wanted = {f"{shop.firm.name}/{sheet.file}" for shop in shops for sheet in shop.sheets}
    wanted |= {f"{shop.firm.name}/truth.toml" for shop in shops} | {"scenarios.toml"}
    files = [path for path in SAMPLES.rglob("*") if path.is_file()]
    assert {path.relative_to(SAMPLES).as_posix() for path in files} == wanted
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES


def test_another_seed_draws_other_rows() -> None:
    from dataclasses import replace

    small = FIRMS[-1]
    other = draw_shop(replace(small, seed=small.seed + 1))
    assert all(here.rows != there.rows for here, there in zip(drawn(small).sheets, other.sheets, strict=True))


def _same(found: object, wanted: Cell) -> bool:
    if wanted is None:
        return found in ("", None)
    if isinstance(wanted, date):
        return isinstance(found, date) and abs(_moment(found) - _moment(wanted)) <= HALF_A_SECOND
    return found == wanted


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())
