"""What to do with a sheet on which no node stands, in its middle."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class EmptyHint(TextLabel):
    """Lies over the view of the map."""

    def __init__(self, session: Session, view: QWidget) -> None:
        super().__init__("", "body", "ink2")
        self._session, self._view = session, view
        self.setParent(view)
        self.hide()

    def follow(self, *, empty: bool) -> None:
        """Takes the middle of the view, in the language of the window; there only while the sheet is empty."""
        tr = self._session.tr
        if self._session.shop.content.figure.nodes:
            self.setText(tr("No node is on the poster: open the whole map, and put nodes on it there (Edit)."))
        else:
            self.setText(tr("Press Space to add the first node, or start from Figure 1 (File menu)."))
        self.adjustSize()
        self.move(self._view.rect().center() - self.rect().center())
        self.setVisible(empty)
