"""The scenarios of the project at the right of the header: choose, make, describe, give away, take in, delete."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import Message
from desktop_app.core.language.model import Names
from desktop_app.core.project.edits import AddScenario, RemoveScenario, RenameScenario
from desktop_app.core.project.scenario_names import copy_of, first_scenario
from desktop_app.ui.forms.banner import Notice
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.session.session import TODAY, Session
from desktop_app.ui.whatif.scenario_files import export_scenario, import_scenario, path_to_open, path_to_save
from desktop_app.ui.whatif.scenario_sheet import ScenarioSheet

NAME_WIDTH = 190


class ScenarioTools(QWidget):
    """A button with a menu; while a name is being written, a field in its place. `noticed` tells of deletions."""

    noticed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.button = Button(icon="layers-outline", small=True)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.field = _NameField()
        self.field.setFixedWidth(NAME_WIDTH)
        self.field.hide()
        self.field.written.connect(self._renamed)
        self.field.given_up.connect(self._close_field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Every text; the button names the chosen scenario for a screen reader."""
        tr = self._session.tr
        self.button.setText(tr("Scenarios"))
        self.button.setToolTip(tr("Choose a scenario, make, describe, export, import or delete one"))
        self.field.setAccessibleName(tr("Name of the scenario"))
        self.field.setPlaceholderText(tr("Name of the scenario"))

    def new(self) -> None:
        """A scenario in which nothing is changed yet, chosen."""
        self._add(first_scenario(self._session.document, {}))

    def duplicate(self) -> None:
        """A copy of the chosen scenario, chosen."""
        chosen = self._session.chosen
        if chosen is not None:
            self._add(copy_of(self._session.document, chosen))

    def rename(self) -> None:
        """Opens the field with the chosen scenario's name."""
        chosen = self._session.chosen
        if chosen is not None:
            self.field.setText(self._session.name(chosen.name))
            self.button.hide()
            self.field.show()
            self.field.selectAll()
            self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def delete(self) -> None:
        """The chosen scenario goes; undo brings it back."""
        chosen = self._session.chosen
        if chosen is not None and self._session.do(RemoveScenario(chosen.id)):
            what = Message("“{name}” was deleted.", name=self._session.name(chosen.name))
            self.noticed.emit(Notice("info", what, None, Message("Undo")))

    def describe(self) -> None:
        """Opens the sheet of the chosen scenario."""
        if self._session.chosen is not None:
            ScenarioSheet(self._session, self).open_below(self.button)

    def export(self) -> None:
        """The chosen scenario goes into a file."""
        chosen = self._session.chosen
        path = path_to_save(self, self._session.tr, self._session.name(chosen.name)) if chosen is not None else None
        if path is not None:
            self.noticed.emit(export_scenario(self._session, path))

    def take_in(self) -> None:
        """A scenario comes from a file."""
        path = path_to_open(self, self._session.tr)
        if path is not None:
            self.noticed.emit(import_scenario(self._session, path))

    def _add(self, made: Scenario) -> None:
        if self._session.do(AddScenario(made)):
            self._session.choose(made.id)

    def _renamed(self, name: str) -> None:
        chosen = self._session.chosen
        self._close_field()
        if chosen is None or not name or name == self._session.name(chosen.name):
            return
        en, zh = chosen.name.en, chosen.name.zh
        names = Names(en, name) if self._session.settings.language == "zh" else Names(name, zh)
        self._session.do(RenameScenario(chosen.id, names))

    def _close_field(self) -> None:
        self.field.hide()
        self.button.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.menu.clear()
        self._list_scenarios()
        tr, chosen = self._session.tr, self._session.chosen is not None
        self.menu.addSeparator()
        for text, slot, enabled in (
            (tr("New scenario"), self.new, True),
            (tr("Duplicate"), self.duplicate, chosen),
            (tr("Rename…"), self.rename, chosen),
            (tr("Describe, colour, lock, order…"), self.describe, chosen),
            (tr("Delete"), self.delete, chosen),
            ("", None, True),
            (tr("Export scenario…"), self.export, chosen),
            (tr("Import scenario…"), self.take_in, True),
        ):
            action = self.menu.addAction(text)
            action.setSeparator(slot is None)
            action.setEnabled(enabled)
            if slot is not None:
                action.triggered.connect(slot)

    def _list_scenarios(self) -> None:
        group = QActionGroup(self.menu)
        current = self._session.chosen
        entries = [(s.id, self._named(s)) for s in self._session.document.scenarios]
        for scenario, name in [(TODAY, self._session.tr("Today, nothing changed")), *entries]:
            action = QAction(name.replace("&", "&&"), group, checkable=True)
            action.setChecked(scenario == (current.id if current else TODAY))
            action.triggered.connect(lambda _=False, scenario=scenario: self._session.choose(scenario))
            self.menu.addAction(action)

    def _named(self, scenario: Scenario) -> str:
        """The name in the list; a locked one says so."""
        name = self._session.name(scenario.name)
        return self._session.tr("{scenario} (locked)").format(scenario=name) if scenario.is_locked else name


class _NameField(QLineEdit):
    """Enter writes the name, Escape or leaving gives it up."""

    written = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.returnPressed.connect(lambda: self.written.emit(self.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
