"""What F1 and the Help menu bring: the page about what is shown, and the tour, on a sample where nothing is open."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from desktop_app.core.help.library import library
from desktop_app.ui.help.focus_words import about_focus
from desktop_app.ui.help.help_window import HelpWindow
from desktop_app.ui.help.tour import Tour
from desktop_app.ui.shell.page_stack import PageStack
from desktop_app.ui.shell.project_life import ProjectLife

SAMPLE = "large"


class HelpDesk(QObject):
    """Opens the help about the page and the control that are in use."""

    def __init__(self, life: ProjectLife, pages: PageStack, window: QMainWindow) -> None:
        super().__init__(window)
        self._life, self._pages, self._main = life, pages, window
        self._session = life.session
        self._tour: Tour | None = None
        self._is_awaited = False
        life.arrived.connect(self._arrive)
        life.busy_changed.connect(self._give_up)

    @cached_property
    def window(self) -> HelpWindow:
        """The window of the help, made when it is first asked for."""
        return HelpWindow(self._session, self._main)

    @property
    def topic(self) -> str:
        """What the window shows: a page may know it better than the one who asked for it."""
        shown = self._pages.target
        return str(getattr(self._pages.page(shown.partition(".")[0]), "topic", shown))

    def open(self) -> None:
        """Shows the page about what the window shows, and what is said of the control that has the keyboard."""
        self._explain(self._main, self.window, self.topic)

    def open_in(self, dialog: QDialog) -> None:
        """The same of a dialog that blocks the window, in a window of its own that ends with the dialog."""
        shown = dialog.findChild(HelpWindow) or HelpWindow(self._session, dialog)
        self._explain(dialog, shown, str(getattr(dialog, "topic", self.topic)))

    def tour(self) -> None:
        """Begins the tour; where nothing is open, once the sample shop is."""
        if self._session.is_open:
            self._begin()
        else:
            self._is_awaited = True
            self._life.sample(SAMPLE)

    def _explain(self, asking: QWidget, shown: HelpWindow, topic: str) -> None:
        session, language = self._session, self._session.settings.language
        beside = about_focus(asking.focusWidget(), session.tr, language)
        shown.show_page(library(language).page_about(topic), beside=beside)

    def _arrive(self, _target: str, _payload: object) -> None:
        if self._is_awaited:
            self._is_awaited = False
            self._begin()

    def _give_up(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal
        """The sample was not opened: somebody stopped it, or it failed."""
        self._is_awaited = self._is_awaited and (busy or self._session.is_open)

    def _begin(self) -> None:
        self._end()
        self._tour = Tour(self._session, self._main, self._pages.show_target, self._pages.page)
        self._tour.destroyed.connect(self._forget)

    def _end(self) -> None:
        if self._tour is not None:
            self._tour.leave()
            self._tour = None

    def _forget(self) -> None:
        self._tour = None
