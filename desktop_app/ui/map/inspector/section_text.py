"""What the paper says in the sections that a node or link refers to, in our own words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.map.sections import Section, sections, sections_named
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class SectionText(QWidget):
    """A button that opens the text; takes no room where nothing known is referred to."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.button = Button(kind="link", icon="book-open-outline", small=True)
        self.button.setCheckable(True)
        self.text = TextLabel("", "small", "ink2", wraps=True)
        self.text.hide()
        self.button.toggled.connect(self.text.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)

    def show_reference(self, reference: str) -> None:
        """Shows the sections that a reference such as "3.1, 3.3" names."""
        known = [sections()[name] for name in sections_named(reference) if name in sections()]
        self.setVisible(bool(known))
        numbers = ", ".join(f"§{section.id}" for section in known)
        self.button.setText(self._session.tr("What the paper says: {sections}").format(sections=numbers))
        self.text.setText("\n\n".join(self._said(section) for section in known))

    def _said(self, section: Section) -> str:
        name = self._session.name
        return f"§{section.id} {name(section.title)}\n{name(section.text).strip()}"
