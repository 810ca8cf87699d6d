"""The window: menus, rail, pages, banners and status, put together. What they do stands in their own files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop_app.ui.actions import RAIL, RAIL_FOOT, RECENT, TOOL_ROW, Needs, action
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.action_set import ActionSet
from desktop_app.ui.shell.commands import Commands
from desktop_app.ui.shell.library_news import LibraryNews
from desktop_app.ui.shell.notices import Notices
from desktop_app.ui.shell.page_stack import PageStack
from desktop_app.ui.shell.page_table import START
from desktop_app.ui.shell.project_life import ProjectLife
from desktop_app.ui.shell.questions import Questions
from desktop_app.ui.shell.rail import Rail
from desktop_app.ui.shell.recent_menu import RecentMenu
from desktop_app.ui.shell.scenario_box import ScenarioBox
from desktop_app.ui.shell.status_row import StatusRow
from desktop_app.ui.shell.tool_row import ToolRow
from desktop_app.ui.shell.undo_texts import UndoTexts
from desktop_app.ui.start.page import StartPage

STATE = "window"
FIRST_SIZE = (1366, 768)
SMALLEST = (1024, 640)
NAME = "Dynacap"


class Window(QMainWindow):
    """The main window of one session."""

    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self._is_painted = session, False
        self.life = ProjectLife(session, Questions(session, self), self)
        self.start_page = StartPage(session.settings)
        self.pages = PageStack(session, self.start_page)
        self.notices = Notices(session, self.life)
        self.library = LibraryNews(session, self)
        self.scenarios = ScenarioBox(session)
        self.status = StatusRow(session)
        self.action_set = ActionSet(self)
        self.commands = Commands(self, self.life, self.pages, self.scenarios)
        self._undo_texts = UndoTexts(session, self.action_set)
        self._put_together()
        self.start_page.retranslate()
        self._connect()
        self.retranslate()
        self._follow_project()

    def retranslate(self) -> None:
        """Sets every text of the frame anew; pages do it themselves."""
        self.action_set.retranslate(self.session.tr)
        self._undo_texts.refresh()
        self.scenarios.refresh()
        self.status.retranslate()
        self.notices.retranslate()
        self._say_title()

    def complete(self) -> None:
        """Makes what the first paint could do without."""
        self.start_page.complete()
        self.action_set.complete(self.session.tr)
        self._recent = RecentMenu(self.session.settings, self.action_set.lists[RECENT])
        self._recent.chosen.connect(self.life.open)
        self._undo_texts.refresh()
        self._help_in_dialogs()

    def show_page(self, target: str, payload: object = None) -> None:
        """Shows a page by its target, such as "map" or "whatif.logistics", with something for it."""
        self.pages.show_target(target, payload)

    def event(self, event: QEvent) -> bool:
        """Notices the first paint."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            self.painted.emit()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Begins without a focus, so that the first Tab leads to the first thing and no ring is drawn before it."""
        super().showEvent(event)
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about changes, keeps how the window is left, and ends the session."""
        if not self.life.may_leave():
            event.ignore()
            return
        self.session.settings.keep_state(STATE, self.saveGeometry())
        self.session.close()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome everywhere."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the project or reads the spreadsheets that were dropped."""
        event.acceptProposedAction()
        self.commands.take_files(_files(event))

    def _put_together(self) -> None:
        actions = self.action_set
        tools = ToolRow(self.scenarios, self._with_icons(TOOL_ROW))
        actions.fill(tools.menus)
        self.setMenuWidget(tools)
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addWidget(self.notices)
        content.addWidget(self.pages, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rail(self._with_icons(RAIL), self._with_icons(RAIL_FOOT)))
        row.addLayout(content, 1)
        self.setCentralWidget(body)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        left: QByteArray = self.session.settings.state(STATE)
        if not self.restoreGeometry(left):
            self.resize(*FIRST_SIZE)

    def _with_icons(self, names: tuple[str, ...]) -> list[tuple[QAction, str]]:
        return [(self.action_set[name], action(name).icon) for name in names]

    def _connect(self) -> None:
        session = self.session
        self.action_set.asked.connect(self.commands.run)
        self.start_page.asked.connect(self.commands.run)
        self.start_page.go.connect(self.show_page)
        self.pages.asked.connect(self.show_page)
        self.pages.shown.connect(lambda target: self.action_set.check_page(target.partition(".")[0]))
        self.pages.shown.connect(self.notices.turn_to)
        self.life.arrived.connect(self.show_page)
        self.life.busy_changed.connect(lambda busy: self.start_page.let_begin(possible=not busy))
        self.status.stopped.connect(self.notices.tell_stopped)
        self.library.differs.connect(self._tell_library)
        self.library.settled.connect(self.notices.forget_library)
        for signal in (session.opened, session.path_changed, session.computed):
            signal.connect(self._follow_project)
        session.modified_changed.connect(self._say_title)
        session.settings.language_changed.connect(self.retranslate)
        self.action_set.check_page(START)

    def _help_in_dialogs(self) -> None:
        from desktop_app.ui.shell.dialog_help import DialogHelp

        program = QApplication.instance()
        if isinstance(program, QApplication):
            DialogHelp(program, self.commands.explain, self)

    def _tell_library(self) -> None:
        self.notices.tell_library(self.library.compare)

    def _follow_project(self) -> None:
        session = self.session
        available: set[Needs] = {"nothing"}
        if session.is_open:
            available |= {"document", "scenario"} if session.document.scenarios else {"document"}
        self.action_set.enable(available)
        self._undo_texts.refresh()
        self._say_title()

    def _say_title(self) -> None:
        session = self.session
        self.setWindowTitle(f"{session.document.title}[*] — {NAME}" if session.is_open else NAME)
        self.setWindowModified(session.is_open and session.is_modified)


def _files(event: QDropEvent) -> tuple[Path, ...]:
    from desktop_app.ui.forms.drop_zone import files_of

    return files_of(event.mimeData())
