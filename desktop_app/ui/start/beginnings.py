"""The left half of the start page: what Dynacap is for, and the four ways to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.start.choice_button import ChoiceButton
from desktop_app.ui.start.hero import Hero
from desktop_app.ui.theme.brushwork import brush, rounded

Translate = Callable[[str], str]
WIDEST = 960
BUTTONS = (
    ("file.sample_large", "storefront-outline"),
    ("file.new", "graph-outline"),
    ("file.import", "tray-arrow-down"),
    ("file.open", "folder-open-outline"),
)


class Beginnings(QWidget):
    """The half page; `asked` names the action of the button that was pressed."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Caption(role="hero", wraps=True)
        self._lead = Caption(role="lead", tone="ink2", wraps=True)
        self._hint = Caption(role="body", tone="accent", wraps=True)
        self._hero = Hero()
        self.buttons = {name: ChoiceButton(icon, primary=not place) for place, (name, icon) in enumerate(BUTTONS)}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda *_, asked=name: self.asked.emit(asked))
        self._lay_out()

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._title.setText(tr("What would AI change in your shop?"))
        self._lead.setText(
            tr(
                "Draw how AI builds your capabilities, feed the map with your own spreadsheets, "
                "move a lever, and take away an Excel workbook that still computes."
            )
        )
        self._hint.setText(
            tr("Drop spreadsheets anywhere on this window. Orders are enough to begin; every other file measures more.")
        )
        self._hero.retranslate(tr)
        self.buttons["file.sample_large"].say(tr("Explore the sample shop"), tr("A quarter of orders, all filled in"))
        self.buttons["file.new"].say(tr("New map from Figure 1"), tr("The paper's map with its defaults, no data yet"))
        self.buttons["file.import"].say(tr("Use my spreadsheets"), tr("Orders, shipments, ads: xlsx, xls, ods or csv"))
        self.buttons["file.open"].say(tr("Open a project"), tr("A file that ends in .dynacap"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the strip behind the hint."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(rounded(QRectF(self._hint.geometry()), 8), brush("accent_tint"))

    def _lay_out(self) -> None:
        self._hint.setContentsMargins(14, 10, 14, 10)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, button in enumerate(self.buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 28, 20)
        column.setSpacing(8)
        column.addStretch(1)
        for widget in (self._title, self._lead):
            column.addWidget(widget)
        column.addSpacing(16)
        column.addWidget(self._hero)
        column.addSpacing(10)
        column.addLayout(grid)
        column.addSpacing(10)
        column.addWidget(self._hint)
        column.addStretch(2)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
