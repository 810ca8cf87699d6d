"""Ctrl+P: what a page shows goes onto paper; the map becomes a poster on one sheet or on four."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.project.document import Document
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.print.block import ChartBlock, TextBlock
from desktop_app.ui.print.onto_device import on_few_pages, paper
from desktop_app.ui.print.print_dialog import PrintDialog
from desktop_app.ui.print.printed_page import printed_page
from desktop_app.ui.session.session import Session
from tests.ui.print.conftest import WATERFALL

PAGES = re.compile(rb"/Type /Page\b")


@pytest.fixture
def page(session: Session, document: Document, qtbot: QtBot) -> QWidget:
    session.start(document)
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    chart = ChartCanvas()
    chart.show_chart(WATERFALL)
    hidden = TextLabel("A sentence that nobody sees is not printed either.")
    for widget in (TextLabel("A field"), TextLabel("This page says a whole sentence."), chart, hidden, QLabel("Qt's.")):
        column.addWidget(widget)
    hidden.hide()
    return made


def test_charts_and_sentences_that_are_seen_are_printed(page: QWidget, session: Session) -> None:
    printed = printed_page(session, page, "Answer").printed
    head, body, rests = printed.parts
    assert next(block.text for block in head.blocks if isinstance(block, TextBlock)) == "Answer"
    assert body.blocks == (TextBlock("This page says a whole sentence."), ChartBlock(WATERFALL))
    assert "assumed" in str(rests.blocks[0])
    assert all(word in printed.foot for word in ("Kiosk", "Plan"))


def test_a_page_is_saved_as_one_sheet(page: QWidget, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = PrintDialog(session, printed_page(session, page, "Answer"))
    qtbot.addWidget(dialog)
    assert not dialog.sheets.isVisibleTo(dialog)
    assert not dialog.next.isEnabled()
    dialog.save(tmp_path / "answer.pdf")
    assert len(PAGES.findall((tmp_path / "answer.pdf").read_bytes())) == 1


def test_the_map_is_a_poster(session: Session, document: Document, qtbot: QtBot, tmp_path: Path) -> None:
    session.start(document)
    page = MapPage(session)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    dialog = PrintDialog(session, printed_page(session, page, "Map"))
    qtbot.addWidget(dialog)
    assert len(dialog.pages) == 1
    dialog.sheets.button("tiles").click()
    assert len(dialog.pages) == 4
    dialog.next.click()
    assert dialog.back.isEnabled()
    dialog.save(tmp_path / "map.pdf")
    assert len(PAGES.findall((tmp_path / "map.pdf").read_bytes())) == 4


def test_what_is_much_goes_onto_more_pages(page: QWidget, session: Session) -> None:
    for number in range(120):
        label = TextLabel(f"Sentence number {number} is one of very many.")
        page.layout().addWidget(label)  # type: ignore[union-attr] # it has one
    assert len(on_few_pages(printed_page(session, page, "Answer").printed, paper())) > 1
