"""The button that makes a scenario of what was found; a list where there are several ways to carry it out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.analyse.finding import Offer
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.session.session import Session


class KeepButton(Button):
    """`wanted` tells the changes that the person wants as a scenario."""

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(icon="plus", parent=parent)
        self._session = session
        self._offers: tuple[Offer, ...] = ()
        self._choices = QMenu(self)
        self._choices.aboutToShow.connect(self._fill)
        self.clicked.connect(self._keep_first)

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Other scenarios to make; none hides the button."""
        self._offers = offers
        self.setVisible(bool(offers))
        self.setMenu(self._choices if len(offers) > 1 else None)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        """Whether all that is offered is a scenario already."""
        tr, all_kept = self._session.tr, all(map(self._is_kept, self._offers))
        label = self._offers[0].label if len(self._offers) == 1 else ""
        self.setText(label or tr("Make it a scenario"))
        self.setEnabled(not all_kept)
        self.setToolTip(tr("It is one of the scenarios already.") if self._offers and all_kept else "")

    def _fill(self) -> None:
        self._choices.clear()
        for offer in self._offers:
            action = self._choices.addAction(offer.label.replace("&", "&&"))
            action.setEnabled(not self._is_kept(offer))
            action.triggered.connect(partial(self._keep, offer))

    def _is_kept(self, offer: Offer) -> bool:
        return any(dict(s.changes) == dict(offer.changes) for s in self._session.document.scenarios)

    def _keep_first(self) -> None:
        if len(self._offers) == 1:
            self._keep(self._offers[0])

    def _keep(self, offer: Offer, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.wanted.emit(offer.changes)
