"""What long calibrations found stays in the project while their files do, and its pictures are kept with it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries, chart_of
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations import calibrate
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured
from desktop_app.core.evidence.calibrations.interval import Interval
from desktop_app.core.evidence.calibrations.potential import against_present
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project import sources_edit
from desktop_app.core.evidence.into_project.input_line import input_lines
from desktop_app.core.evidence.shop.sample_shop import sample_files
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.i18n import translator
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.shop import Shop

PICTURE = Picture(
    "bar",
    Message("Units of the class by week"),
    ("A", "B"),
    PictureAxis(Message("week")),
    PictureAxis(Message("units"), "1", "percent"),
    (PictureSeries(Message("sold"), (0.123456789, None), "today"),),
    ((1.0, Message("promised")),),
)


def _found(sources: Sequence[Source], progress: Progress) -> list[Calibrated]:
    progress.at(0.5)
    assert {source.table for source in sources} == {"T5", "T6"}
    aim = Aim("sc_pot_wape", "A", Message("stands for a backtest"), 30)
    return [measured(aim, 30, Interval(0.1, 0.08, 0.12), None, PICTURE), against_present("sc_pot_wape", 30)]


@pytest.fixture(scope="module")
def shop() -> Document:
    files = [FileChoice(path) for path in sample_files("small") if path.stem in {"products", "demand_weekly"}]
    return sources_edit.add_files(new_document("Shop"), files).document


def _potential(document: Document) -> tuple[float, str]:
    line = next(line for line in input_lines(Shop(document), "T6") if line.input.spec == "sc_pot_wape")
    return line.value, line.status


def test_they_stay_while_their_files_do_and_go_with_them(shop: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrate, "LONG_THEMES", (_found,))
    assert _potential(shop)[1] == "assumed"
    more = sources_edit.with_long_findings(shop).document
    assert _potential(more) == (0.1, "measured")
    again = sources_edit.add_files(more, [FileChoice(sample_files("small")[0])]).document
    assert len(again.sources) == 3
    assert _potential(again) == (0.1, "measured")
    switch = next(entry for entry in Shop(again).program.inputs.values() if entry.spec == "sc_pot_wape_b")
    assert again.entries[switch.id].value == 1
    demand = next(place for place, source in enumerate(again.sources) if source.table == "T6")
    assert _potential(sources_edit.without_source(again, demand).document)[1] == "assumed"


def test_a_picture_is_kept_and_said_in_another_language(shop: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrate, "LONG_THEMES", (_found,))
    lines = input_lines(Shop(sources_edit.with_long_findings(shop).document), "T6")
    picture = next(line.picture for line in lines if line.input.spec == "sc_pot_wape" and line.item == "A")
    assert picture is not None
    assert picture.series[0].values == (0.12346, None)
    chart = chart_of(picture, "demand", translator("zh"))
    assert chart.title == translator("zh")("Units of the class by week")
    assert chart.values(chart.series[0])[0] == 0.12346
    assert chart.y_axis.format == "percent"
    assert [mark.value for mark in chart.marks] == [1.0]
