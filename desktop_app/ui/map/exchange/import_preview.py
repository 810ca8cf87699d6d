"""What a file would bring, as lists: nodes, links, what was guessed, and what could not be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop_app.core.errors import Message, Problem
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.into_map import Fitted
from desktop_app.core.map.labels import DIMENSION_NAMES
from desktop_app.core.map.node import Node
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.map.words import ARROW, MINUS, kind_text, share_text
from desktop_app.ui.session.session import Session

NODES, LINKS, NOTES, PROBLEMS = "nodes", "links", "notes", "problems"
QUIET: Mapping[int, object] = {CellRole.TONE: "ink2"}
SECOND, THIRD = 130, 120


class ImportPreview(QWidget):
    """Four lists, of which one is shown; the segment tells how long each is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fitted: Fitted | None = None
        self._notes: tuple[Message, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._known: tuple[Node, ...] = ()
        self.parts = Segment()
        self.parts.chosen_changed.connect(self._list)
        self.cells = CellModel(3)
        self.view = TableView()
        self.view.setModel(self.cells)
        self.view.horizontalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.parts)
        column.addWidget(self.view, 1)

    def show_fitted(
        self, fitted: Fitted, notes: Sequence[Message], problems: Sequence[Problem], known: Sequence[Node] = ()
    ) -> None:
        """What would come to the nodes `known`; notes and problems of the reading beside those of the fitting."""
        tr = self._session.tr
        self._fitted, self._known = fitted, tuple(known)
        self._notes, self._problems = (*notes, *fitted.notes), (*problems, *fitted.problems)
        counts = {
            NODES: (tr("Nodes {count}"), len(fitted.nodes)),
            LINKS: (tr("Links {count}"), len(fitted.links)),
            NOTES: (tr("Notes {count}"), len(self._notes)),
            PROBLEMS: (tr("Problems {count}"), len(self._problems)),
        }
        self.parts.set_choices([(part, text.format(count=count)) for part, (text, count) in counts.items()])
        self._list()

    def _list(self, _part: str = "") -> None:
        made: dict[str, Callable[[], list[list[Cell]]]] = {
            NODES: self._node_rows,
            LINKS: self._link_rows,
            NOTES: self._note_rows,
            PROBLEMS: self._problem_rows,
        }
        part = self.parts.chosen
        wide = part in (NOTES, PROBLEMS)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, SECOND), (2, THIRD)):
            self.view.setColumnHidden(column, wide)
            header.resizeSection(column, width)
        self.view.setAccessibleName(self._session.tr("List of {part}").format(part=self.parts.button(part).text()))
        self.cells.set_rows(made[part]())
        self.view.viewport().update()

    def _node_rows(self) -> list[list[Cell]]:
        tr, name = self._session.tr, self._session.name
        nodes = self._fitted.nodes if self._fitted else ()
        return [
            [
                Cell(name(node.name), tip=name(node.name)),
                Cell(kind_text(node.kind, tr), QUIET),
                Cell(name(DIMENSION_NAMES[node.dimension]) if node.dimension in DIMENSION_NAMES else "", QUIET),
            ]
            for node in nodes
        ]

    def _link_rows(self) -> list[list[Cell]]:
        tr, language = self._session.tr, self._session.settings.language
        links = self._fitted.links if self._fitted else ()
        names = self._names()
        rows = []
        for link in links:
            ends = f"{self._session.name(names[link.source])} {ARROW} {self._session.name(names[link.target])}"
            strength = share_text(link.strength, "+" if link.sign == "+" else MINUS, language)
            delayed = tr("delayed") if link.delayed else ""
            rows.append([Cell(ends, tip=ends), Cell(strength, QUIET), Cell(delayed, QUIET)])
        return rows

    def _names(self) -> Mapping[str, Names]:
        new = self._fitted.nodes if self._fitted else ()
        return {node.id: node.name for node in (*self._known, *new)}

    def _note_rows(self) -> list[list[Cell]]:
        return [_wide(sentence_case(note.text(self._session.tr))) for note in self._notes]

    def _problem_rows(self) -> list[list[Cell]]:
        return [_wide(problem.text(self._session.tr)) for problem in self._problems]


def _wide(text: str) -> list[Cell]:
    return [Cell(text, tip=text), Cell(), Cell()]
