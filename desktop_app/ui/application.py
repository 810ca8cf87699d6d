"""The program with a window: made, themed, painted, and only then given something to load."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.settings_dialog import SWAPPED
from desktop_app.ui.theme.apply import apply_theme
from desktop_app.ui.window import Window
from desktop_app.window_arguments import WindowArguments

QT_CATALOGUES = {"zh": "qtbase_zh_CN"}


class Looks(QObject):
    """Keeps theme and language of the whole program as the settings say."""

    def __init__(self, app: QApplication, session: Session) -> None:
        super().__init__(app)
        self._app, self._session = app, session
        self._translator = QTranslator(self)
        session.settings.theme_changed.connect(self.put_on)
        app.styleHints().colorSchemeChanged.connect(self.put_on)
        # First of all listeners: sizes of type depend on the language and must be known when texts are set.
        session.settings.language_changed.connect(self.put_on)
        session.settings.language_changed.connect(self._speak)
        self.put_on()
        self._speak()

    def put_on(self) -> None:
        """Applies the theme."""
        settings = self._session.settings
        apply_theme(self._app, settings.theme, language=settings.language, swapped=settings.flag(SWAPPED))

    def _speak(self) -> None:
        """Gives Qt's own dialogs their language."""
        self._app.removeTranslator(self._translator)
        name = QT_CATALOGUES.get(self._session.settings.language)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if name and self._translator.load(name, folder):
            self._app.installTranslator(self._translator)


def make_window(app: QApplication, session: Session) -> Window:
    """The window of the session, in its theme and language; not shown yet."""
    Looks(app, session)
    return Window(session)


def open_window(wanted: WindowArguments) -> int:
    """The exit code of the program with a window."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Dynacap")
    window = make_window(app, Session())
    window.painted.connect(_later(app.quit if wanted.exit_after_first_paint else lambda: begin(window, wanted)))
    window.show()
    return app.exec()


def begin(window: Window, wanted: WindowArguments) -> None:
    """Opens what was asked for; without anything, offers what a crash has left."""
    if wanted.project is not None:
        window.life.open(wanted.project)
    elif wanted.sample:
        window.life.sample(wanted.sample)
    else:
        window.notices.offer_recovery()


def _later(act: Callable[[], object]) -> Callable[[], None]:
    """`act` after what is being done now, so that the paint ends first."""
    return lambda: QTimer.singleShot(0, act)
