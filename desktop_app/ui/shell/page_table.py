"""The pages that the window has. A page is imported when it is first shown: the window starts fast.

Nobody names the modules in an import: a program that is to be frozen must be told of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from PySide6.QtWidgets import QWidget

from desktop_app.ui.session.session import Session

START = "start"
"""The page that is made with the window, and so is not in the table."""
PAGES: Mapping[str, str] = MappingProxyType(
    {
        "answer": "AnswerPage",
        "map": "MapPage",
        "whatif": "WhatIfPage",
        "data": "DataPage",
        "assessment": "AssessmentPage",
        "compare": "ComparePage",
        "report": "ReportPage",
        "analyse": "AnalysePage",
    }
)
"""The class of each page by its id, in the order in which they are likely to be wanted."""


def page_module(page_id: str) -> str:
    """The module that holds a page's class."""
    return f"desktop_app.ui.{page_id}.page"


def new_page(page_id: str, session: Session, parent: QWidget) -> QWidget:
    """The page of that id, just made. Raises KeyError where there is none."""
    made = getattr(import_module(page_module(page_id)), PAGES[page_id])
    return cast("QWidget", made(session, parent))


def has_page(target: str) -> bool:
    """Whether there is the page of a target such as "map" or "whatif.logistics"."""
    page = target.partition(".")[0]
    return page == START or page in PAGES
