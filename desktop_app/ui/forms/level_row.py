"""A lever as a row of 42 px: its name, what it costs, "1.0 → 3.5", and the slider below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.ui.forms.level_slider import LEVELS, LevelSlider, Scale
from desktop_app.ui.theme import active, tokens, typography

ARROW = "\N{RIGHTWARDS ARROW}"
GAP = 6
FEW_LETTERS = 24
"""The least room for a name, which may be shortened [px]."""
ONE_LINE = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value


def one_decimal(value: float) -> str:
    """A level as it is written."""
    return fixed_text(value, 1)


class LevelRow(QWidget):
    """`slider` tells the gestures; the numbers at the right follow the hand at once."""

    def __init__(self, parent: QWidget | None = None, scale: Scale = LEVELS) -> None:
        super().__init__(parent)
        self._number: Callable[[float], str] = one_decimal
        self._spoken = "{value}"
        self._head = _Head()
        self.slider = LevelSlider(scale=scale)
        self.slider.moved.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.slider)
        self.setMinimumHeight(tokens.TWO_LINE_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_texts(self, name: str, hint: str = "", *, spoken: str = "{value}", tip: str = "") -> None:
        """Name, cost hint and tooltip; `spoken` is a sentence with the gaps {value} and {today} for screen readers."""
        self._head.set_texts(name, hint, tip)
        self._spoken = spoken
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip)
        self._tell()

    def set_number(self, number: Callable[[float], str]) -> None:
        """How the numbers are written, with their unit."""
        self._number = number
        self._tell()

    def show_levels(self, today: float, scenario: float) -> None:
        """Today's and the scenario's value."""
        self.slider.show_levels(today, scenario)
        self._tell()

    def _tell(self) -> None:
        today, value = self._number(self.slider.today), self._number(self.slider.level)
        self._head.show_numbers("" if today == value else f"{today} {ARROW}", value)
        self.slider.setAccessibleDescription(self._spoken.format(value=value, today=today))


Part = tuple[str, str, QFont.Weight | None, str]
"""A text with its role of type, its weight where that is not the role's, and its tone."""


class _Head(QWidget):
    """Name, hint and numbers in one line, painted by one widget: labels would be laid out anew at every number."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._hint = self._before = self._after = self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_texts(self, name: str, hint: str, tip: str) -> None:
        self._name, self._hint, self._tip = name, hint, tip
        self.updateGeometry()
        self._tell()
        self.update()

    def show_numbers(self, before: str, after: str) -> None:
        if (before, after) == (self._before, self._after):
            return
        known, places = self._before, self._places()
        self._before, self._after = before, after
        if (before, self._places()) == (known, places):
            self.update(places[-1])
        else:
            self.updateGeometry()
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._need() + typography.width(self._name, "name"), _height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._need() + FEW_LETTERS, _height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what is asked for: while a lever moves, that is its number."""
        with QPainter(self) as painter:
            for place, (text, role, weight, tone) in zip(self._places(), self._parts(), strict=True):
                if place.intersects(event.rect()):
                    painter.setFont(typography.font(role, weight=weight))
                    painter.setPen(active.colour(tone))
                    painter.drawText(place, ONE_LINE, self._shortened() if role == "name" else text)

    def _parts(self) -> tuple[Part, ...]:
        return (
            (self._name, "name", None, "ink"),
            (self._hint, "hint", None, "ink3"),
            (self._before, "small", None, "ink3"),
            (self._after, "small", QFont.Weight.DemiBold, "ink"),
        )

    def _places(self) -> list[QRect]:
        """Where the parts stand: at the right, each as wide as it is, and the name in what is left of the room."""
        places, right = [], self.width()
        for text, role, weight, _ in reversed(self._parts()[1:]):
            wide = typography.width(text, role, weight) if text else 0
            places.append(QRect(right - wide, 0, wide, self.height()))
            right -= wide + GAP if text else 0
        return [QRect(0, 0, right, self.height()), *reversed(places)]

    def _need(self) -> int:
        return self.width() - self._places()[0].width()

    def _shortened(self) -> str:
        room = self._places()[0].width()
        return typography.metrics("name").elidedText(self._name, Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        """The tooltip has the whole name where it is shortened."""
        whole = self._name if self._shortened() != self._name else ""
        self.setToolTip("\n".join(part for part in (whole, self._tip) if part))


def _height() -> int:
    return max(typography.height(role) for role in ("name", "small", "hint"))
