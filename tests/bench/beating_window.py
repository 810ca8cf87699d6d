"""A process with the real window on a shop: one that works, task by task, or its twin that does nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.ui.application import begin, make_window
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.window import Window
from desktop_app.window_arguments import WindowArguments
from tests.bench.beats import LAST_PAINTED, Beats, Heart, pause

SIZE = (1366, 768)
IDLE_LOOK = 20  # [ms]
QUIET = 15  # looks without a task; together longer than a lever rests before it asks


@dataclass(frozen=True)
class Played:
    """One task: when it began and ended, with the window's beats between."""

    start: float
    end: float
    beats: Beats


def work(folder: Path, parent: Connection) -> None:
    """Does every task in a window of its own, and sends {task: Played}."""
    window, heart = _window(folder)
    played = {}
    for name, (page, act) in TASKS.items():
        window.show_page(page)
        _settle(window)
        start = time.monotonic()
        act(window, folder)
        _settle(window)
        pause(LAST_PAINTED)
        end = time.monotonic()
        played[name] = Played(start, end, heart.beats.between(start, end))
    parent.send(played)
    window.close()


def idle(folder: Path, parent: Connection) -> None:
    """Does nothing in a window of its own until the parent says so, and sends its Beats."""
    window, heart = _window(folder)
    parent.send(None)
    while not parent.poll():
        pause(IDLE_LOOK)
    parent.send(heart.beats)
    window.close()


def _window(folder: Path) -> tuple[Window, Heart]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = cast("QApplication", QApplication.instance() or QApplication([]))
    session = Session(Profile(folder / f"profile-{os.getpid()}"))
    session.settings.language = "en"
    session.tasks.failed.connect(_give_up)
    window = make_window(app, session)
    window.resize(*SIZE)
    window.show()
    begin(window, WindowArguments(folder / "shop.dynacap"))
    _settle(window)
    return window, Heart(window)


def _give_up(_task: object, error: Exception) -> None:
    """What did not work must not be measured."""
    print(error, flush=True)
    os._exit(1)


def _settle(window: Window) -> None:
    """Returns when nothing runs any more, and nothing has been asked for since."""
    tasks, quiet = window.session.tasks, 0
    while quiet < QUIET:
        if tasks.open_tasks:
            loop = QEventLoop()
            for ended in (tasks.finished, tasks.cancelled):
                ended.connect(loop.quit)
            loop.exec()
            quiet = 0
        pause(IDLE_LOOK)
        quiet += 1


def _import(window: Window, _folder: Path) -> None:
    window.show_page("data", sample_files("small"))


def _odds(window: Window, _folder: Path) -> None:
    _page(window, "whatif").view.odds.wanted.emit()


def _export(window: Window, folder: Path) -> None:
    options = _page(window, "report").options
    options.file.setText(str(folder / "shop.xlsx"))
    options.export_asked.emit()


def _page(window: Window, page_id: str) -> Any:  # noqa: ANN401 - every page has its own parts
    return window.pages.page(page_id)


TASKS: Mapping[str, tuple[str, Callable[[Window, Path], None]]] = MappingProxyType(
    {"import": ("data", _import), "Monte Carlo": ("whatif.company", _odds), "export": ("report", _export)}
)
"""Each task with the page it is asked on."""
