"""The person in front of a dialog, which holds up whoever has opened it until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QDialogButtonBox

from tests.ui.stories.player import Player

VIEWS = ("listView", "treeView")
"""What the toolkit calls the two ways in which its dialog shows the files of a folder."""


def choose_files(player: Player, names: Sequence[str], open_dialog: Callable[[], object]) -> None:
    """Clicks on a file, on the next ones with Ctrl, and on Open; they lie in the folder the dialog begins with."""

    def click_through(dialog: QDialog) -> None:
        (view,) = (v for v in dialog.findChildren(QAbstractItemView) if v.objectName() in VIEWS and v.isVisible())
        for number, name in enumerate(names):
            player.until(lambda name=name: _row(view, name).isValid())  # type: ignore[misc]
            row = _row(view, name)
            view.scrollTo(row)
            key = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            player.click_on(view.viewport(), view.visualRect(row).center(), key, decides=not number)
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        agree = buttons.button(QDialogButtonBox.StandardButton.Open)
        player.click_on(agree, agree.rect().center())

    _meet(player, open_dialog, click_through)


def write_into(player: Player, text: str, open_dialog: Callable[[], object]) -> None:
    """Types a text into the dialog's field, in the place of what it proposes, and agrees with Enter."""

    def write(_dialog: QDialog) -> None:
        player.type(text)
        player.press(Qt.Key.Key_Return)

    _meet(player, open_dialog, write)


def _meet(player: Player, open_dialog: Callable[[], object], meet: Callable[[QDialog], None]) -> None:
    failures: list[BaseException | None] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        waiting.stop()
        try:
            player.until(dialog.isActiveWindow)
            meet(dialog)
            failures.append(None)
        except BaseException as failure:  # noqa: BLE001 - an open dialog would keep the test waiting for ever
            failures.append(failure)
            dialog.reject()

    waiting = QTimer(player.window, interval=20)
    waiting.timeout.connect(act)
    waiting.start()
    open_dialog()
    waiting.stop()
    player.come_back()
    assert failures, "no dialog was opened"
    if failures[0] is not None:
        raise failures[0]


def _row(view: QAbstractItemView, name: str) -> QModelIndex:
    model, root = view.model(), view.rootIndex()
    rows = (model.index(row, 0, root) for row in range(model.rowCount(root)))
    return next((row for row in rows if row.data() == name), QModelIndex())
