"""The pane left of the map: one of its parts at a time; only the one seen is kept up to date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop_app.core.map.canvas import View
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.outline_list import OutlineList
from desktop_app.ui.map.reading.central_part import CentralPart
from desktop_app.ui.map.reading.checks_part import ChecksPart
from desktop_app.ui.map.reading.pane_part import Refreshed
from desktop_app.ui.map.reading.paper_part import PaperPart
from desktop_app.ui.map.reading.paths_part import PathsPart
from desktop_app.ui.map.reading.views_part import ViewsPart
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session

WIDTH = 264
OUTLINE, VIEWS, PATHS, CHECKS, CENTRAL, PAPER = "outline", "views", "paths", "checks", "central", "paper"
ICONS = {
    OUTLINE: "format-list-bulleted",
    VIEWS: "eye-outline",
    PATHS: "routes",
    CHECKS: "check-decagram-outline",
    CENTRAL: "graph-outline",
    PAPER: "book-open-outline",
}


class ReadingPane(QFrame):
    """`way_wanted` tells a `Way` to show alone, `chosen` a `Selection` to go to."""

    way_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, session: Session, outline: OutlineList, current: Callable[[str, str], View]) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.setFixedWidth(WIDTH)
        self._session = session
        self.views, self.paths = ViewsPart(session, current), PathsPart(session)
        self.checks, self.central, self.paper = ChecksPart(session), CentralPart(session), PaperPart(session)
        parts = (self.views, self.paths, self.checks, self.central, self.paper)
        self._parts: dict[str, Refreshed] = {
            VIEWS: self.views,
            PATHS: self.paths,
            CHECKS: self.checks,
            CENTRAL: self.central,
            PAPER: self.paper,
        }
        self._title = TextLabel("", "panel")
        self._pages = QStackedWidget()
        self._group = QButtonGroup(self)
        self.buttons = {name: IconButton(icon) for name, icon in ICONS.items()}
        for page in (outline, *parts):
            self._pages.addWidget(page)
        for part in parts:
            part.way_wanted.connect(self.way_wanted)
            part.chosen.connect(self.chosen)
        self._group.buttonClicked.connect(self._clicked)
        self._lay_out()

    @property
    def shown(self) -> str:
        """The part seen."""
        return tuple(ICONS)[self._pages.currentIndex()]

    def show_part(self, name: str) -> None:
        """Shows another part."""
        self.buttons[name].setChecked(True)
        self._pages.setCurrentIndex(tuple(ICONS).index(name))
        self.refresh()

    def refresh(self) -> None:
        """Shows the map as it is now, with all texts."""
        names = self._names()
        for name, button in self.buttons.items():
            button.set_tip(names[name])
        self._title.setText(names[self.shown])
        if self.shown in self._parts and self.isVisible():
            self._parts[self.shown].refresh()

    def show_selection(self, selection: Selection) -> None:
        """Ways begin at what is selected."""
        if self.shown == PATHS and self.isVisible():
            self.paths.show_selection(selection)

    def _names(self) -> dict[str, str]:
        tr = self._session.tr
        return {
            OUTLINE: tr("List of nodes"),
            VIEWS: tr("Views"),
            PATHS: tr("Ways"),
            CHECKS: tr("Checks and loops"),
            CENTRAL: tr("Centrality"),
            PAPER: tr("The paper"),
        }

    def _clicked(self) -> None:
        self.show_part(next(name for name, button in self.buttons.items() if button.isChecked()))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 0)
        row.setSpacing(4)
        for button in self.buttons.values():
            button.setCheckable(True)
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.buttons[OUTLINE].setChecked(True)
        self._title.setContentsMargins(10, 6, 8, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
