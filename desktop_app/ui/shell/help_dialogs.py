"""Two small dialogs of the Help menu: all shortcuts, and what Dynacap is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.ui.actions import ACTIONS, MENUS
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

COLUMNS = 2


class ShortcutsDialog(QDialog):
    """The actions that have a shortcut, by menu."""

    topic = "working"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(session.tr("Keyboard shortcuts"))
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setSpacing(32)
        halves = [QVBoxLayout() for _ in range(COLUMNS)]
        for half in halves:
            columns.addLayout(half)
        titles = {menu.id: menu.title.text(session.tr).replace("&", "") for menu in MENUS}
        for menu in MENUS:
            rows = _rows(session, menu.entries)
            half = min(halves, key=lambda known: known.count())
            half.addWidget(TextLabel(titles[menu.id], "head"))
            for text, keys in rows:
                half.addLayout(_row(text, keys))
        for half in halves:
            half.addStretch(1)
        _lay_out(self, sheet, session)
        self.resize(760, 520)


class AboutDialog(QDialog):
    """Name, version, and what Dynacap promises."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tr = session.tr
        self.setWindowTitle(tr("About Dynacap"))
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.addWidget(TextLabel(f"Dynacap {__version__}", "panel"))
        for text in (
            tr("How AI builds dynamic capabilities in a cross-border shop: a map that computes, from your own files."),
            tr("It works without internet: nothing that you enter or open leaves this computer."),
            tr("Free software under the Apache licence, version 2.0."),
        ):
            column.addWidget(TextLabel(text, "body", "ink2", wraps=True))
        column.addStretch(1)
        _lay_out(self, sheet, session)
        self.resize(460, 240)


def _rows(session: Session, entries: tuple[str, ...]) -> list[tuple[str, str]]:
    known = {entry.id: entry for entry in ACTIONS}
    rows = []
    for name in entries:
        if name in known and known[name].shortcuts:
            keys = "  ".join(_native(shortcut) for shortcut in known[name].shortcuts)
            rows.append((known[name].text.text(session.tr), keys))
    return rows


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _row(text: str, keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(TextLabel(text, "small", "ink2"))
    row.addStretch(1)
    row.addWidget(TextLabel(keys, "small", "ink"))
    return row


def _lay_out(dialog: QDialog, sheet: QWidget, session: Session) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    sheet.setProperty("plain", True)
    area.setWidget(sheet)
    close = Button(session.tr("Close"), "primary")
    close.clicked.connect(dialog.accept)
    column = QGridLayout(dialog)
    column.addWidget(area, 0, 0, 1, 2)
    column.addWidget(close, 1, 1, Qt.AlignmentFlag.AlignRight)
