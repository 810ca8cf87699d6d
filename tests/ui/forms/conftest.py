"""Forms are tried in the light theme, in a window that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.apply import apply_theme

Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Shown, int, int], Shown]:
    """Shows a widget in a size and gives it back."""

    def shown(widget: Shown, width: int, height: int) -> Shown:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        return widget

    return shown
