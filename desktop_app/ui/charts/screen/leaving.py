"""A chart that leaves alone: as an Excel chart, as a picture in a file, or on the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from desktop_app.core.charts import Chart
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import translator
from desktop_app.ui.session.file_name import stem_of, with_ending
from desktop_app.ui.theme import active

ENDINGS = ("xlsx", "png", "svg", "pdf")
LONGEST_NAME = 80


class LeavingMenu(QMenu):
    """The menu of one chart."""

    def __init__(self, chart: Chart, picture: QWidget) -> None:
        super().__init__(picture)
        self._chart = chart
        self._picture = picture
        tr = translator(active.language())
        self.addAction(tr("Copy the picture"), self.copy_picture)
        titles = (
            tr("Save as an Excel chart"),
            tr("Save as a PNG picture"),
            tr("Save as an SVG drawing"),
            tr("Save as a PDF"),
        )
        for ending, title in zip(ENDINGS, titles, strict=True):
            self.addAction(title, partial(self._ask, ending))

    def copy_picture(self) -> None:
        """The chart as it is seen, on the clipboard; without the frame that says where the keys go."""
        was_focused = self._picture.hasFocus()
        self._picture.clearFocus()
        QGuiApplication.clipboard().setPixmap(self._picture.grab())
        if was_focused:
            self._picture.setFocus()

    def save(self, path: Path) -> None:
        """The chart in a file whose ending says how. Raises ProjectError, OSError."""
        if path.suffix.lower() == ".xlsx":
            from desktop_app.core.report.chart_workbook import write_chart

            write_chart(self._chart, path, active.language())
            return
        from desktop_app.ui.charts.picture import save_picture

        save_picture(self._chart, path, language=active.language())

    def _ask(self, ending: str) -> None:
        tr = translator(active.language())
        name = stem_of(self._chart.title)[:LONGEST_NAME]
        chosen, _ = QFileDialog.getSaveFileName(
            self._picture.window(), tr("Save the chart"), f"{name}.{ending}", f"*.{ending}"
        )
        if not chosen:
            return
        try:
            self.save(with_ending(Path(chosen), f".{ending}"))
        except UserError as error:
            QMessageBox.warning(self._picture.window(), "Dynacap", error.text(tr))
        except OSError as error:
            QMessageBox.warning(self._picture.window(), "Dynacap", str(error.strerror or error))


def open_menu(chart: Chart, picture: QWidget, place: QPoint) -> None:
    """Shows the menu of a chart at a place of the screen."""
    menu = LeavingMenu(chart, picture)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
