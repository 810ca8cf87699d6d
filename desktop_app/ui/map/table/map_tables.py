"""The page's tables of nodes and of links, with what looks for rows and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.errors import Problem
from desktop_app.core.project.map_cells.block import Laid
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cells_edit import CellsEdit, links_edit, nodes_edit
from desktop_app.core.project.map_cells.link_cells import LINK_CELLS
from desktop_app.core.project.map_cells.node_cells import NODE_CELLS
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.map.refusals import Refusals
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.table.cell_table import CellTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

NODES, LINKS = "nodes", "links"
FIND_WIDTH = 220


class MapTables(QWidget):
    """Every change is one step of undo; `chosen` tells the selection that the cursor stands for."""

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.which = Segment()
        self.which.chosen_changed.connect(self._show_table)
        self.search = QLineEdit()
        self.search.setFixedWidth(FIND_WIDTH)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look_for)
        self._count = TextLabel("", "small", "ink2")
        self._hint = ElidedLabel("", "hint", "ink3")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.nodes = CellTable(list(NODE_CELLS.values()), lambda node: node.id)
        self.links = CellTable(list(LINK_CELLS.values()), lambda link: link.ends)
        self.nodes.put.connect(self._put_nodes)
        self.links.put.connect(self._put_links)
        self.nodes.chosen.connect(lambda node: self.chosen.emit(Selection((node,))))
        self.links.chosen.connect(lambda ends: self.chosen.emit(Selection(link=ends)))
        self.refusals = Refusals()
        self._pages = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Shows the map as it is now, with all texts."""
        reading, tr = self._reading(), self._session.tr
        figure = reading.figure
        self.which.set_choices(((NODES, tr("Nodes")), (LINKS, tr("Links"))))
        self.search.setPlaceholderText(tr("Show rows with…"))
        self.search.setAccessibleName(tr("Show rows with…"))
        self._hint.setText(tr("What is typed goes into all selected cells of the column. Ctrl+V pastes a block."))
        self.nodes.setAccessibleName(tr("Table of nodes"))
        self.links.setAccessibleName(tr("Table of links"))
        if self.which.chosen == LINKS:
            self.links.show_items(reading, figure.links)
        else:
            self.nodes.show_items(reading, figure.nodes)
        self._say_count()

    def show_selection(self, selection: Selection) -> None:
        """Puts the cursor on what is selected."""
        if selection.node:
            self.nodes.show_row(selection.node)
        elif selection.link:
            self.links.show_row(selection.link)

    @property
    def table(self) -> CellTable:
        """The table seen."""
        return self.links if self.which.chosen == LINKS else self.nodes

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(tokens.GUTTER, 6, tokens.GUTTER, 6)
        tools.setSpacing(10)
        for part in (self.which, self.search, self._count):
            tools.addWidget(part)
        tools.addWidget(self._hint, 1)
        for table in (self.nodes, self.links):
            self._pages.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._pages, 1)
        column.addWidget(self.refusals)

    def _reading(self) -> CellReading:
        return CellReading(self._session.shop, self._session.settings.language)

    def _show_table(self, which: str) -> None:
        self._pages.setCurrentIndex(1 if which == LINKS else 0)
        self.refresh()
        self._look_for(self.search.text())

    def _look_for(self, text: str) -> None:
        self.table.rows.look_for(text)
        self._say_count()

    def _say_count(self) -> None:
        rows, whole = self.table.rows.rowCount(), self.table.cells.rowCount()
        self._count.setText(self._session.tr("{count} of {whole}").format(count=rows, whole=whole))

    def _put_nodes(self, laid: Laid[Any]) -> None:
        self._do(nodes_edit(self._reading(), laid.texts), laid.problems)

    def _put_links(self, laid: Laid[Any]) -> None:
        self._do(links_edit(self._reading(), laid.texts), laid.problems)

    def _do(self, found: CellsEdit, off: Sequence[Problem]) -> None:
        if found.edit is not None:
            self._session.do(found.edit)
        self.refusals.show_problems((*found.problems, *off), self._session.tr)
