"""F1 within dialogs: while one waits for its answer, the keys of the window's menus are not heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.ui.actions import action

EQUIPPED = "dynacapHelped"


class DialogHelp(QObject):
    """Gives each dialog that blocks the window the keys of the help, once it has the keyboard."""

    def __init__(self, program: QApplication, explain: Callable[[QDialog], None], parent: QObject) -> None:
        super().__init__(parent)
        self._explain = explain
        program.focusChanged.connect(self._look)

    def _look(self, _before: QWidget | None, _now: QWidget | None) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not dialog.property(EQUIPPED):
            dialog.setProperty(EQUIPPED, True)
            for keys in action("help.page").shortcuts:
                QShortcut(QKeySequence(keys), dialog).activated.connect(partial(self._explain, dialog))
