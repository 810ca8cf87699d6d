"""Names of rows and of columns of the matrix: those of columns stand upright, so that many narrow ones can be read."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.forms.cells import PADDING
from desktop_app.ui.forms.table_view import begin_heading
from desktop_app.ui.theme import typography

HEIGHT, WIDTH = 132, 220


class NameHeader(QHeaderView):
    """Quiet names over hairlines."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._upright = orientation == Qt.Orientation.Horizontal
        self.setSectionsClickable(True)
        if self._upright:
            self.setFixedHeight(HEIGHT)
        else:
            self.setFixedWidth(WIDTH)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """The name of one row or column."""
        box = rect.toRectF()
        painter.save()
        begin_heading(painter, box)
        room = QRectF(PADDING, 0, box.width() - 2 * PADDING, box.height())
        if self._upright:
            painter.translate(box.left(), box.bottom())
            painter.rotate(-90)
            room = QRectF(PADDING, 0, box.height() - 2 * PADDING, box.width())
        else:
            painter.translate(box.topLeft())
        text = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        shown = typography.metrics("hint").elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
