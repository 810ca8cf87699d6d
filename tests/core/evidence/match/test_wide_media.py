"""Weekly media with a column for each channel."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.evidence.sources.reading import read_file
from tests.core.evidence.made_sources import write
from tests.shared import shared_folder


def test_each_channel_becomes_a_row_of_its_week(tmp_path: Path) -> None:
    rows = [["Media"], ["Week", "Search cost", "TV cost", "Search clicks", "Weather"]]
    rows += [["2025-01-06", "10", "70", "5", "rain"], [], ["2025-01-13", "12", "", "6", "sun"]]
    source = read_file(write(tmp_path / "m.csv", rows))
    assert source.table == "T3"
    assert source.frame["channel"].tolist() == ["Search", "TV", "Search"]
    assert source.frame["spend"].tolist() == [10, 70, 12]
    assert source.frame["sessions"].fillna(0).tolist() == [5, 0, 6]
    assert source.frame.index.tolist() == [3, 3, 5]
    assert [(unused.row, unused.reason.text()) for unused in source.unused] == [(5, "spend is empty")]
    assert "2 channels side by side (Search, TV)" in source.notes[0].text()


def test_one_column_of_cost_is_no_list_of_channels(tmp_path: Path) -> None:
    rows = [["Week", "Channel", "Ad cost"], ["2025-01-06", "Search", "10"], ["2025-01-13", "Search", "12"]]
    assert len(read_file(write(tmp_path / "m.csv", rows)).frame) == 2


def test_the_simulated_media_reproduce_their_truths() -> None:
    frame = read_file(shared_folder() / "data" / "robyn_dt_simulated_weekly.csv").frame
    spent = frame.groupby("channel")["spend"].sum()
    truths = {
        "tv": 3_087_487.77,
        "ooh": 8_989_331.73,
        "print": 775_555.51,
        "facebook": 446_296.83,
        "search": 1_230_426.67,
    }
    assert spent.to_dict() == pytest.approx(truths, abs=0.005)
    assert frame["week"].nunique() == 208
    assert frame.loc[frame["channel"] == "search", "sessions"].notna().all()
