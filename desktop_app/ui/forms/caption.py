"""A label by role and tone, which the style sheet dresses. The first page is written with it alone."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.theme.typography import ROLE, set_role


class Caption(QLabel):
    """A text of ours in a role of type ("body", "hint", "head", …) and a tone ("ink", "ink2", "pos", …)."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        set_role(self, role)
        self.setProperty("tone", tone)
        if wraps:
            self.setWordWrap(True)
        self._dress()

    def _dress(self) -> None:
        """What else a kind of label sets when it is made."""

    def set_tone(self, tone: str) -> None:
        """The text in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self._dress_anew()

    def set_role(self, role: str) -> None:
        """The text in another role of type."""
        if self.property(ROLE) != role:
            set_role(self, role)
            self._dress_anew()

    def _dress_anew(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
