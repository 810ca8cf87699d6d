"""The row at the top of the window: menus at the left, scenario and tools at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from desktop_app.ui.shell.action_button import ActionButton
from desktop_app.ui.shell.scenario_box import ScenarioBox
from desktop_app.ui.theme import tokens
from desktop_app.ui.theme.brushwork import fill

HEIGHT = 40
BUTTON = QSize(29, 29)
ROOMY = 1200
"""The width of the row [px] from which there is room for words beside the scenario."""


class ToolRow(QWidget):
    """The row; `menus` is the bar to be filled."""

    def __init__(self, scenario_box: ScenarioBox, tools: list[tuple[QAction, str]]) -> None:
        super().__init__()
        self._scenario_box = scenario_box
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 8, 1)
        row.setSpacing(4)
        row.addWidget(self.menus)
        row.addStretch(1)
        row.addWidget(scenario_box)
        for action, icon in tools:
            row.addWidget(ActionButton(action, icon, tokens.TOOL_ICON, BUTTON))
        self.setFixedHeight(HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the room to the menus where there is little."""
        super().resizeEvent(event)
        self._scenario_box.show_words(shown=self.width() >= ROOMY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground and the line below."""
        del event
        with QPainter(self) as painter:
            fill(painter, QRectF(self.rect()), "surface")
            fill(painter, QRectF(0, self.height() - 1, self.width(), 1), "line")
