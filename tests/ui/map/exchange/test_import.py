"""A foreign map comes in: previewed, with the questions that only a person can answer, as one step of undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.map.exchange.import_dialog import BESIDE, JOIN, REPLACE, ImportDialog
from desktop_app.ui.map.exchange.import_preview import LINKS, NODES, PROBLEMS
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session

LEFT = Qt.MouseButton.LeftButton
MATRIX = "Map,Rain,Umbrella,Mood\nRain,,0.5,-0.7\nUmbrella,,,0.3\nMood,,,\n"


def previewed(page: MapPage, session: Session, qtbot: QtBot, path: Path) -> ImportDialog:
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        page.exchange.take(path)
    dialog = page.exchange.shown
    assert isinstance(dialog, ImportDialog)
    return dialog


@pytest.fixture
def matrix(tmp_path: Path) -> Path:
    path = tmp_path / "rain.csv"
    path.write_text(MATRIX, "utf-8")
    return path


def names(session: Session) -> dict[str, str]:
    return {node.name.en: node.id for node in session.shop.content.figure.nodes}


def link(session: Session, source: str, target: str) -> float | None:
    known = names(session)
    figure = session.shop.content.figure
    found = figure.link(known[source], known[target])
    return found.strength * (1 if found.sign == "+" else -1) if found else None


def test_what_comes_is_shown_before_it_comes(page: MapPage, session: Session, qtbot: QtBot, matrix: Path) -> None:
    before = session.document
    dialog = previewed(page, session, qtbot, matrix)
    preview = dialog.preview
    assert [preview.cells.cell(row, 0).text for row in range(preview.cells.rowCount())] == ["Rain", "Umbrella", "Mood"]
    preview.parts.button(LINKS).click()
    assert preview.cells.cell(0, 0).text == "Rain → Umbrella"
    assert preview.cells.rowCount() == 3
    preview.parts.button(PROBLEMS).click()
    assert preview.cells.rowCount() == 0
    assert session.document is before


def test_the_map_joins_as_one_step(page: MapPage, session: Session, qtbot: QtBot, matrix: Path) -> None:
    nodes = len(session.shop.content.figure.nodes)
    dialog = previewed(page, session, qtbot, matrix)
    assert dialog.way == JOIN
    QTest.mouseClick(dialog.take_button, LEFT)
    assert len(session.shop.content.figure.nodes) == nodes + 3
    assert link(session, "Rain", "Mood") == pytest.approx(-0.7)
    assert session.undo_stack.count() == 1
    assert page.scene.nodes.keys() >= set(names(session).values())
    session.undo_stack.undo()
    assert len(session.shop.content.figure.nodes) == nodes


def test_the_other_direction_turns_every_link(page: MapPage, session: Session, qtbot: QtBot, matrix: Path) -> None:
    dialog = previewed(page, session, qtbot, matrix)
    assert dialog.choice.direction.isVisible()
    dialog.choice.direction.segment.button("column_to_row").click()
    QTest.mouseClick(dialog.take_button, LEFT)
    assert link(session, "Mood", "Rain") == pytest.approx(-0.7)
    assert link(session, "Rain", "Mood") is None


def test_a_second_map_of_the_same_names_joins_or_stands_beside(
    page: MapPage, session: Session, qtbot: QtBot, matrix: Path
) -> None:
    QTest.mouseClick(previewed(page, session, qtbot, matrix).take_button, LEFT)
    nodes = len(session.shop.content.figure.nodes)
    dialog = previewed(page, session, qtbot, matrix)
    assert dialog.preview.parts.button(NODES).text() == "Nodes 0"
    dialog.ways[BESIDE].click()
    assert dialog.preview.parts.button(NODES).text() == "Nodes 3"
    QTest.mouseClick(dialog.take_button, LEFT)
    assert len(session.shop.content.figure.nodes) == nodes + 3


def test_in_place_of_the_map_money_stays_as_today(page: MapPage, session: Session, qtbot: QtBot, matrix: Path) -> None:
    money = session.today("company.operating_profit")
    nodes = len(session.shop.content.figure.nodes)
    dialog = previewed(page, session, qtbot, matrix)
    assert not dialog.caution.isVisible()
    dialog.ways[REPLACE].click()
    assert dialog.caution.isVisible()
    QTest.mouseClick(dialog.take_button, LEFT)
    assert set(names(session)) == {"Rain", "Umbrella", "Mood"}
    assert session.today("company.operating_profit") == pytest.approx(money, rel=1e-9)
    session.undo_stack.undo()
    assert len(session.shop.content.figure.nodes) == nodes


def test_leaving_changes_nothing(page: MapPage, session: Session, qtbot: QtBot, matrix: Path) -> None:
    before = session.document
    QTest.keyClick(previewed(page, session, qtbot, matrix), Qt.Key.Key_Escape)
    assert session.document is before
    assert not session.undo_stack.canUndo()


def test_a_file_that_is_no_map_is_told(page: MapPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.graphml"
    path.write_text("<html></html>", "utf-8")
    with qtbot.waitSignal(session.tasks.failed, timeout=20_000) as failed:
        page.exchange.take(path)
    assert "broken.graphml" in failed.args[1].text()
    assert page.exchange.shown is None
