"""A measured number shows what it was taken from, and what takes minutes to find is found on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.evidence.calibrations.long_findings import POTENTIAL
from desktop_app.core.evidence.into_project.import_work import Imported, find_more
from desktop_app.core.project.document import Document, Entry, EvidenceSource, Provenance
from desktop_app.core.project.shop import Shop
from desktop_app.ui.data.measured_view import tells_more
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import LEFT, PATIENCE, click_row, said

T = TypeVar("T")


def test_a_row_shows_the_picture_that_it_was_measured_from(full: DataPage, qtbot: QtBot) -> None:
    click_row(full, "T7", qtbot)
    card = full.view.inputs
    assert not card.measured.isVisible()
    (row, line) = next((row, line) for row, line in enumerate(card.shown) if line.picture is not None)
    card.view.selectRow(row)
    assert card.measured.isVisible()
    assert card.measured.canvas.chart is not None
    assert line.picture is not None
    assert card.measured.canvas.chart.title == line.picture.title.text()
    assert line.method is not None
    assert line.method.text().lower() == card.measured.method.text().lower()
    assert f"{line.n:,}" in card.measured.count.text()
    click_row(full, "T1", qtbot)
    assert not card.measured.isVisible()


def test_a_row_that_says_all_itself_opens_nothing(full: DataPage, qtbot: QtBot) -> None:
    click_row(full, "T7", qtbot)
    card = full.view.inputs
    plain = next(row for row, line in enumerate(card.shown) if not tells_more(line))
    card.view.selectRow(plain)
    assert not card.measured.isVisible()


def test_columns_that_hold_people_are_named(full: DataPage, session: Session, qtbot: QtBot) -> None:
    click_row(full, "T1", qtbot)
    labels = " ".join(label.text() for label in full.view.match.findChildren(TextLabel) if label.isVisible())
    assert "of people" in labels
    session.settings.language = "zh"
    full.retranslate()
    labels = " ".join(label.text() for label in full.view.match.findChildren(TextLabel) if label.isVisible())
    assert "of people" not in labels


class Knowing(Apart):
    """Finds at once what would take minutes."""

    def run(self, work: Callable[..., T], *arguments: object, progress: Progress = SILENT) -> T:
        document = arguments[0]
        assert work is find_more
        assert isinstance(document, Document)
        progress.at(0.5)
        potential = document.content().roadmap.specs[POTENTIAL]
        entry = Entry(_value(document, potential), Provenance("measured", "tried", 9))
        return Imported(replace(document, entries={**document.entries, potential: entry}))  # type: ignore[return-value]


def _value(document: Document, name: str) -> tuple[float, ...]:
    program = document.content().roadmap
    return tuple(0.2 for _ in program.items_of(name))


def test_looking_deeper_is_one_step(session: Session, empty: Shop, qtbot: QtBot) -> None:
    demand = EvidenceSource("T6", "demand", "demand.csv", "utf-8", 1, {}, 9, 9, "")
    session.start(replace(empty.document, sources=(demand,)))
    page = DataPage(session, apart=Knowing())
    qtbot.addWidget(page)
    page.visit("T1", None)
    assert page.view.inputs.deeper_button.isHidden()
    page.visit("T6", None)
    assert not page.view.inputs.deeper_button.isHidden()
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(page.view.inputs.deeper_button, LEFT)
    potential = session.document.content().roadmap.specs[POTENTIAL]
    assert session.document.entries[potential].provenance.status == "measured"
    assert said(page.banners.notices[0]).startswith("Past demand is looked into.")
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert potential not in session.document.entries
