"""The program with a window: made, themed, painted, and only then given something to load."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings import SWAPPED
from desktop_app.ui.shell.program import Program
from desktop_app.ui.theme.apply import apply_theme, new_application
from desktop_app.ui.window import Window
from desktop_app.window_arguments import WindowArguments

ICON = Path(__file__).resolve().parents[2] / "resources" / "icon" / "dynacap.svg"
QT_CATALOGUES = {"zh": "qtbase_zh_CN"}


class Looks(QObject):
    """Keeps theme and language of the whole program as the settings say."""

    def __init__(self, app: QApplication, session: Session) -> None:
        super().__init__(app)
        self._app, self._session = app, session
        self._translator: QtCore.QTranslator | None = None
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
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
        self._translator = _translator(QT_CATALOGUES.get(self._session.settings.language))
        if self._translator is not None:
            self._app.installTranslator(self._translator)


def _translator(catalogue: str | None) -> QtCore.QTranslator | None:
    if catalogue is None:
        return None
    made = QtCore.QTranslator()
    folder = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
    return made if made.load(catalogue, folder) else None


def make_window(app: QApplication, session: Session) -> Window:
    """The window of the session, in its theme and language; not shown yet."""
    window = _first_window(app, session)
    window.complete()
    return window


def _first_window(app: QApplication, session: Session) -> Window:
    """The same with no more than its first paint needs."""
    Looks(app, session)
    return Window(session)


def open_window(wanted: WindowArguments) -> int:
    """The exit code of the program with a window."""
    app = new_application("Dynacap", Program)
    app.setApplicationName("Dynacap")
    window = _first_window(app, Session())
    window.painted.connect(_collect_from_now)
    window.painted.connect(_later(app.quit if wanted.exit_after_first_paint else lambda: begin(window, wanted, app)))
    window.show()
    return app.exec()


def begin(window: Window, wanted: WindowArguments, program: Program | None = None) -> None:
    """Opens what was asked for; without anything, offers what a crash has left. What it may need comes after that."""
    window.complete()
    window.setWindowIcon(_icon())
    project = _file_of(program, window) or wanted.project
    if project is not None:
        window.life.open(project)
    elif wanted.sample:
        window.life.sample(wanted.sample)
    else:
        window.notices.offer_recovery()
    from desktop_app.ui.shell.ahead import make_smooth

    make_smooth(window.session, window.pages)


def _file_of(program: Program | None, window: Window) -> Path | None:
    """The project that the system has asked for already; those that it asks for later are opened then."""
    if program is None:
        return None

    def open_wanted() -> None:
        path = program.take_file()
        if path is not None:
            window.life.open(path)

    program.file_wanted.connect(open_wanted)
    return program.take_file()


def _icon() -> QtGui.QIcon:
    """The icon of the program, for after the first paint: Qt's icons come with a list of names that is slow to make."""
    return QtGui.QIcon(str(ICON))


def _collect_from_now() -> None:
    """Ends the pause that `main` has begun; what the window consists of lives as long as it, so nobody looks there."""
    gc.freeze()
    gc.enable()


def _later(act: Callable[[], object]) -> Callable[[], None]:
    """`act` after what is being done now, so that the paint ends first."""
    return lambda: QTimer.singleShot(0, act)
