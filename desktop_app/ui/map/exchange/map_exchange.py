"""What the Map menu does with other programs: import, export, a picture for the clipboard, classical inference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.core.errors import Message, UserError
from desktop_app.core.map.exchange.formats import Format
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.core.project.consequences import keeping_today
from desktop_app.core.project.edits import Edit
from desktop_app.core.project.map_exchange import exchanged_shop
from desktop_app.ui.forms.banner import Notice
from desktop_app.ui.map.canvas import MapCanvas
from desktop_app.ui.map.exchange.export_dialog import Choice, ExportDialog
from desktop_app.ui.map.exchange.file_dialogs import MapFileDialogs
from desktop_app.ui.map.exchange.import_dialog import ImportDialog
from desktop_app.ui.map.exchange.inference_dialog import InferenceDialog
from desktop_app.ui.map.exchange.map_picture import copied, printed
from desktop_app.ui.map.exchange.map_reading import begin_reading, read_again
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.session import Session

ON_CLIPBOARD = 2.0
"""How many times larger than on the screen a copied picture is."""


class MapExchange(QObject):
    """The handlers by command; dialogs stand open beside the window, which goes on working."""

    def __init__(self, session: Session, canvas: MapCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._canvas, self._window = session, canvas, parent
        self.dialogs = MapFileDialogs(session, parent)
        self.shown: QDialog | None = None
        """The dialog that was opened last."""
        self.handlers: Mapping[str, Callable[[], None]] = {
            "import": self.ask,
            "export": self.offer,
            "copy_picture": self.copy_picture,
            "inference": self.infer,
        }
        session.opened.connect(self.close)
        session.settings.language_changed.connect(self.close)

    def ask(self) -> None:
        """Asks for a file and reads it."""
        path = self.dialogs.to_import()
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Reads a file; then it is shown what it would bring."""
        begin_reading(self._session, path, partial(self._preview, path))

    def offer(self) -> None:
        """Shows the formats."""
        places = {name: box.centre for name, box in self._canvas.sheet(WHOLE).boxes.items()}
        dialog = ExportDialog(self._session, exchanged_shop(self._session.shop, places), self._window)
        dialog.wanted.connect(self._export)
        self._open(dialog)

    def copy_picture(self) -> None:
        """Puts the sheet as a picture on the clipboard."""
        QApplication.clipboard().setImage(copied(self._session, self._canvas.scene, ON_CLIPBOARD))
        self._tell(Message("A picture of the map is on the clipboard."))

    def close(self) -> None:
        """No dialog is open any more."""
        if self.shown is not None:
            self.shown.close()
            self.shown.deleteLater()
            self.shown = None

    def infer(self) -> None:
        """Shows the classical inference."""
        self._open(InferenceDialog(self._session, self._window))

    def _preview(self, path: Path, readings: Sequence[Reading]) -> None:
        dialog = ImportDialog(self._session, path.name, partial(read_again, path), readings, self._window)
        dialog.imported.connect(self._import)
        self._open(dialog)

    def _import(self, edit: Edit) -> None:
        if self._session.do(keeping_today(self._session.shop, edit)):
            self._canvas.show_view(WHOLE)
            self._canvas.view.fit()
            self._tell(Message("The map is imported; undo takes it back."))

    def _export(self, choice: Choice, direction: Direction) -> None:
        path = self.dialogs.to_export(choice.suffix, choice.name.text(self._session.tr))
        if path is None:
            return
        self.dialogs.folder = path.parent
        try:
            self._write(choice, path, direction)
        except UserError as error:
            self._canvas.banners.show_error(error)
        else:
            self._tell(Message("{file} is written.", file=path.name))

    def _write(self, choice: Choice, path: Path, direction: Direction) -> None:
        # openpyxl is loaded when it is wanted: opening the page does not wait for it.
        from desktop_app.core.report.map_workbook import write_map_file
        from desktop_app.core.report.replaced_file import replace_file

        session = self._session
        if isinstance(choice, Format):
            places = {name: box.centre for name, box in self._canvas.sheet(WHOLE).boxes.items()}
            exchanged = exchanged_shop(session.shop, places)
            write_map_file(choice, exchanged, path, session.settings.language, direction)
        else:
            content = printed(session, self._canvas.scene, choice)
            replace_file(path, lambda part: part.write_bytes(content))

    def _open(self, dialog: QDialog) -> None:
        """What changes or reads the map lets nobody change it meanwhile; the inference stands beside it."""
        self.close()
        self.shown = dialog
        dialog.setModal(not isinstance(dialog, InferenceDialog))
        dialog.show()

    def _tell(self, what: Message) -> None:
        self._canvas.banners.show_notice(Notice("info", what), "exchange")
