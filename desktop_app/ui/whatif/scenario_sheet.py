"""What a scenario says of itself, on a sheet that opens below its button: description, colour, lock, place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QPlainTextEdit, QWidget

from desktop_app.core.analysis.scenario import COLOURS, Scenario
from desktop_app.core.errors import Translate
from desktop_app.core.project.edits import ColourScenario, DescribeScenario, LockScenario, MoveScenario
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.whatif.arrangement import column, row

WIDTH, LINES = 340, 84
RESTS = 400  # ms after which a stretch of typing is one step
SWATCH = 14


class ScenarioSheet(QFrame):
    """Of the chosen scenario. Everything holds at once and can be undone; a click elsewhere closes it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self._session = session
        self._gesture = session.new_gesture()
        self._rest = QTimer(self, singleShot=True, interval=RESTS)
        self._rest.timeout.connect(self._new_stretch)
        self.words = QPlainTextEdit(tabChangesFocus=True)
        self.colour, self.lock = QComboBox(), QCheckBox()
        self.up, self.down = Button(icon="arrow-up", small=True), Button(icon="arrow-down", small=True)
        self._arrange(session.tr)
        self._show()
        self.words.textChanged.connect(self._describe)
        self.colour.activated.connect(self._paint)
        self.lock.clicked.connect(self._lock)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        session.computed.connect(self._let_move)

    def open_below(self, button: QWidget) -> None:
        """Under a button, its right edge at the button's."""
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4)))
        self.show()
        self.words.setFocus()

    def _arrange(self, tr: Translate) -> None:
        self.setFixedWidth(WIDTH)
        self.words.setFixedHeight(LINES)
        self.words.setAccessibleName(tr("Description of the scenario"))
        self.words.setPlaceholderText(tr("What is this scenario about? Who asked for it, what does it assume?"))
        self.colour.setAccessibleName(tr("Colour of the scenario"))
        for name, text in zip(("", *COLOURS), colour_names(tr), strict=True):
            self.colour.addItem(_swatch(name), text, name)
        self.lock.setText(tr("Locked: nobody changes it by accident"))
        self.up.setText(tr("Up"))
        self.down.setText(tr("Down"))
        self.up.setToolTip(tr("One place earlier in the list and in Compare"))
        self.down.setToolTip(tr("One place later in the list and in Compare"))
        self._title = TextLabel("", "head", wraps=True)
        label = TextLabel(tr("Colour"), "small", "ink2")
        order = TextLabel(tr("Order"), "small", "ink2")
        self.setLayout(
            column(
                self._title,
                self.words,
                row(label, (self.colour, 1), space=10),
                row(order, self.up, self.down, 1, space=10),
                self.lock,
                space=10,
                margins=(14, 12, 14, 12),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the same sheet."""
        super().changeEvent(event)
        self.update()

    def _show(self) -> None:
        chosen = self._session.chosen
        if chosen is not None:
            self._title.setText(self._session.name(chosen.name))
            self.words.setPlainText(chosen.description)
            self.colour.setCurrentIndex(self.colour.findData(chosen.colour))
            self.lock.setChecked(chosen.is_locked)
        self._let_move()

    def _let_move(self) -> None:
        scenarios, chosen = self._session.document.scenarios, self._session.chosen
        place = _place(scenarios, chosen)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(scenarios) - 1)
        self.words.setReadOnly(chosen is None or chosen.is_locked)

    def _describe(self) -> None:
        chosen = self._session.chosen
        if chosen is not None and self.words.toPlainText() != chosen.description:
            self._session.do(DescribeScenario(chosen.id, self.words.toPlainText(), self._gesture))
            self._rest.start()

    def _new_stretch(self) -> None:
        self._gesture = self._session.new_gesture()

    def _paint(self) -> None:
        chosen = self._session.chosen
        if chosen is not None and chosen.colour != self.colour.currentData():
            self._session.do(ColourScenario(chosen.id, self.colour.currentData()))

    def _lock(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        chosen = self._session.chosen
        if chosen is not None:
            self._session.do(LockScenario(chosen.id, on))

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        chosen = self._session.chosen
        if chosen is not None:
            place = _place(self._session.document.scenarios, chosen)
            self._session.do(MoveScenario(chosen.id, place + step))


def colour_names(tr: Translate) -> tuple[str, ...]:
    """What the colours of a scenario are called, "as the chart has it" first."""
    return tr("As the chart has it"), tr("Ink"), tr("Teal"), tr("Plum"), tr("Olive"), tr("Violet"), tr("Slate")


def _place(scenarios: tuple[Scenario, ...], chosen: Scenario | None) -> int:
    return next((n for n, known in enumerate(scenarios) if chosen is not None and known.id == chosen.id), -1)


def _swatch(name: str) -> QIcon:
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(QColor(active.colours().paint(name)) if name else QColor(0, 0, 0, 0))  # type: ignore[arg-type]
    return QIcon(picture)
