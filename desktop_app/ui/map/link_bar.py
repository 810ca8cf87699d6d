"""A small bar at the link selected: its sign, strength and delay; at a landing, how strongly it weakens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QWidget

from desktop_app.core.map.link import Link, Sign
from desktop_app.core.project.edits.map_numbers import set_moderation, set_strength
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.view import MapView
from desktop_app.ui.map.words import MINUS
from desktop_app.ui.theme import tokens

BELOW = 16
Say = Callable[[str], str]


class LinkBar(QFrame):
    """Follows the selection; every change is one step of undo."""

    asked = Signal(str)

    def __init__(self, view: MapView, editor: MapEditor) -> None:
        super().__init__(view)
        self.setProperty("card", "true")
        self._view, self._editor = view, editor
        self._selection = Selection()
        self.sign, self.strength = Segment(), Segment()
        self.share = QSpinBox()
        self.share.setRange(1, 99)
        self.share.setKeyboardTracking(False)
        self.delay, self.remove = IconButton("clock-outline"), IconButton("delete-outline")
        self.delay.setCheckable(True)
        self._lay_out()
        self.sign.chosen_changed.connect(self._change_link)
        self.strength.chosen_changed.connect(self._choose_word)
        self.share.valueChanged.connect(self._set_share)
        self.delay.clicked.connect(self._change_link)
        self.remove.clicked.connect(self._remove)
        view.seen_changed.connect(self._follow)
        view.hands.busy_changed.connect(self._step_aside)
        self.hide()

    def retranslate(self, tr: Say) -> None:
        """Sets all texts."""
        self.sign.set_choices((("+", "+"), ("-", MINUS)))
        for key, tip in (("+", tr("Strengthens")), ("-", tr("Weakens"))):
            self.sign.button(key).setToolTip(tip)
            self.sign.button(key).setAccessibleName(tip)
        self.strength.set_choices((("weak", tr("weak")), ("medium", tr("medium")), ("strong", tr("strong"))))
        self.share.setSuffix("%" if self._editor.session.settings.language == "zh" else " %")
        self.share.setAccessibleName(tr("Strength in per cent"))
        self.delay.set_tip(tr("Acts one quarter later"))
        self.remove.set_tip(tr("Delete (Del)"))
        self.setAccessibleName(tr("The link selected"))

    def show_selection(self, selection: Selection) -> None:
        """Shows what is selected as it is now; hides where that is no link."""
        self._selection = selection
        link = self._link
        self.setVisible(link is not None)
        if link is not None:
            self._show(link)

    @property
    def _link(self) -> Link | None:
        ends = self._selection.link
        figure = self._editor.figure
        return figure.link(*ends) if ends and ends[0] in figure and ends[1] in figure else None

    def _show(self, link: Link) -> None:
        lands = self._selection.landing
        value = next((m.k for m in link.moderators if m.node == lands), link.strength)
        self.sign.setVisible(not lands)
        self.delay.setVisible(not lands)
        self.sign.choose(link.sign)
        self.delay.setChecked(link.delayed)
        self.share.blockSignals(True)
        self.share.setValue(round(value * 100))
        self.share.blockSignals(False)
        words = self._words()
        self.strength.choose(min(words, key=lambda word: abs(words[word] - value)))
        self.adjustSize()
        self._follow()

    def _words(self) -> dict[str, float]:
        settings = self._editor.figure.settings
        return dict(settings.moderations if self._selection.landing else settings.strengths)

    def _follow(self) -> None:
        """Stands below the middle of the link."""
        link = self._link
        if not self.isVisibleTo(self._view) or link is None:
            return
        scene = self._editor.scene
        middle = scene.links.middle_of(link.ends) or QPointF()
        spot, room = self._view.mapFromScene(middle), self._view.viewport().rect()
        x = min(max(spot.x() - self.width() // 2, 4), max(room.width() - self.width() - 4, 4))
        y = spot.y() + BELOW if spot.y() + BELOW + self.height() < room.height() else spot.y() - BELOW - self.height()
        self.move(x, max(y, 4))
        self.raise_()

    def _step_aside(self, busy: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """While a gesture goes on nothing lies over the map."""
        self.setVisible(not busy and self._link is not None)
        self._follow()

    def _change_link(self) -> None:
        link = self._link
        sign: Sign = "+" if self.sign.chosen == "+" else "-"
        if link is not None and not self._editor.change_link(link.ends, sign, delayed=self.delay.isChecked()):
            self._show(link)

    def _choose_word(self, word: str) -> None:
        self._set(self._words()[word])

    def _set_share(self, share: int) -> None:
        self._set(share / 100)

    def _set(self, value: float) -> None:
        link, lands = self._link, self._selection.landing
        if link is not None:
            edit = set_moderation(link.ends, lands, value) if lands else set_strength(link.ends, value)
            self._editor.session.do(edit)

    def _remove(self) -> None:
        self._editor.remove(self._selection)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(tokens.SPACE[1])
        widgets: tuple[QWidget, ...] = (self.sign, self.strength, self.share, self.delay, self.remove)
        for widget in widgets:
            row.addWidget(widget)
