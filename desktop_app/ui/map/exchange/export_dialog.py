"""In which format the map goes out; what the format cannot hold is listed before anything is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.i18n import sentence_case
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.formats import FORMATS, Format
from desktop_app.core.map.exchange.losses import losses
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.exchange.direction_choice import DirectionChoice
from desktop_app.ui.map.exchange.map_picture import PICTURES, PictureFormat
from desktop_app.ui.session.session import Session

Choice = Format | PictureFormat
WIDTH, LINES = 460, 12
NOTHING_LOST = Message("Nothing is left out: the map comes back as it is.")
PICTURE = Message("A picture of the sheet that is shown, in light colours on white. It cannot be read back.")


class ExportDialog(QDialog):
    """The dialog; `wanted` tells the format and, of a matrix, which way its cells point."""

    wanted = Signal(object, str)

    def __init__(self, session: Session, exchanged: ExchangedMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._exchanged = session, exchanged
        self.formats = QComboBox()
        self.direction = DirectionChoice(session)
        self.said = TextLabel("", "body", "ink2", wraps=True)
        self.save_button, self._cancel = Button(kind="primary"), Button()
        self._label = TextLabel("", "body", "ink")
        self._choices: tuple[Choice, ...] = (*FORMATS, *PICTURES)
        self.formats.currentIndexChanged.connect(self._show)
        self.save_button.clicked.connect(self._tell)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._say()

    @property
    def chosen(self) -> Choice:
        """The format."""
        return self._choices[self.formats.currentIndex()]

    def choose(self, name: str) -> None:
        """Chooses the format of that id."""
        self.formats.setCurrentIndex([choice.id for choice in self._choices].index(name))

    def losses(self) -> tuple[Message, ...]:
        """What is said about the format."""
        if isinstance(self.chosen, PictureFormat):
            return (PICTURE,)
        found = losses(self.chosen, self._exchanged, self._session.settings.language)
        drawn = () if self.chosen.reads else (Message("Dynacap does not read this format back."),)
        return (*found, *drawn) or (NOTHING_LOST,)

    def _say(self) -> None:
        tr = self._session.tr
        self.setWindowTitle(tr("Export the map"))
        self._label.setText(tr("Format"))
        self.formats.setAccessibleName(tr("Format"))
        self.formats.addItems([choice.name.text(tr) for choice in self._choices])
        self.save_button.setText(tr("Save…"))
        self._cancel.setText(tr("Cancel"))

    def _show(self) -> None:
        tr, chosen = self._session.tr, self.chosen
        self.direction.setVisible(isinstance(chosen, Format) and chosen.directed)
        self.said.setText("\n".join(f"• {sentence_case(message.text(tr))}" for message in self.losses()))

    def _tell(self) -> None:
        self.wanted.emit(self.chosen, self.direction.chosen)
        self.accept()

    def _lay_out(self) -> None:
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setMinimumSize(WIDTH, LINES * self.said.fontMetrics().lineSpacing())
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._label)
        head.addWidget(self.formats, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.direction)
        column.addWidget(self.said, 1)
        column.addLayout(foot)
