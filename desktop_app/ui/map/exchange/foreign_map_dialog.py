"""What the dialogs before a foreign map comes in have in common: the choice, what it brings, and two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.errors import UserError
from desktop_app.core.map.exchange.reading import Reading
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.map.exchange.caution import Caution
from desktop_app.ui.map.exchange.import_preview import ImportPreview
from desktop_app.ui.map.exchange.map_choice import MapChoice, Read
from desktop_app.ui.session.session import Session

SIZE = (640, 560)


class ForeignMapDialog(QDialog):
    """`between` the preview and the caution is room for what one of the dialogs asks beside."""

    def __init__(
        self,
        session: Session,
        read: Read,
        readings: Sequence[Reading],
        parent: QWidget,
        between: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.choice = MapChoice(session, read, readings)
        self.preview, self.caution = ImportPreview(session), Caution()
        self.take_button, self._cancel = Button(kind="primary"), Button()
        self._cancel.setText(session.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.choice.failed.connect(self.fail)
        self.resize(*SIZE)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.choice)
        column.addWidget(self.preview, 1)
        for part in (*between, self.caution):
            column.addWidget(part)
        column.addLayout(foot)

    def fail(self, error: UserError) -> None:
        """Says why nothing can be taken as it is chosen now."""
        self.caution.say(error.text(self.session.tr))
        self.take_button.setEnabled(False)
