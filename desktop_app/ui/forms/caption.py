"""A label by role and tone, which the style sheet dresses. The first page is written with it alone."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


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
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wraps:
            self.setWordWrap(True)
        self._dress()

    def _dress(self) -> None:
        """What else a kind of label sets when it is made."""

    def set_tone(self, tone: str) -> None:
        """The text in another tone."""
        self._restyle("tone", tone)

    def set_role(self, role: str) -> None:
        """The text in another role of type."""
        self._restyle("role", role)

    def _restyle(self, name: str, value: str) -> None:
        if self.property(name) == value:
            return
        self.setProperty(name, value)
        self.style().unpolish(self)
        self.style().polish(self)
