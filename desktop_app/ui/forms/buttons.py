"""Push buttons of four kinds: one primary a page, secondary, quiet, and a link."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop_app.ui.theme import icons, tokens

Kind = Literal["primary", "secondary", "quiet", "link"]


class Button(QPushButton):
    """A push button with a text, perhaps with an icon before it."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = "secondary",
        icon: str = "",
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setProperty("small", "true" if small else "false")
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        if icon:
            self.setIcon(icons.icon(icon, "accent_on" if kind == "primary" else "ink2"))
            self.setIconSize(QSize(tokens.LINE_ICON, tokens.LINE_ICON))


class IconButton(QToolButton):
    """A button that is only an icon; its tooltip and accessible name say what it does."""

    def __init__(
        self, icon: str, tip: str = "", *, size: int = tokens.TOOL_ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setIcon(icons.icon(icon))
        self.setIconSize(QSize(size, size))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_tip(tip)

    def set_tip(self, tip: str) -> None:
        """What the button does, in the language of the window."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)
