"""Views that somebody saved, in their order: to be shown, renamed, moved, deleted, and presented one by one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop_app.core.map.canvas import View
from desktop_app.core.map.identifier import identifier
from desktop_app.core.project.edits import OrderViews, PutView
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.reading.answer_list import Answer, AnswerList
from desktop_app.ui.map.reading.pane_part import PanePart
from desktop_app.ui.map.tour import save_tour
from desktop_app.ui.session.session import Session


class ViewsPart(PanePart):
    """`view_wanted` tells the `View` to show, `presented` that all are to be shown full screen."""

    view_wanted = Signal(object)
    presented = Signal()

    def __init__(self, session: Session, current: Callable[[str, str], View]) -> None:
        super().__init__(session)
        self._current = current
        self._says = TextLabel("", "hint", "ink3", wraps=True)
        self.list = AnswerList()
        self.list.picked.connect(self.view_wanted)
        self.name = QLineEdit()
        self.name.returnPressed.connect(self.rename)
        self.add, self.present = Button(small=True, icon="plus"), Button(small=True, icon="presentation-play")
        self.each = Button(kind="link", small=True)
        self.each.clicked.connect(self.save_each)
        self.add.clicked.connect(self.save)
        self.present.clicked.connect(self.presented)
        self.up, self.down = IconButton("arrow-up"), IconButton("arrow-down")
        self.renamed, self.replaced = IconButton("pencil-outline"), IconButton("refresh")
        self.gone = IconButton("trash-can-outline")
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.renamed.clicked.connect(self.rename)
        self.replaced.clicked.connect(self.replace)
        self.gone.clicked.connect(self.delete)
        self._lay_out()

    @property
    def views(self) -> tuple[View, ...]:
        """The saved views in their order."""
        return self.session.document.canvas.views

    @property
    def view(self) -> View | None:
        """The view that the cursor is on."""
        row = self.list.currentIndex().row()
        return self.views[row] if 0 <= row < len(self.views) else None

    def refresh(self) -> None:
        """Shows the views as they are now."""
        tr = self.session.tr
        self._says.setText(
            tr("A view keeps the sheet, the filters and what is selected; several nodes selected are shown alone.")
        )
        self.name.setPlaceholderText(tr("Name of the view"))
        self.name.setAccessibleName(tr("Name of the view"))
        self.add.setText(tr("Save this view"))
        self.present.setText(tr("Present"))
        self.each.setText(tr("Save a view for each part"))
        self.list.setAccessibleName(tr("Saved views"))
        tips = {
            self.up: tr("Earlier in the order"),
            self.down: tr("Later in the order"),
            self.renamed: tr("Rename the view"),
            self.replaced: tr("Put what is seen in its place"),
            self.gone: tr("Delete the view"),
        }
        for button, tip in tips.items():
            button.set_tip(tip)
        rows = [Answer(f"{number}  {view.name}", view, "eye-outline") for number, view in enumerate(self.views, 1)]
        self.list.show_answers(rows)

    def save(self) -> None:
        """What is seen becomes the last view."""
        name = self.name.text().strip() or self.session.tr("View {number}").format(number=len(self.views) + 1)
        new = identifier(name, {view.id for view in self.views} | {"poster", "whole"}, "view")
        self.session.do(PutView(new, self._current(new, name)))
        self.name.clear()

    def save_each(self) -> None:
        """The poster and every frame of the whole map become views, as one step."""
        save_tour(self.session)

    def replace(self) -> None:
        """What is seen takes the place of the view that the cursor is on."""
        if self.view is not None:
            self.session.do(PutView(self.view.id, self._current(self.view.id, self.view.name)))

    def rename(self) -> None:
        """The view that the cursor is on gets the name that was typed."""
        name = self.name.text().strip()
        if self.view is not None and name:
            self.session.do(PutView(self.view.id, dataclasses.replace(self.view, name=name)))
            self.name.clear()

    def delete(self) -> None:
        """Takes the view that the cursor is on away."""
        if self.view is not None:
            self.session.do(PutView(self.view.id, None))

    def shift(self, by: int) -> None:
        """Puts the view that the cursor is on so many places later."""
        ids = [view.id for view in self.views]
        row = self.list.currentIndex().row()
        if self.view is not None and 0 <= row + by < len(ids):
            ids.insert(row + by, ids.pop(row))
            if self.session.do(OrderViews(tuple(ids))):
                self.list.put_cursor(row + by)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.add)
        first.addWidget(self.present)
        first.addStretch(1)
        for button in (self.up, self.down, self.renamed, self.replaced, self.gone):
            second.addWidget(button)
        second.addStretch(1)
        self.column.addWidget(self.name)
        self.column.addLayout(first)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.each)
        self.column.addLayout(second)
        self.column.addWidget(self._says)
