"""The table of actions as Qt's actions: with texts in the language of the window, shortcuts and icons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.ui.actions import ACTIONS, LISTS, MENUS, RAIL, Needs
from desktop_app.ui.shell.page_table import has_page
from desktop_app.ui.theme.icons import icon

Translate = Callable[[str], str]


class ActionSet(QObject):
    """Every action of this version of Dynacap; `asked` names the one that a person has asked for."""

    asked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {entry.id: QAction(self) for entry in ACTIONS if not entry.page or has_page(entry.page)}
        self._menus: dict[str, QMenu] = {}
        self.lists: dict[str, QMenu] = {}
        self._pages = QActionGroup(self)
        for entry in ACTIONS:
            if entry.id in self._actions:
                self._equip(entry.id)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __contains__(self, action_id: str) -> bool:
        return action_id in self._actions

    def all(self) -> Mapping[str, QAction]:
        """The actions by id."""
        return self._actions

    def fill(self, bar: QMenuBar) -> None:
        """Puts the menus into the bar."""
        for entry in MENUS:
            present = [known for known in entry.entries if known in self._actions or known in LISTS or not known]
            if any(present):
                self._menus[entry.id] = self._menu(bar, present)

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        for entry in ACTIONS:
            if entry.id in self._actions:
                self._actions[entry.id].setText(entry.text.text(tr))
                self._actions[entry.id].setToolTip(_tip(entry.text.text(tr), self._actions[entry.id]))
        for menu in MENUS:
            if menu.id in self._menus:
                self._menus[menu.id].setTitle(menu.title.text(tr))
        for name, title in LISTS.items():
            self.lists[name].setTitle(title.text(tr))

    def enable(self, available: set[Needs]) -> None:
        """Enables the actions whose need is among those that are met."""
        for entry in ACTIONS:
            if entry.id in self._actions:
                self._actions[entry.id].setEnabled(entry.needs in available)

    def rename(self, action_id: str, text: str) -> None:
        """Gives one action another text, such as the step that it would undo."""
        self._actions[action_id].setText(text)
        self._actions[action_id].setToolTip(_tip(text, self._actions[action_id]))

    def check_page(self, page_id: str) -> None:
        """Marks the page that is shown; none is where the rail does not have it."""
        for known in RAIL:
            if known in self._actions:
                self._actions[known].setChecked(known == f"view.{page_id}")

    def _equip(self, action_id: str) -> None:
        entry = next(known for known in ACTIONS if known.id == action_id)
        made = self._actions[action_id]
        made.setObjectName(action_id)
        made.setShortcuts([QKeySequence(shortcut) for shortcut in entry.shortcuts])
        if entry.icon:
            made.setIcon(icon(entry.icon))
            made.setIconVisibleInMenu(False)
        if action_id in RAIL:
            made.setCheckable(True)
            self._pages.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            self._pages.addAction(made)
        made.triggered.connect(lambda *_: self.asked.emit(action_id))

    def _menu(self, bar: QMenuBar, entries: list[str]) -> QMenu:
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
