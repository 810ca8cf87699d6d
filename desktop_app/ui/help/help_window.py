"""The window of the help: contents or what was found at the left, a page at the right. It blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from desktop_app.core.help.library import FIRST
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.help.help_browser import HelpBrowser
from desktop_app.ui.help.help_contents import HelpContents
from desktop_app.ui.session.session import Session

SIZE = (900, 640)
CONTENTS_WIDTH = 280
STATE = "help"


class HelpWindow(QWidget):
    """Belongs to the main window and closes with it; Esc closes it, too."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self.search, self.contents, self.browser = QLineEdit(), HelpContents(), HelpBrowser(session)
        self.back, self.forward, self.home = (IconButton(n) for n in ("arrow-left", "arrow-right", "home"))
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self._count = TextLabel("", "hint", "ink3")
        self._count.setContentsMargins(14, 0, 10, 2)
        self._lay_out()
        self._connect()
        self.retranslate()
        if not self.restoreGeometry(session.settings.state(STATE)):
            self.resize(*SIZE)

    def show_page(self, page_id: str, place: str = "", beside: str = "") -> None:
        """Shows a page and comes to the front."""
        self.browser.show_page(page_id, place, beside)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def retranslate(self) -> None:
        """Every text, the page as well."""
        tr = self._session.tr
        self.setWindowTitle(tr("Help"))
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.contents.setAccessibleName(tr("Contents of the help"))
        self.browser.setAccessibleName(tr("Page of the help"))
        self.back.set_tip(tr("The page before"))
        self.forward.set_tip(tr("The page after"))
        self.home.set_tip(tr("First steps"))
        self._find()
        self.browser.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's event
        """Keeps where the window stood."""
        self._session.settings.keep_state(STATE, self.saveGeometry())

    def _find(self) -> None:
        """What the field asks for; the whole contents where it asks for nothing."""
        words, language = self.search.text().strip(), self._session.settings.language
        self._count.setVisible(bool(words))
        if words:
            count = self.contents.show_found(words, language)
            self._count.setText(self._session.tr("Pages found: {count}").format(count=count))
        else:
            self.contents.show_contents(language)
            self.contents.mark(self.browser.page_id)

    def _turned(self, source: QUrl) -> None:
        """Another page: the browser itself knows its address only afterwards."""
        self.contents.mark(source.path())

    def _go_home(self) -> None:
        self.browser.show_page(FIRST)

    def _connect(self) -> None:
        settings = self._session.settings
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.contents.setFocus)
        self.contents.chosen.connect(self.browser.show_page)
        self.browser.sourceChanged.connect(self._turned)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        self.home.clicked.connect(self._go_home)
        settings.language_changed.connect(self.retranslate)
        settings.theme_changed.connect(self.browser.dress)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.browser.dress)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(10, 8, 10, 4)
        for tool in (self.back, self.forward, self.home):
            tools.addWidget(tool)
        tools.addWidget(self.search, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(tools)
        column.addWidget(self._count)
        column.addWidget(self.contents, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(self.browser)
        halves.setSizes([CONTENTS_WIDTH, SIZE[0] - CONTENTS_WIDTH])
        halves.setStretchFactor(1, 1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(halves)
