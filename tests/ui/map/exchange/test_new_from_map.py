"""A project is made of another program's map: previewed, without a project being open, and then seen whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.project.document import Document
from desktop_app.ui.map.exchange.new_from_map import NewFromMap
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.session import Session

MATRIX = "Map,Rain,Umbrella,Mood\nRain,,0.5,-0.7\nUmbrella,,,0.3\nMood,,,\n"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def matrix(tmp_path: Path) -> Path:
    path = tmp_path / "rain.csv"
    path.write_text(MATRIX, "utf-8")
    return path


def test_what_comes_is_shown_and_then_made(session: Session, qtbot: QtBot, matrix: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = NewFromMap(session, window)
    wanted: list[Document] = []
    made.wanted.connect(wanted.append)
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        made.take(matrix)
    dialog = made.shown
    assert dialog is not None
    assert [dialog.preview.cells.cell(row, 0).text for row in range(3)] == ["Rain", "Umbrella", "Mood"]
    assert dialog.choice.direction.isVisible()
    dialog.choice.direction.segment.button("column_to_row").click()
    assert "money" in dialog.caution.text()
    QTest.mouseClick(dialog.take_button, LEFT)
    (document,) = wanted
    names = {node.id: node.name.en for node in document.drawn_map().nodes}
    ends = {(names[link.source], names[link.target]) for link in document.drawn_map().links}
    assert ends == {("Umbrella", "Rain"), ("Mood", "Rain"), ("Mood", "Umbrella")}
    session.start(document)
    page = MapPage(session)
    qtbot.addWidget(page)
    assert page.canvas.sheet_name == WHOLE
    assert "money" in page.canvas.banners.notices[0].what.text()
    assert len(page.scene.nodes) == len(names)
