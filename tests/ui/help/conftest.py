"""A window without a project, and its help."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.application import make_window
from desktop_app.ui.help.help_window import HelpWindow
from desktop_app.ui.session.session import Session
from desktop_app.ui.window import Window


@pytest.fixture
def window(session: Session, qapp: QApplication) -> Iterator[Window]:
    """A main window at its start page."""
    made = make_window(qapp, session)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def asked(window: Window) -> HelpWindow:
    """The help after F1 on the start page."""
    window.commands.run("help.page")
    return window.findChildren(HelpWindow)[0]
