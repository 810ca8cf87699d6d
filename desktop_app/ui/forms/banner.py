"""Banners: what happened, its cause, one remedy and a way to close; never a dialog for something that can wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.errors import Message, Translate, UserError
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import active, tokens

Tone = Literal["info", "warn", "err"]
ICONS = {"info": "information-outline", "warn": "alert-outline", "err": "alert-octagon-outline"}
COLOURS = {"info": ("accent", "accent_tint"), "warn": ("warn", "warn_t"), "err": ("err", "err_t")}


@dataclass(frozen=True)
class Notice:
    """What a banner says: what happened, why, and the name of the one remedy."""

    tone: Tone
    what: Message
    cause: Message | None = None
    remedy: Message | None = None


def notice_of(error: UserError) -> Notice:
    """The notice of an error: its first problem, and how many more there are."""
    first, *rest = error.problems
    where = Message("{where}:", where=first.where) if first.where else None
    what = Message("{where} {cause}", where=where, cause=first.cause) if where else first.cause
    cause = first.remedy
    if rest:
        more = Message("And {count} more.", count=len(rest))
        cause = Message("{first} {second}", first=cause, second=more) if cause else more
    return Notice("err", what, cause)


class Banner(QFrame):
    """One notice; the remedy tells that it was clicked, the cross the key of the banner that was closed."""

    remedy_clicked = Signal()
    closed = Signal(str)

    def __init__(self, notice: Notice, tr: Translate, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self.key = key
        ink, self._ground = COLOURS[notice.tone]
        # One label: of two side by side a long one leaves the other a column of single words.
        self._text = TextLabel("", "body", ink, wraps=True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._remedy = Button(kind="link", small=True)
        self._close = IconButton("close", size=tokens.LINE_ICON)
        self._remedy.clicked.connect(self.remedy_clicked)
        self._close.clicked.connect(self._tell_closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(IconView(ICONS[notice.tone], ink))
        row.addWidget(self._text, 1)
        row.addWidget(self._remedy)
        row.addWidget(self._close)
        self.setMinimumHeight(tokens.BANNER)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate(tr)

    def retranslate(self, tr: Translate) -> None:
        """The same notice in another language."""
        what, cause, remedy = (
            part.text(tr) if part else "" for part in (self.notice.what, self.notice.cause, self.notice.remedy)
        )
        space = " " * what[-1:].isascii()  # a full-width mark brings its own
        self._text.setText(f'<span style="font-weight:600">{escape(what)}</span>{space}{escape(cause)}')
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._close.set_tip(tr("Close"))
        self.setAccessibleName(f"{what} {cause}".strip())

    def _tell_closed(self) -> None:
        self.closed.emit(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A tinted ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active.colour(self._ground))
            painter.drawRoundedRect(QRectF(self.rect()), tokens.CARD_RADIUS, tokens.CARD_RADIUS)


class BannerHost(QWidget):
    """The banners of a page, newest on top; takes no room while there are none."""

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown, newest first."""
        return tuple(banner.notice for banner in reversed(self._banners.values()))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what is shown, oldest first."""
        return tuple(self._banners)

    def show_notice(self, notice: Notice, key: str = "", remedy: Callable[[], None] | None = None) -> Banner:
        """The banner of the notice; one of the same key (or the same words) gives way to it."""
        key = key or notice.what.text()
        self.dismiss(key)
        banner = Banner(notice, self._tr, key)
        # Not by a lambda: a child that holds its parent by one takes it along when it is deleted, while it is deleted.
        banner.closed.connect(self.dismiss)
        if remedy is not None:
            banner.remedy_clicked.connect(remedy)
        self._banners[key] = banner
        self._column.insertWidget(0, banner)
        self.show()
        return banner

    def show_notice_with(self, notice: Notice, remedy: Callable[[], None] | None) -> None:
        """The banner of a notice in place of the last one; after its remedy it goes."""
        self.clear()
        banner = self.show_notice(notice, remedy=remedy)
        banner.remedy_clicked.connect(self.clear)

    def show_error(self, error: UserError, key: str = "error") -> Banner:
        """The banner of an error; the next error takes its place."""
        return self.show_notice(notice_of(error), key)

    def dismiss(self, key: str) -> None:
        """The banner of that key goes, where there is one."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def clear(self) -> None:
        """All banners go."""
        for key in tuple(self._banners):
            self.dismiss(key)

    def retranslate(self, tr: Translate) -> None:
        """All banners in another language."""
        self._tr = tr
        for banner in self._banners.values():
            banner.retranslate(tr)
