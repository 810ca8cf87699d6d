"""The least that PySide6 can show: an empty main window, closed when it has been painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class EmptyWindow(QMainWindow):
    """Ends the program after its first paint."""

    def event(self, event: QEvent) -> bool:
        """Notices the paint."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return handled


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = EmptyWindow()
    window.resize(1366, 768)
    window.show()
    sys.exit(app.exec())
