"""The table of our pages: rows of 27 px with hairlines, a quiet header, marks painted by the one delegate."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.ui.forms.cells import PADDING, CellDelegate
from desktop_app.ui.theme import active, tokens, typography


class TableView(QTableView):
    """A table view over any model; Ctrl+C copies the selected cells as text that a spreadsheet reads."""

    def __init__(self, parent: QWidget | None = None, *, row: int = tokens.TABLE_ROW) -> None:
        super().__init__(parent)
        self.setItemDelegate(CellDelegate(self))
        self.setHorizontalHeader(QuietHeader(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, else what tables do."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.selected_text())
        else:
            super().keyPressEvent(event)

    def selected_text(self) -> str:
        """The selected cells, tabs between columns and a line for each row."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes()):
            rows.setdefault(index.row(), []).append(str(index.data() or ""))
        return "\n".join("\t".join(cells) for cells in rows.values())


class QuietHeader(QHeaderView):
    """Column names as hints over a hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setFixedHeight(tokens.TABLE_ROW)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """The name of one column."""
        box = rect.toRectF()
        painter.save()
        begin_heading(painter, box)
        text, align = self._column(logicalIndex)
        room = box.adjusted(PADDING, 0, -PADDING, 0)
        painter.drawText(
            room, align, typography.metrics("hint").elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        )
        painter.restore()

    def _column(self, number: int) -> tuple[str, Qt.AlignmentFlag]:
        model = self.model()
        text = model.headerData(number, Qt.Orientation.Horizontal)
        align = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return str(text or ""), Qt.AlignmentFlag(align) if align else self.defaultAlignment()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or type: painted anew."""
        super().changeEvent(event)
        self.viewport().update()


def begin_heading(painter: QPainter, box: QRectF) -> None:
    """The ground of a row's or column's name, and the type and ink for it."""
    painter.fillRect(box, active.colour("surface"))
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), active.colour("line"))
    painter.setFont(typography.font("hint"))
    painter.setPen(active.colour("ink2"))
