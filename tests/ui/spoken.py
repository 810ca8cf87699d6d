"""What screen readers say of the things that the keyboard reaches."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QApplication, QHeaderView, QScrollBar, QWidget

from desktop_app.core.i18n import translator


def names(page: QWidget) -> Counter[str]:
    """The names of what the keyboard reaches."""
    QApplication.processEvents()
    seen = (widget for widget in page.findChildren(QWidget) if widget.isVisible() and widget.isEnabled())
    reached = (widget for widget in seen if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    own = (widget for widget in reached if not isinstance(widget, QScrollBar | QHeaderView) and not is_inside(widget))
    return Counter(spoken(widget) for widget in own)


def is_inside(widget: QWidget) -> bool:
    """Whether it is only the inside of something that scrolls or counts."""
    outer = widget.parentWidget()
    scrolls = isinstance(outer, QAbstractScrollArea) and outer.viewport() is widget
    return scrolls or isinstance(outer, QAbstractSpinBox)


def spoken(widget: QWidget) -> str:
    """What is said of one thing."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return (
        widget.accessibleName()
        or str(interface.text(QAccessible.Text.Name))
        or f"nameless {type(widget).__name__} {widget.parent()}"
    )


def doubled(page: QWidget) -> list[str]:
    """Names that more than one thing has, and things that have none."""
    return [name for name, count in names(page).items() if count > 1 or name.startswith("nameless")]


def left_in_english(page: QWidget) -> list[str]:
    """Names that the catalogue would say otherwise in Chinese, for a page that is shown in Chinese."""
    say = translator("zh")
    return [name for name in names(page) if say(name) != name]
