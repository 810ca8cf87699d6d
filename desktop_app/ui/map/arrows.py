"""The arrow keys, and the step across and down that each stands for."""

from __future__ import annotations

from PySide6.QtCore import Qt

Step = tuple[int, int]
ARROWS: dict[Qt.Key, Step] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
