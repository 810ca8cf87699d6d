"""Finds texts that do not fit their place: font metrics against rectangles, for every visible widget of a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from desktop_app.ui.forms.text import ElidedLabel
from desktop_app.ui.shell.rail import RailButton
from desktop_app.ui.theme.typography import font

TOLERANCE = 1
"""Font metrics are rounded up, rectangles are whole pixels."""
WIDEST = 16777215
LEVELS = 5
"""Of layouts that ask each other for room."""


def clipped(root: QWidget) -> list[str]:
    """A line for every visible text in `root` that is cut off."""
    for _ in range(LEVELS):
        # What an analysis has just brought may still be on its way to its place.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            found += [f"{type(widget).__name__} {widget.objectName()}: {fault}" for fault in _faults(widget)]
    return found


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, RailButton):
        text, room = widget.painted_text()
        yield from _line(text, font("hint"), room)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QComboBox):
        yield from _box(widget)
    elif isinstance(widget, QLineEdit):
        yield from _line(widget.placeholderText(), widget.font(), widget.width() - 8)
    elif not isinstance(widget, QAbstractScrollArea):
        yield from _squeezed(widget)


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or (isinstance(label, ElidedLabel) and (not label.is_elided or text in label.toolTip())):
        return
    box = label.contentsRect()
    if label.wordWrap():
        need = QSize(box.width(), label.heightForWidth(label.width()))
        if need.height() > label.height() + TOLERANCE:
            yield f"“{text}” needs {need.height()} px of height, has {label.height()}"
    elif label.sizeHint().width() > label.width() + TOLERANCE or label.sizeHint().height() > label.height() + TOLERANCE:
        yield f"“{text}” needs {label.sizeHint().toTuple()}, has {label.size().toTuple()}"
    yield from _cut_by_parents(label, text)


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() and not button.findChildren(QLabel):
        return
    need = button.sizeHint()
    if isinstance(button, QPushButton) and button.property("segment") and button.isChecked():
        # The style sheet writes the choice that holds in a heavier type, of which the size hint knows nothing.
        bold = QFont(button.font())
        bold.setPixelSize(font("small").pixelSize())
        bold.setWeight(QFont.Weight.DemiBold)
        need = QSize(QFontMetrics(bold).horizontalAdvance(button.text()) + 20, need.height())
    shown = button.toolButtonStyle() if hasattr(button, "toolButtonStyle") else Qt.ToolButtonStyle.ToolButtonTextOnly
    if shown == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return
    if need.width() > button.width() + TOLERANCE and button.minimumSizeHint().width() > button.width() + TOLERANCE:
        yield f"“{button.text()}” needs {need.width()} px, has {button.width()}"
    elif need.width() > button.width() + TOLERANCE and isinstance(button, QPushButton):
        yield f"“{button.text()}” wants {need.width()} px, has {button.width()}"
    yield from _cut_by_parents(button, button.text())


def _box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room: QRect = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    need = QFontMetrics(box.font()).horizontalAdvance(box.currentText())
    if need > room.width() + TOLERANCE and box.currentText() not in box.toolTip():
        yield f"“{box.currentText()}” needs {need} px, has {room.width()}, and no tooltip says it"


def _line(text: str, face: QFont, room: int) -> Iterator[str]:
    need = QFontMetrics(face).horizontalAdvance(text)
    if need > room + TOLERANCE:
        yield f"“{text}” needs {need} px, has {room}"


def _squeezed(widget: QWidget) -> Iterator[str]:
    """A widget that paints its own content says by its least size what that needs."""
    if type(widget).__module__.startswith("PySide6") or widget.layout() is not None:
        return
    if isinstance(widget, QProgressBar) and not widget.isTextVisible():
        return  # writes nothing, and is as high as the style sheet has it
    need = widget.minimumSizeHint()
    if need.width() > widget.width() + TOLERANCE or need.height() > widget.height() + TOLERANCE:
        yield f"needs {need.toTuple()}, has {widget.size().toTuple()}"


def _cut_by_parents(widget: QWidget, text: str) -> Iterator[str]:
    """Whether an ancestor, other than a scroll area, is too small for the widget."""
    area = widget.rect()
    child, parent = widget, widget.parentWidget()
    while parent is not None and not child.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return
        area = area.translated(child.pos())
        if not parent.rect().adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(area):
            yield f"“{text}” reaches out of {type(parent).__name__} {parent.size().toTuple()}: {area.getRect()}"
            return
        child, parent = parent, parent.parentWidget()
