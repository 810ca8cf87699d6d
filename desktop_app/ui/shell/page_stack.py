"""The pages, one visible at a time; each is made when it is first asked for."""

from __future__ import annotations

from typing import Any, Protocol, cast

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QStackedWidget, QWidget

from desktop_app.ui.actions import action
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.page_table import START, new_page

NAMED = "dynacapNamed"


class Page(Protocol):
    """What the window asks of a page."""

    go: Any
    """Signal(str, object): the page asks for another one, with something for it."""

    def retranslate(self) -> None:
        """Sets every visible text anew."""


class PageStack(QStackedWidget):
    """The stack of pages, `shown` says which target is visible."""

    shown = Signal(str)
    asked = Signal(str, object)
    made = Signal()
    """There is another page."""

    def __init__(self, session: Session, start: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[str, QWidget] = {START: start}
        self.addWidget(start)
        self.target = START
        session.settings.language_changed.connect(self._retranslate)

    def show_target(self, target: str, payload: object = None) -> None:
        """Shows the page of a target such as "map" or "whatif.logistics", which is given the rest of it."""
        page_id, _, part = target.partition(".")
        page = self._page(page_id)
        self._turn_to(page)
        visit = getattr(page, "visit", None)
        if visit is not None and (part or payload is not None):
            visit(part, payload)
        self.target = target
        self.shown.emit(target)

    def page(self, page_id: str) -> QWidget | None:
        """The page, if it has been made."""
        return self._pages.get(page_id)

    def _turn_to(self, page: QWidget) -> None:
        """Shows the page. Qt would give its first control the focus, with a ring that nobody has asked for."""
        focus = QApplication.focusWidget()
        goes_along = focus is not None and self.isAncestorOf(focus) and page.focusWidget() is None
        self.setCurrentWidget(page)
        if goes_along:
            page.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _page(self, page_id: str) -> QWidget:
        if page_id not in self._pages:
            page = new_page(page_id, self._session, self)
            cast("Page", page).go.connect(self.asked)
            self._pages[page_id] = page
            self.addWidget(page)
            self._name_scroll_areas(page_id)
            self.made.emit()
        return self._pages[page_id]

    def _retranslate(self) -> None:
        for page_id, page in self._pages.items():
            if page_id != START:
                cast("Page", page).retranslate()
                _measure_anew(page)
                self._name_scroll_areas(page_id)

    def _name_scroll_areas(self, page_id: str) -> None:
        """Gives each part that scrolls by keyboard, and has no name of its own, that of its page and a number."""
        tr = self._session.tr
        name = action(f"view.{page_id}").text.text(tr)
        areas = self._pages[page_id].findChildren(QScrollArea)
        for number, area in enumerate((a for a in areas if not a.accessibleName() or a.property(NAMED)), start=1):
            area.setProperty(NAMED, True)
            area.setAccessibleName(tr("{page}, part {number}").format(page=name, number=number))


def _measure_anew(page: QWidget) -> None:
    """Makes room for the words of another language."""
    for box in page.findChildren(QComboBox):
        # It keeps the width that its first words took until it is told of another style.
        QtCore.QCoreApplication.sendEvent(box, QtCore.QEvent(QtCore.QEvent.Type.StyleChange))
    for widget in page.findChildren(QWidget):
        widget.updateGeometry()
