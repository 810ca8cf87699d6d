"""What each action of the table does. Actions that only open a page have their page in the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow

from desktop_app.ui.actions import ACTIONS, action
from desktop_app.ui.shell.page_stack import PageStack
from desktop_app.ui.shell.page_table import START
from desktop_app.ui.shell.project_life import ProjectLife
from desktop_app.ui.shell.scenario_box import ScenarioBox
from desktop_app.ui.theme import active

if TYPE_CHECKING:
    from desktop_app.ui.map.exchange.new_from_map import NewFromMap
    from desktop_app.ui.shell.help_desk import HelpDesk

MAP_ENDINGS = (".mmp", ".json", ".graphml", ".gexf")
"""Endings of files that are maps and never spreadsheets."""


class Commands(QObject):
    """The handlers by action id; `run` is what menus, shortcuts, tools and the start page all end in."""

    def __init__(self, window: QMainWindow, life: ProjectLife, pages: PageStack, scenarios: ScenarioBox) -> None:
        super().__init__(window)
        self._window, self._life, self._pages = window, life, pages
        session = self._session = life.session
        self.handlers: Mapping[str, Callable[[], object]] = {
            "file.new": life.new,
            "file.from_map": self._from_map,
            "file.import": self._import,
            "file.open": life.open,
            "file.sample_large": lambda: life.sample("large"),
            "file.sample_small": lambda: life.sample("small"),
            "file.save": life.save,
            "file.save_as": life.save_as,
            "file.print": self._print,
            "file.settings": self._settings,
            "file.quit": window.close,
            "edit.undo": session.undo_stack.undo,
            "edit.redo": session.undo_stack.redo,
            "edit.title": self._rename,
            "view.language": self._switch_language,
            "view.theme": self._switch_theme,
            "view.full_screen": self._full_screen,
            "scenario.next": lambda: scenarios.step(1),
            "scenario.previous": lambda: scenarios.step(-1),
            "help.page": self._help,
            "help.tour": self._tour,
            "help.shortcuts": self._shortcuts,
            "help.support": self._support,
            "help.about": self._about,
        }

    def run(self, action_id: str, payload: object = None) -> None:
        """Does what the action asks for; `payload` is a file where one has been chosen already."""
        if action_id == "file.open" and isinstance(payload, Path):
            self._life.open(payload)
            return
        page = next(entry.page for entry in ACTIONS if entry.id == action_id)
        if page:
            self._pages.show_target(page)
        else:
            self.handlers[action_id]()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """What happens with files that were dropped: a project is opened, spreadsheets are read."""
        projects = [path for path in paths if path.suffix == ".dynacap"]
        if projects:
            self._life.open(projects[0])
        elif paths and paths[0].suffix.lower() in MAP_ENDINGS:
            self._new_from_map.take(paths[0])
        elif paths:
            self._life.import_files(paths, anew=self._pages.target == START)

    def _import(self) -> None:
        self._life.import_files(None, anew=self._pages.target == START)

    def _from_map(self) -> None:
        self._new_from_map.ask()

    @cached_property
    def _new_from_map(self) -> NewFromMap:
        from desktop_app.ui.map.exchange.new_from_map import NewFromMap

        made = NewFromMap(self._session, self._window)
        made.wanted.connect(self._life.begin_with)
        return made

    def _rename(self) -> None:
        from desktop_app.core.project.edits import SetTitle

        title = self._life.questions.title(self._session.document.title)
        if title is not None:
            self._session.do(SetTitle(title))

    # Dialogs are imported when they are asked for, after the first paint.

    def _print(self) -> None:
        from desktop_app.ui.print.print_dialog import PrintDialog
        from desktop_app.ui.print.printed_page import printed_page

        page = self._pages.currentWidget()
        title = action(f"view.{self._pages.target.partition('.')[0]}").text.text(self._session.tr)
        PrintDialog(self._session, printed_page(self._session, page, title), self._window).exec()

    def _settings(self) -> None:
        from desktop_app.ui.shell.settings_dialog import SettingsDialog

        SettingsDialog(self._session, self._window).exec()

    def explain(self, dialog: QDialog) -> None:
        """Opens the help about a dialog that blocks the window."""
        self._help_desk.open_in(dialog)

    def _help(self) -> None:
        self._help_desk.open()

    def _tour(self) -> None:
        self._help_desk.tour()

    @cached_property
    def _help_desk(self) -> HelpDesk:
        from desktop_app.ui.shell.help_desk import HelpDesk

        return HelpDesk(self._life, self._pages, self._window)

    def _shortcuts(self) -> None:
        from desktop_app.ui.shell.help_dialogs import ShortcutsDialog

        ShortcutsDialog(self._session, self._window).exec()

    def _support(self) -> None:
        from desktop_app.ui.shell.support_dialog import save_report

        save_report(self._session, self._window)

    def _about(self) -> None:
        from desktop_app.ui.shell.help_dialogs import AboutDialog

        AboutDialog(self._session, self._window).exec()

    def _switch_language(self) -> None:
        settings = self._session.settings
        settings.language = "en" if settings.language == "zh" else "zh"

    def _switch_theme(self) -> None:
        self._session.settings.theme = "light" if active.theme() == "dark" else "dark"

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
