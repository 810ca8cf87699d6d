"""A lever as a row of 42 px, or 58 where its name is long: name, what it costs, "1.0 → 3.5", and the slider below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.ui.forms.level_slider import HEIGHT, LevelSlider
from desktop_app.ui.forms.paint.lines import in_lines, is_whole
from desktop_app.ui.forms.scale import LEVELS, Scale
from desktop_app.ui.theme import active, tokens, typography

ARROW = "\N{RIGHTWARDS ARROW}"
GAP = 6
LEAST = tokens.TWO_LINE_ROW - HEIGHT
"""What of a row the slider leaves [px]."""
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
        self._both = True
        self._spoken = "{value}"
        self._head = _Head()
        self.slider = LevelSlider(scale=scale)
        self.slider.moved.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.slider)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_texts(self, name: str, hint: str = "", *, spoken: str = "{value}", tip: str = "") -> None:
        """Name, cost hint and tooltip; `spoken` is a sentence with the gaps {value} and {today} for screen readers."""
        self._head.set_texts(name, hint, tip)
        self._reserve()
        self._spoken = spoken
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip)
        self._tell()

    def set_number(self, number: Callable[[float], str], *, both: bool = True) -> None:
        """How the numbers are written, with their unit; without `both` today's is not, as it is what one moves."""
        self._number, self._both = number, both
        self._reserve()
        self._tell()

    def show_levels(self, today: float, scenario: float) -> None:
        """Today's and the scenario's value."""
        self.slider.show_levels(today, scenario)
        self._tell()

    def _reserve(self) -> None:
        largest = self._number(self.slider.scale.high)
        self._head.reserve(f"{largest} {ARROW} {largest}" if self._both else largest)

    def _tell(self) -> None:
        today, value = self._number(self.slider.today), self._number(self.slider.level)
        self._head.show_numbers(f"{today} {ARROW}" if self._both and today != value else "", value)
        self.slider.setAccessibleDescription(self._spoken.format(value=value, today=today))


Part = tuple[str, str, QFont.Weight | None, str]
"""A text with its role of type, its weight where that is not the role's, and its tone."""


class _Head(QWidget):
    """Name, hint and numbers, painted by one widget: labels would be laid out anew at every number.

    They stand in one line where they fit; else the name takes two lines, with the numbers and below them the hint at
    its right. The numbers have room for their largest, so that nothing moves while a lever does.
    """

    def __init__(self) -> None:
        super().__init__()
        self._name = self._hint = self._before = self._after = self._tip = self._widest = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_texts(self, name: str, hint: str, tip: str) -> None:
        self._name, self._hint, self._tip = name, hint, tip
        self._fit()

    def reserve(self, numbers: str) -> None:
        self._widest = numbers
        self._fit()

    def show_numbers(self, before: str, after: str) -> None:
        if (before, after) == (self._before, self._after):
            return
        known, places = self._before, self._places()
        self._before, self._after = before, after
        if (before, self._places()) == (known, places):
            self.update(places[-1])
        else:
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._beside(1) + typography.width(self._name, "name"), self._needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside(2) + FEW_LETTERS, self._needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what is asked for: while a lever moves, that is its number."""
        with QPainter(self) as painter:
            for place, (text, role, weight, tone) in zip(self._places(), self._parts(), strict=True):
                if place.intersects(event.rect()):
                    painter.setFont(typography.font(role, weight=weight))
                    painter.setPen(active.colour(tone))
                    painter.drawText(place, ONE_LINE, "\n".join(self._shown()) if role == "name" else text)

    def _parts(self) -> tuple[Part, ...]:
        return (
            (self._name, "name", None, "ink"),
            (self._hint, "hint", None, "ink3"),
            (self._before, "small", None, "ink3"),
            (self._after, "small", QFont.Weight.DemiBold, "ink"),
        )

    def _lines(self) -> int:
        return 1 if typography.width(self._name, "name") + self._beside(1) <= self.width() else 2

    def _needed(self) -> int:
        return max(LEAST, self._lines() * _height())

    def _beside(self, lines: int) -> int:
        """What hint and numbers take beside the name."""
        numbers = typography.width(self._widest, "small", QFont.Weight.DemiBold) + GAP
        hint = typography.width(self._hint, "hint") + GAP if self._hint else 0
        return numbers + hint if lines == 1 else max(numbers, hint)

    def _places(self) -> list[QRect]:
        """Where the parts stand: hint and numbers at the right, the name in what is left of the room."""
        lines = self._lines()
        line = self.height() // lines
        places, right = [], self.width()
        for text, role, weight, _ in reversed(self._parts()[2:]):
            wide = typography.width(text, role, weight) if text else 0
            places.append(QRect(right - wide, 0, wide, line))
            right -= wide + GAP if text else 0
        wide = typography.width(self._hint, "hint")
        hint = QRect(right - wide, 0, wide, line) if lines == 1 else QRect(self.width() - wide, line, wide, line)
        room = self.width() - self._beside(lines)
        return [QRect(0, 0, room, line * len(self._shown())), hint, *reversed(places)]

    def _shown(self) -> tuple[str, ...]:
        lines = self._lines()
        return in_lines(self._name, "name", self.width() - self._beside(lines), lines)

    def _fit(self) -> None:
        """The height follows the name; the tooltip has the whole of it where it is shortened."""
        if self.height() != self._needed():
            self.setFixedHeight(self._needed())
        whole = "" if is_whole(self._shown(), self._name) else self._name
        self.setToolTip("\n".join(part for part in (whole, self._tip) if part))
        self.update()


def _height() -> int:
    return max(typography.height(role) for role in ("name", "small", "hint"))
