"""Tables and matrix change the map through the same edits, a block at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.sheets import MATRIX, TABLE
from desktop_app.ui.map.table.cell_table import CellTable
from desktop_app.ui.map.table.map_tables import LINKS
from desktop_app.ui.session.session import Session

LEVEL = 4


@pytest.fixture
def table(page: MapPage) -> CellTable:
    page.visit(TABLE)
    return page.sheets.tables.nodes


def names(table: CellTable) -> list[str]:
    return [str(table.rows.index(row, 0).data()) for row in range(table.rows.rowCount())]


def test_a_pasted_block_is_one_step_and_what_is_refused_is_listed(
    page: MapPage, session: Session, table: CellTable
) -> None:
    keys = [table.cells.key(row) for row in range(3)]
    table.setCurrentIndex(table.rows.index(0, LEVEL))
    QGuiApplication.clipboard().setText("2\t100\n9\t200\n1\tmany")
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Paste))
    entries = session.document.entries
    assert [entries[f"map.level_{key}"].value for key in (keys[0], keys[2])] == [0.4, 0.2]
    assert [entries[f"map.one_off_{key}"].value for key in keys[:2]] == [100, 200]
    assert session.undo_stack.count() == 1
    assert page.sheets.tables.refusals.isVisible()
    assert len(page.sheets.tables.refusals.reasons.stringList()) == 2
    session.undo_stack.undo()
    assert not session.document.entries


def test_what_is_put_into_one_of_several_selected_cells_is_put_into_all(session: Session, table: CellTable) -> None:
    model = table.selectionModel()
    for row in (0, 2, 3):
        model.select(table.rows.index(row, LEVEL), QItemSelectionModel.SelectionFlag.Select)
    table.rows.setData(table.rows.index(2, LEVEL), "2.5")
    assert {entry.value for entry in session.document.entries.values()} == {0.5}
    assert len(session.document.entries) == 3
    assert session.undo_stack.count() == 1


def test_rows_are_sorted_by_size_and_looked_for(page: MapPage, table: CellTable) -> None:
    table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    shown = [str(table.rows.index(row, 5).data()) for row in range(4)]
    assert [float(text) for text in shown] == sorted((float(text) for text in shown), reverse=True)
    page.sheets.tables.search.setText("fraud technology")
    assert names(table)
    assert all("fraud" in name.lower() for name in names(table))


def test_the_cursor_of_the_table_selects_on_the_map_and_back(page: MapPage, table: CellTable) -> None:
    table.setCurrentIndex(table.rows.index(5, 0))
    key = table.cells.key(table.rows.mapToSource(table.rows.index(5, 0)).row())
    assert page.scene.selected == key
    page.canvas.show_node("pay_docs")
    row = table.rows.mapToSource(table.currentIndex()).row()
    assert table.cells.key(row) == "pay_docs"


def test_links_are_edited_in_their_table(page: MapPage, session: Session, table: CellTable) -> None:
    tables = page.sheets.tables
    QTest.mouseClick(tables.which.button(LINKS), Qt.MouseButton.LeftButton)
    assert not table.isVisible()
    ends = tables.links.cells.key(0)
    tables.links.rows.setData(tables.links.rows.index(0, 3), "44%")
    changed = session.shop.content.figure.link(*ends)
    assert changed is not None
    assert changed.strength == 0.44


def test_the_matrix_draws_and_removes_by_keys(page: MapPage, session: Session) -> None:
    page.visit(MATRIX)
    matrix = page.sheets.matrix
    row, column = matrix.cells.rows.index("tech_genai"), matrix.cells.columns.index("pay_docs")
    index = matrix.cells.index(row, column)
    matrix.view.setCurrentIndex(index)
    matrix.view.paste("+25%")
    drawn = session.shop.content.figure.link("tech_genai", "pay_docs")
    assert drawn is not None
    assert drawn.strength == 0.25
    assert index.data() == "+25%"
    QTest.keyClick(matrix.view, Qt.Key.Key_Delete)
    assert session.shop.content.figure.link("tech_genai", "pay_docs") is None
    matrix.view.setCurrentIndex(matrix.cells.index(row, row))
    matrix.view.paste("1")
    assert matrix.refusals.isVisible()
    assert session.undo_stack.count() == 2


def test_the_matrix_narrows_to_groups(page: MapPage, session: Session) -> None:
    page.visit(MATRIX)
    matrix = page.sheets.matrix
    matrix.rows.setCurrentIndex(matrix.rows.findData("challenge"))
    matrix.rows.activated.emit(matrix.rows.currentIndex())
    figure = session.shop.content.figure
    assert {figure[node].kind for node in matrix.cells.rows} == {"challenge"}
    assert len(matrix.cells.columns) == len(figure.nodes)
