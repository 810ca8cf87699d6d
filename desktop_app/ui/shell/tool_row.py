"""The row at the top of the window: menus at the left, scenario and tools at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QToolButton, QWidget

from desktop_app.ui.theme import active, tokens

HEIGHT = 40


class ToolButton(QToolButton):
    """An action as an icon; it can be reached by Tab and is named for a screen reader."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setIconSize(QSize(tokens.TOOL_ICON, tokens.TOOL_ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._rename)
        self._rename()

    def _rename(self) -> None:
        self.setAccessibleName(self.text())


class ToolRow(QWidget):
    """The row; `menus` is the bar to be filled."""

    def __init__(self, scenario_box: QWidget, tools: list[QAction]) -> None:
        super().__init__()
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 8, 1)
        row.setSpacing(4)
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(scenario_box)
        for action in tools:
            row.addWidget(ToolButton(action))
        self.setFixedHeight(HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground and the line below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), active.colour("surface"))
        painter.setPen(active.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
