"""Names that Excel takes."""

from __future__ import annotations

import pytest

from desktop_app.core.report.defined_names import can_be_name


@pytest.mark.parametrize("name", ["logistics.on_time_rate", "map.k_ch_x__a__b", "_a", "total.sku2"])
def test_ids_are_names(name: str) -> None:
    assert can_be_name(name)


@pytest.mark.parametrize("name", ["A1", "xfd12", "R", "c", "r1c1", "2x", "a b", "on-time", "x" * 256, ""])
def test_what_reads_like_a_cell_is_no_name(name: str) -> None:
    assert not can_be_name(name)
