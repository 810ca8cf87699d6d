"""The table of actions as Qt's actions: with texts in the language of the window and with shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.ui.actions import ACTIONS, LISTS, MENUS, RAIL, Action, Needs

Translate = Callable[[str], str]


class ActionSet(QObject):
    """Every action of the table; `asked` names the one that a person has asked for."""

    asked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {entry.id: QAction(self) for entry in ACTIONS}
        self._menus: dict[str, QMenu] = {}
        self.lists: dict[str, QMenu] = {}
        self._pages = QActionGroup(self)
        for entry in ACTIONS:
            self._equip(entry)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def all(self) -> Mapping[str, QAction]:
        """The actions by id."""
        return self._actions

    def fill(self, bar: QMenuBar) -> None:
        """Puts the menus into the bar."""
        for entry in MENUS:
            above = self._menus.get(entry.within)
            if above is not None:
                above.addSeparator()
            self._menus[entry.id] = self._menu(above or bar, entry.entries)

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        for entry in ACTIONS:
            self.rename(entry.id, entry.text.text(tr))
        for menu in MENUS:
            self._menus[menu.id].setTitle(menu.title.text(tr))
        for name, title in LISTS.items():
            self.lists[name].setTitle(title.text(tr))

    def enable(self, available: set[Needs]) -> None:
        """Enables the actions whose need is among those that are met."""
        for entry in ACTIONS:
            self._actions[entry.id].setEnabled(entry.needs in available)
        if "document" in available:
            self._show_inner_keys()

    def rename(self, action_id: str, text: str) -> None:
        """Gives one action another text, such as the step that it would undo."""
        self._actions[action_id].setText(text)
        self._actions[action_id].setToolTip(_tip(text, self._actions[action_id]))

    def check_page(self, page_id: str) -> None:
        """Marks the page that is shown; none is where the rail does not have it."""
        for known in RAIL:
            self._actions[known].setChecked(known == f"view.{page_id}")

    def _equip(self, entry: Action) -> None:
        made = self._actions[entry.id]
        made.setObjectName(entry.id)
        if not entry.within:
            made.setShortcuts([QKeySequence(shortcut) for shortcut in entry.shortcuts])
        if entry.id in RAIL:
            made.setCheckable(True)
            self._pages.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            self._pages.addAction(made)
        made.triggered.connect(lambda *_: self.asked.emit(entry.id))

    def _show_inner_keys(self) -> None:
        """Shows keys in the menu only: the canvas takes them itself, and everywhere else they are somebody else's."""
        for entry in ACTIONS:
            if entry.within:
                made = self._actions[entry.id]
                made.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetShortcut)
                made.setShortcuts([QKeySequence(shortcut) for shortcut in entry.shortcuts])

    def _menu(self, bar: QMenuBar | QMenu, entries: tuple[str, ...]) -> QMenu:
        menu = bar.addMenu("")
        menu.setToolTipsVisible(False)
        for entry in entries:
            if entry in LISTS:
                self.lists[entry] = menu.addMenu("")
            elif entry:
                menu.addAction(self._actions[entry])
            else:
                menu.addSeparator()
        return menu


def _tip(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
