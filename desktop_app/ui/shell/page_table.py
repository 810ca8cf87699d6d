"""The pages that the window has. A page is imported when it is first shown: the window starts fast."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from desktop_app.ui.session.session import Session

Make = Callable[[Session, QWidget], QWidget]
START = "start"
"""The page that is made with the window, and so is not in the table."""


def _answer(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.answer.page import AnswerPage

    return AnswerPage(session, parent)


def _map(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.map.page import MapPage

    return MapPage(session, parent)


def _assessment(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.assessment.page import AssessmentPage

    return AssessmentPage(session, parent)


def _data(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.data.page import DataPage

    return DataPage(session, parent)


def _whatif(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.whatif.page import WhatIfPage

    return WhatIfPage(session, parent)


def _compare(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.compare.page import ComparePage

    return ComparePage(session, parent)


def _report(session: Session, parent: QWidget) -> QWidget:
    from desktop_app.ui.report.page import ReportPage

    return ReportPage(session, parent)


PAGES: Mapping[str, Make] = MappingProxyType(
    {
        "answer": _answer,
        "map": _map,
        "assessment": _assessment,
        "data": _data,
        "whatif": _whatif,
        "compare": _compare,
        "report": _report,
    }
)
"""How each page is made, by its id."""


def has_page(target: str) -> bool:
    """Whether there is the page of a target such as "map" or "whatif.logistics"."""
    page = target.partition(".")[0]
    return page == START or page in PAGES
