"""The link selected: its ends, sign, strength and delay, what weakens it, and the note on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.errors import Problem
from desktop_app.core.map.link import Link
from desktop_app.core.map.rules import arrow
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import share_text
from desktop_app.core.project.map_cells.cells_edit import links_edit
from desktop_app.core.project.map_cells.link_cells import LINK_CELLS
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map import words
from desktop_app.ui.map.inspector.cell_form import CellForm
from desktop_app.ui.map.inspector.moderators_panel import ModeratorsPanel
from desktop_app.ui.map.inspector.node_link import NodeLink
from desktop_app.ui.map.inspector.notes_panel import NotesPanel
from desktop_app.ui.map.inspector.section_text import SectionText
from desktop_app.ui.map.inspector.share_field import ShareField
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.words import ARROW, link_kind_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

FIELDS = ("sign", "delayed", "section", "stated")
NOTE_HEIGHT = 72


class LinkPanel(QWidget):
    """`chosen` tells the node that somebody goes to, "" to close; `delete_wanted` the selection to delete."""

    chosen = Signal(str)
    delete_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._link: Link | None = None
        self._source, self._target = NodeLink(), NodeLink()
        self._source.clicked.connect(lambda: self._go(0))
        self._target.clicked.connect(lambda: self._go(1))
        self.close_button = IconButton("close")
        self.close_button.clicked.connect(lambda: self.chosen.emit(""))
        self._type = TextLabel("", "small", "ink2", wraps=True)
        self._strength = TextLabel("", "small", "ink2")
        self.strength = ShareField()
        self.strength.put.connect(lambda text: self._put("strength", text))
        self._reason = TextLabel("", "hint", "neg", wraps=True)
        self._means = TextLabel("", "hint", "ink3", wraps=True)
        self.form: CellForm[Link] = CellForm([LINK_CELLS[name] for name in FIELDS], self._reading())
        self.form.told.put.connect(self._put)
        self.section = SectionText(session)
        self.moderators = ModeratorsPanel(session)
        self.note = NotesPanel(session)
        self.note.setFixedHeight(NOTE_HEIGHT + 48)
        self.delete = Button(kind="secondary", icon="trash-can-outline", small=True)
        self.delete.clicked.connect(self._delete)
        self._lay_out()

    def show_link(self, link: Link, landing: str = "") -> None:
        """Shows a link; `landing` is the moderator selected on it."""
        self._link = link
        reading, tr = self._reading(), self._session.tr
        names = [reading.name(end) for end in link.ends]
        about = arrow(*names)
        for button, name in zip((self._source, self._target), names, strict=True):
            button.show_node(name, tr("Go to {node}").format(node=name))
        self.close_button.set_tip(tr("End the focus (Esc)"))
        self._type.setText(link_kind_text(reading.figure, link.type, reading.language))
        self._show_strength(link, reading, about)
        self.form.show_items(reading, (link,), about)
        self.section.show_reference(link.section)
        self.moderators.show_link(link, reading, landing)
        self.note.show_note(link.between, about)
        self.delete.setText(tr("Delete this link"))

    def _show_strength(self, link: Link, reading: CellReading, about: str) -> None:
        tr, text = reading.tr, share_text(link.strength)
        self._strength.setText(tr("Strength"))
        self.strength.set_texts(tr("Strength of {link}").format(link=about), reading.figure.settings.strengths, tr)
        self.strength.show_text(text)
        self._means.setText(self._meaning(link, words.share_text(link.strength, "", reading.language, digits=2)))
        self._reason.hide()

    def _meaning(self, link: Link, share: str) -> str:
        tr = self._session.tr
        if link.sign == "+":
            return tr("From nothing to full, the source closes {share} of the gap that is left.").format(share=share)
        return tr("From nothing to full, the source takes away {share} of the level.").format(share=share)

    def _lay_out(self) -> None:
        ends = QVBoxLayout()
        ends.setSpacing(0)
        for button in (self._source, self._target):
            row = QHBoxLayout()
            row.setSpacing(4)
            mark = TextLabel(ARROW if button is self._target else "", "body", "ink3")
            mark.setFixedWidth(tokens.LINE_ICON)
            row.addWidget(mark)
            row.addWidget(button, 1)
            row.addStretch()
            ends.addLayout(row)
        head = QHBoxLayout()
        head.addLayout(ends, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(8)
        column.addLayout(head)
        parts: tuple[QWidget, ...] = (self._type, Rule(), self._strength, self.strength, self._reason, self._means)
        for part in (*parts, self.form, self.section, Rule(), self.moderators, Rule(), self.note, self.delete):
            column.addWidget(part)
        column.addStretch(1)

    def _reading(self) -> CellReading:
        return CellReading(self._session.shop, self._session.settings.language)

    def _put(self, cell: str, text: str) -> None:
        if self._link is None:
            return
        reading = self._reading()
        found = links_edit(reading, {self._link.ends: {cell: text}})
        if found.edit is not None:
            self._session.do(found.edit)
        elif found.problems:
            self._refuse(cell, found.problems, reading)

    def _refuse(self, cell: str, problems: tuple[Problem, ...], reading: CellReading) -> None:
        if cell in self.form.fields:
            self.form.refuse(cell, problems, reading)
            return
        self._reason.setText(problems[0].cause.text(reading.tr))
        self._reason.show()

    def _go(self, end: int) -> None:
        if self._link is not None:
            self.chosen.emit(self._link.ends[end])

    def _delete(self) -> None:
        if self._link is not None:
            self.delete_wanted.emit(Selection(link=self._link.ends))
