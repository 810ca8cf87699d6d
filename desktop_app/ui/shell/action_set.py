"""The table of actions as Qt's actions: with texts in the language of the window and with shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.ui.actions import ACTIONS, LISTS, MENUS, RAIL, RAIL_FOOT, TOOL_ROW, Action, Needs

Translate = Callable[[str], str]


SEEN = frozenset({*RAIL, *RAIL_FOOT, *TOOL_ROW, "edit.undo", "edit.redo"})
"""What the first paint shows; all else waits until it is over."""


class ActionSet(QObject):
    """Every action of the table; `asked` names the one that a person has asked for.

    At first only what is seen is there: `complete` makes the rest and what stands in the menus.
    """

    asked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self.lists: dict[str, QMenu] = {}
        self._pages = QActionGroup(self)
        self._pages.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._available: set[Needs] = {"nothing"}
        self._make(entry for entry in ACTIONS if entry.id in SEEN)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def all(self) -> Mapping[str, QAction]:
        """The actions by id."""
        return self._actions

    def fill(self, bar: QMenuBar) -> None:
        """Puts the menus into the bar, still empty."""
        for menu in MENUS:
            if not menu.within:
                self._menus[menu.id] = bar.addMenu("")

    def complete(self, tr: Translate) -> None:
        """Makes what was not seen at first, and fills the menus of a bar."""
        self._make(entry for entry in ACTIONS if entry.id not in self._actions)
        for menu in MENUS:
            if menu.within:
                self._menus[menu.within].addSeparator()
                self._menus[menu.id] = self._menus[menu.within].addMenu("")
            self._enter(self._menus[menu.id], menu.entries)
        self.retranslate(tr)
        self.enable(self._available)

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        for entry in self._made():
            self.rename(entry.id, entry.text.text(tr))
        for menu in MENUS:
            if menu.id in self._menus:
                self._menus[menu.id].setTitle(menu.title.text(tr))
        for name, shown in self.lists.items():
            shown.setTitle(LISTS[name].text(tr))

    def enable(self, available: set[Needs]) -> None:
        """Enables the actions whose need is among those that are met."""
        self._available = available
        for entry in self._made():
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

    def _made(self) -> list[Action]:
        return [entry for entry in ACTIONS if entry.id in self._actions]

    def _make(self, entries: Iterable[Action]) -> None:
        for entry in entries:
            made = self._actions[entry.id] = QAction(self)
            made.setObjectName(entry.id)
            if not entry.within:
                made.setShortcuts([QKeySequence(shortcut) for shortcut in entry.shortcuts])
            if entry.id in RAIL:
                made.setCheckable(True)
                self._pages.addAction(made)
            made.triggered.connect(partial(self._ask, entry.id))

    def _ask(self, action_id: str, *_checked: bool) -> None:
        self.asked.emit(action_id)

    def _show_inner_keys(self) -> None:
        """Shows keys in the menu only: the canvas takes them itself, and everywhere else they are somebody else's."""
        for entry in self._made():
            if entry.within:
                made = self._actions[entry.id]
                made.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetShortcut)
                made.setShortcuts([QKeySequence(shortcut) for shortcut in entry.shortcuts])

    def _enter(self, menu: QMenu, entries: tuple[str, ...]) -> None:
        menu.setToolTipsVisible(False)
        for entry in entries:
            if entry in LISTS:
                self.lists[entry] = menu.addMenu("")
            elif entry:
                menu.addAction(self._actions[entry])
            else:
                menu.addSeparator()


def _tip(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
