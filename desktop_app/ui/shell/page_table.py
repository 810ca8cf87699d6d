"""The pages that the window has, in order. A page is imported when it is first shown: the window starts fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class PageEntry:
    """Where a page is: `module` has its `widget` class, which is made with the session."""

    id: str
    module: str
    widget: str

    def load(self) -> Callable[..., QWidget]:
        """The page's class."""
        found: Callable[..., QWidget] = getattr(import_module(self.module), self.widget)
        return found

    def exists(self) -> bool:
        """Whether this version of Dynacap has the page."""
        package = self.module.rpartition(".")[0]
        return find_spec(package) is not None and find_spec(self.module) is not None


PAGES = tuple(
    entry
    for entry in (
        PageEntry("answer", "desktop_app.ui.answer.page", "AnswerPage"),
        PageEntry("map", "desktop_app.ui.map.page", "MapPage"),
        PageEntry("data", "desktop_app.ui.data.page", "DataPage"),
        PageEntry("whatif", "desktop_app.ui.whatif.page", "WhatIfPage"),
        PageEntry("compare", "desktop_app.ui.compare.page", "ComparePage"),
        PageEntry("report", "desktop_app.ui.report.page", "ReportPage"),
    )
    if entry.exists()
)
"""The start page is not here: it is made with the window."""

START = "start"


def has_page(target: str) -> bool:
    """Whether there is the page of a target such as "map" or "whatif.logistics"."""
    return target.partition(".")[0] in {START, *(entry.id for entry in PAGES)}
