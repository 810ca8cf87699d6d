"""The moderators of the link selected, and the list of the nodes that could become one."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import MapError
from desktop_app.core.map.link import Link
from desktop_app.core.map.pointing import may_moderate
from desktop_app.core.project.edits.map_numbers import set_moderation
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import share
from desktop_app.core.project.map_steps import moderate, unmoderate
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.moderator_row import ModeratorRow
from desktop_app.ui.map.inspector.narrow_list import NarrowList
from desktop_app.ui.session.session import Session

MEDIUM = "medium"


class ModeratorsPanel(QWidget):
    """Each change is one step of undo."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._link: Link | None = None
        self.rows: list[ModeratorRow] = []
        self._title = TextLabel("", "head")
        self.list = NarrowList()
        self.list.activated.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self.list)

    def show_link(self, link: Link, reading: CellReading, chosen: str = "") -> None:
        """Shows what weakens a link; `chosen` is the moderator selected on the canvas."""
        same = self._link is not None and self._link.ends == link.ends
        self._link = link
        self._title.setText(reading.tr("Weakened by"))
        while len(self.rows) < len(link.moderators):
            self._add_row()
        for row, moderator in zip(self.rows, link.moderators, strict=False):
            row.show_moderator(moderator, reading, chosen=moderator.node == chosen)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(link.moderators))
        self._offer(link, reading, kept=same)

    def _offer(self, link: Link, reading: CellReading, *, kept: bool) -> None:
        """The nodes that may weaken the link, challenges first."""
        tr, figure = reading.tr, reading.figure
        taken = {m.node for m in link.moderators}
        free = [
            node for node in figure.nodes if node.id not in taken and may_moderate(figure, node.id, link.ends) is None
        ]
        free.sort(key=lambda node: (node.kind != "challenge", node.name.get(reading.language)))
        if not kept or self.list.count() != len(free):
            self.list.clear()
            for node in free:
                self.list.addItem(node.name.get(reading.language), node.id)
        self.list.setCurrentIndex(-1)
        self.list.setPlaceholderText(tr("Let a node weaken this link"))
        self.list.setAccessibleName(tr("Let a node weaken this link"))
        self.list.setVisible(bool(free))

    def _add_row(self) -> None:
        row = ModeratorRow()
        row.put.connect(self._put)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._rows.addWidget(row)

    def _add(self, number: int) -> None:
        if self._link is not None:
            figure = self._session.shop.content.figure
            node = str(self.list.itemData(number))
            self._session.do(moderate(figure, self._link.ends, node, figure.settings.moderations[MEDIUM]))

    def _put(self, node: str, text: str) -> None:
        if self._link is None:
            return
        settings = self._session.shop.content.figure.settings
        try:
            k = share(text, settings.bounds["k"], settings.moderations)
        except MapError as error:
            row = next(row for row in self.rows if row.node == node)
            row.refuse(error.problems[0].cause.text(self._session.tr))
        else:
            self._session.do(set_moderation(self._link.ends, node, k))

    def _remove(self, node: str) -> None:
        if self._link is not None:
            self._session.do(unmoderate(self._session.shop.content.figure, self._link.ends, node))
