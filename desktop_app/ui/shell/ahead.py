"""What the window loads once it has been painted, so that nobody waits for it later: pages and heavy packages."""

from __future__ import annotations

import gc
import importlib
import sys
from functools import partial

from desktop_app.ui.session.garbage import Garbage
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.page_stack import PageStack
from desktop_app.ui.shell.page_table import PAGES, page_module

MODULES = (
    "desktop_app.core.project.shop",
    "scipy.optimize",
    "desktop_app.core.project.storage",
    *map(page_module, PAGES),
    "desktop_app.ui.charts.screen.drawing",
)
"""In the order in which they are likely to be wanted; as the window itself asks for them, so that two threads that load
the same never wait for each other."""
SWITCH = 0.001  # [s] the longest that a thread which computes keeps the window waiting for its turn


def make_smooth(session: Session, pages: PageStack) -> None:
    """Begins to load, and tunes what would make the window stutter during long work."""
    sys.setswitchinterval(SWITCH)
    garbage = Garbage(session)
    pages.made.connect(garbage.add_lasting)
    session.tasks.ahead(partial(_load, module) for module in MODULES)


def _load(module: str) -> None:
    """Loads it; as it lasts, nobody need look through it for garbage."""
    importlib.import_module(module)
    gc.freeze()
