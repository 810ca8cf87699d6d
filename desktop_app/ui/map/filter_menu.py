"""A button with a menu: which kinds and dimensions are shown, and what the colours stand for."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.core.map.labels import DIMENSION_NAMES
from desktop_app.core.map.node import DIMENSIONS, KINDS
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.map.colouring import DIMENSION, KIND
from desktop_app.ui.map.words import kind_text

ALL_DIMENSIONS = (*DIMENSIONS, "cross")
Say = Callable[[str], str]


class FilterMenu(IconButton):
    """Tells what is to be left out, and by what nodes are coloured."""

    hidden_changed = Signal(object, object)
    """Kinds and dimensions, frozensets."""
    colours_changed = Signal(str)
    """DIMENSION or KIND."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("filter-variant", parent=parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.setMenu(menu)
        self.kinds = {kind: self._check(menu, self._tell_hidden) for kind in KINDS}
        menu.addSeparator()
        self.dimensions = {name: self._check(menu, self._tell_hidden) for name in ALL_DIMENSIONS}
        menu.addSeparator()
        self._group = QActionGroup(self)
        self.colours = {name: self._check(menu, self._tell_colours) for name in (DIMENSION, KIND)}
        for action in self.colours.values():
            self._group.addAction(action)
        self.colours[DIMENSION].setChecked(True)

    def retranslate(self, tr: Say, language: str) -> None:
        """Sets all texts."""
        self.set_tip(tr("What is shown, and what the colours stand for"))
        for kind, action in self.kinds.items():
            action.setText(kind_text(kind, tr))
        for name, action in self.dimensions.items():
            action.setText(DIMENSION_NAMES[name].get(language))
        self.colours[DIMENSION].setText(tr("Colours by dimension"))
        self.colours[KIND].setText(tr("Colours by kind"))

    def choose_hidden(self, kinds: Collection[str], dimensions: Collection[str]) -> None:
        """What is left out; nothing is told."""
        for kind, action in self.kinds.items():
            action.setChecked(kind not in kinds)
        for name, action in self.dimensions.items():
            action.setChecked(name not in dimensions)

    def choose_colours(self, name: str) -> None:
        """What the colours stand for; nothing is told."""
        self.colours[KIND if name == KIND else DIMENSION].setChecked(True)

    def _check(self, menu: QMenu, tell: Callable[[], None]) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        action.setChecked(True)
        action.triggered.connect(tell)
        return action

    def _tell_hidden(self) -> None:
        kinds = frozenset(kind for kind, action in self.kinds.items() if not action.isChecked())
        names = frozenset(name for name, action in self.dimensions.items() if not action.isChecked())
        self.hidden_changed.emit(kinds, names)

    def _tell_colours(self) -> None:
        self.colours_changed.emit(next(name for name, action in self.colours.items() if action.isChecked()))
