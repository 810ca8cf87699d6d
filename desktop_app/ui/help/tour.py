"""The tour: a card goes from page to page and speaks of one part of each. It can be left at any step."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.ui.help.spotlight import Spotlight
from desktop_app.ui.help.tour_card import TourCard
from desktop_app.ui.help.tour_steps import STEPS, Step
from desktop_app.ui.session.session import Session

GAP = 12
AFTER_LAYOUT = 60  # ms after which a page that was just shown has found its sizes


class Tour(QObject):
    """Shows pages by `show`, finds their widgets by `page_called`; ends when it is left or after the last step."""

    def __init__(
        self,
        session: Session,
        host: QWidget,
        show: Callable[[str], None],
        page_called: Callable[[str], QWidget | None],
    ) -> None:
        super().__init__(host)
        self._session, self._host, self._show, self._page_called = session, host, show, page_called
        self.place = 0
        self.spotlight, self.card = Spotlight(host), TourCard(host)
        self._settled = QTimer(self, singleShot=True, interval=AFTER_LAYOUT)
        self._settled.timeout.connect(self.arrange)
        self.card.moved.connect(self.move)
        self.card.left.connect(self.leave)
        session.settings.language_changed.connect(self._speak)
        host.installEventFilter(self)
        self.go_to(0)

    @property
    def step(self) -> Step:
        """The step that is spoken of."""
        return STEPS[self.place]

    def move(self, by: int) -> None:
        """So many steps on; past the last one the tour is over, before the first there is nothing."""
        if self.place + by >= len(STEPS):
            self.leave()
        else:
            self.go_to(max(0, self.place + by))

    def go_to(self, place: int) -> None:
        """Another step."""
        self.place = place
        self._show(self.step.target)
        self._speak()
        self.arrange()
        self.card.onwards.setFocus()
        self._settled.start()

    def leave(self) -> None:
        """Ends the tour; the window stays as it is."""
        self._host.removeEventFilter(self)
        self._settled.stop()
        for part in (self.card, self.spotlight):
            part.hide()
            part.deleteLater()
        self.deleteLater()

    def arrange(self) -> None:
        """Light on what is spoken of, the card beside it."""
        place = self._lit()
        self.spotlight.light(place)
        self.card.move(card_place(place, self.card.size(), self._host.rect()))
        for part in (self.spotlight, self.card):
            part.show()
            part.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._settled.start()
        return super().eventFilter(watched, event)

    def _lit(self) -> QRect:
        """Where the widget of the step is in the window, or its page where it is not shown; else nothing."""
        page = self._page_called(self.step.target.partition(".")[0])
        part = attrgetter(self.step.part)(page) if page is not None and self.step.part else page
        widget = part if isinstance(part, QWidget) and part.isVisible() else page
        if widget is None or not widget.isVisible():
            return QRect()
        return QRect(widget.mapTo(self._host, QPoint(0, 0)), widget.size()) & self._host.rect()

    def _speak(self) -> None:
        tr = self._session.tr
        self.card.say(self.step.title.text(tr), self.step.text.text(tr), self.place, len(STEPS), tr)


def card_place(lit: QRect, card: QSize, room: QRect) -> QPoint:
    """Where a card stands so that it hides nothing of what is lit: beside, below, before, above; else in its corner.

    >>> card_place(QRect(0, 0, 200, 600), QSize(320, 150), QRect(0, 0, 1366, 768))
    PySide6.QtCore.QPoint(212, 12)
    """
    right, below = lit.right() + 1 + GAP, lit.bottom() + 1 + GAP
    beside = QPoint(right, lit.top() + GAP)
    places = (
        beside,
        QPoint(lit.left() + GAP, below),
        QPoint(lit.left() - GAP - card.width(), lit.top() + GAP),
        QPoint(lit.left() + GAP, lit.top() - GAP - card.height()),
    )
    free = (place for place in places if room.contains(QRect(place, card)))
    corner = QPoint(lit.right() - GAP - card.width(), lit.bottom() - GAP - card.height())
    middle = room.center() - QPoint(card.width() // 2, card.height() // 2)
    return next(free, corner if not lit.isEmpty() else middle)
