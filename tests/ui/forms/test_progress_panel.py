"""Progress shows itself only where somebody would wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.i18n import translator
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.share_bar import BUSY, ShareBar

LEFT = Qt.MouseButton.LeftButton
EN, ZH = translator("en"), translator("zh")
Kind = TypeVar("Kind", bound=QWidget)
Show = Callable[[QWidget, int, int], QWidget]


def child(widget: QWidget, kind: type[Kind]) -> Kind:
    found = widget.findChild(kind)
    assert found is not None
    return found


def test_progress_waits_before_it_shows_itself(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    panel = ProgressPanel(EN, outer)
    outer.show()
    panel.begin("Reading")
    assert panel.isHidden()
    panel.set_share(0.42)
    qtbot.waitUntil(lambda: not panel.isHidden())
    assert "42" in " ".join(label.text() for label in panel.findChildren(QLabel))
    with qtbot.waitSignal(panel.cancel_requested):
        QTest.mouseClick(child(panel, QPushButton), LEFT)
    assert not child(panel, QPushButton).isEnabled()
    panel.finish()
    assert panel.isHidden()


def test_work_that_is_soon_done_shows_no_progress(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    panel = ProgressPanel(EN, outer)
    outer.show()
    panel.begin("Reading")
    panel.finish()
    panel.begin("Again")  # its own patience begins anew
    panel.finish()
    qtbot.wait(400)
    assert panel.isHidden()


def test_work_that_waits_for_its_turn_says_no_share(qtbot: QtBot) -> None:
    bar = ShareBar()
    qtbot.addWidget(bar)
    shown = []
    for share in (0.0, 0.004, 0.25, 0.0):
        bar.set_share(share)
        shown.append((bar.maximum() == BUSY, bar.words))
    assert shown == [(True, ""), (False, "0\u2009%"), (False, "25\u2009%"), (True, "")]
