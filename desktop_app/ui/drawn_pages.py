"""Every page drawn once without being looked at: for the self-test, and for pictures of the pages."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.ui.actions import ACTIONS, RAIL

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from desktop_app.core.project.document import Document
    from desktop_app.ui.window import Window

LONGEST_WAIT = 120.0
"""Seconds after which a page is drawn with what it has computed so far."""
REST = 12
"""Looks in a row at which nothing was being computed: a little longer than a lever rests before it asks."""
FEWEST_COLOURS = 8


class BlankPageError(Exception):
    """A page has drawn nothing."""


def draw_pages(folder: Path, document: Document, language: str) -> str:
    """How many pages were drawn, in that language, of a window whose settings lie in `folder`.

    Raises BlankPageError for a page that draws nothing.
    """
    from desktop_app.ui.application import make_window
    from desktop_app.ui.session.profile import Profile
    from desktop_app.ui.session.session import Session

    app = _application()
    session = Session(Profile(folder))
    session.settings.language = language
    window = make_window(app, session)
    window.show()
    session.start(document)
    drawn = [name for name, picture in pictures(window, PAGES) if is_drawn(name, picture)]
    session.undo_stack.setClean()
    window.close()
    return f"{len(drawn)} drawn"


@cache
def _application() -> QApplication:
    """Qt, drawing into memory; kept, as it ends with the last name for it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    known = QApplication.instance()
    return known if isinstance(known, QApplication) else QApplication(sys.argv[:1])


PAGES = tuple(entry.page for entry in ACTIONS if entry.id in RAIL)
"""The pages of the rail."""


def pictures(window: Window, pages: tuple[str, ...]) -> Iterator[tuple[str, QPixmap]]:
    """Each page by its target, once nothing is being computed any more and everything has been drawn."""
    for page in pages:
        window.show_page(page)
        settle(window)
        yield page, window.grab()


def settle(window: Window) -> None:
    """Waits until nothing is being computed and everything has been drawn."""
    from PySide6.QtWidgets import QApplication

    idle, end = 0, time.monotonic() + LONGEST_WAIT
    while idle < REST and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.03)
        idle = 0 if window.session.tasks.open_tasks or _is_drawing(window) else idle + 1


def _is_drawing(window: Window) -> bool:
    """Whether a chart that can be seen is still at the drawing desk."""
    from desktop_app.ui.charts.screen.chart_picture import ChartPicture

    charts = window.findChildren(ChartPicture)
    return any(not chart.is_drawn and not chart.visibleRegion().isEmpty() for chart in charts)


def is_drawn(name: str, picture: QPixmap) -> bool:
    """True. Raises BlankPageError where the middle of the picture has hardly a colour."""
    small = picture.toImage().scaled(200, 120)
    colours = {small.pixel(x, y) for x in range(40, 200) for y in range(20, 110)}
    if len(colours) < FEWEST_COLOURS:
        raise BlankPageError(name)
    return True
