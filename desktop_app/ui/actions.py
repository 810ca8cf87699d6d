"""Everything that can be asked of the window, as data: texts, shortcuts, icons, and the menus they stand in.

What an action does is not said here: one with `page` opens that page, every other has its handler in `window`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from desktop_app.core.errors import Message
from desktop_app.ui.map.command_table import ARRANGES, COMMANDS, EDITS, WALKS, Command

Needs = Literal["nothing", "document", "scenario"]


class Action(NamedTuple):
    """One thing that can be asked; the first of its `shortcuts` is shown, `needs` says when it can be asked.

    The keys of one `within` a page only count while the canvas of that page has the keyboard.
    """

    id: str
    text: Message
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = "nothing"
    page: str = ""
    within: str = ""


class Menu(NamedTuple):
    """A menu: its title and, in order, ids of actions, ids of the lists below, and "" for a separating line.

    One `within` another is a submenu at its end.
    """

    id: str
    title: Message
    entries: tuple[str, ...]
    within: str = ""


RECENT = "list.recent"
LISTS = {RECENT: Message("Open recent")}
"""Submenus whose entries are not known before run time."""


def _on_map(command: Command) -> Action:
    """An action of the map's canvas."""
    target = f"map.{command.id}"
    return Action(target, command.text, command.keys, "", "document", target, within="map")


READS = ("table", "matrix", "", "outline", "views", "paths", "checks", "central", "paper", "", "present")
"""What reads the map, in the order of its menu."""


def _entries(commands: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name and f"map.{name}" for name in commands)


ACTIONS = (
    Action("file.new", Message("New from Figure 1"), ("Ctrl+N",), "graph-outline"),
    Action("file.from_map", Message("New from a map of another program…"), ("Ctrl+Shift+N",), "file-import-outline"),
    Action("file.import", Message("Use my spreadsheets…"), ("Ctrl+I",), "tray-arrow-down"),
    Action("file.open", Message("Open a project…"), ("Ctrl+O",), "folder-open-outline"),
    Action("file.sample_large", Message("Open the sample shop"), ("Ctrl+Shift+O",), "storefront-outline"),
    Action("file.sample_small", Message("Open the small sample shop"), ("Ctrl+Shift+M",), "store-outline"),
    Action("file.save", Message("Save"), ("Ctrl+S",), "content-save-outline", "document"),
    Action("file.save_as", Message("Save as…"), ("Ctrl+Shift+S",), "", "document"),
    Action("file.print", Message("Print…"), ("Ctrl+P",), "printer-outline", "document"),
    Action("file.settings", Message("Settings…"), ("Ctrl+,",), "tune"),
    Action("file.quit", Message("Quit"), ("Ctrl+Q", "Ctrl+W")),
    Action("edit.undo", Message("Undo"), ("Ctrl+Z",), "undo", "document"),
    Action("edit.redo", Message("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "document"),
    Action("edit.title", Message("Rename the project…"), ("Ctrl+R",), "", "document"),
    Action("view.start", Message("Start"), ("Ctrl+1",), "home", page="start"),
    Action("view.map", Message("Map"), ("Ctrl+2",), "graph-outline", "document", "map"),
    Action("view.assessment", Message("Assess"), ("Ctrl+8",), "clipboard-check-outline", "document", "assessment"),
    Action("view.data", Message("Data"), ("Ctrl+3",), "tray-arrow-down", "document", "data"),
    Action("data.rules", Message("Duties, taxes, rates"), ("Alt+Shift+D",), "scale-balance", "document", "data.rules"),
    Action("view.whatif", Message("What-if"), ("Ctrl+4",), "tune-variant", "document", "whatif"),
    Action("view.compare", Message("Compare"), ("Ctrl+5",), "scale-balance", "document", "compare"),
    Action("view.analyse", Message("Analyses"), ("Ctrl+9",), "comment-question-outline", "document", "analyse"),
    Action("view.report", Message("Report"), ("Ctrl+6",), "file-chart-outline", "document", "report"),
    Action("view.answer", Message("Answer"), ("Ctrl+7",), "lightbulb-outline", "document", "answer"),
    Action("view.language", Message("Switch between English and Chinese"), ("Ctrl+Shift+L",), "translate"),
    Action("view.theme", Message("Switch between light and dark"), ("Ctrl+Shift+D",), "white-balance-sunny"),
    Action("view.full_screen", Message("Full screen"), ("F11",), "fullscreen"),
    Action("map.find", Message("Find on the map"), ("Ctrl+F",), "magnify", "document", "map.find"),
    *(_on_map(command) for command in COMMANDS),
    Action("map.table", Message("Table of nodes and links"), ("Alt+Shift+T",), "", "document", "map.table"),
    Action("map.matrix", Message("Matrix of links"), ("Alt+Shift+M",), "", "document", "map.matrix"),
    Action("map.outline", Message("List of nodes"), ("Alt+Shift+L",), "", "document", "map.outline"),
    Action("map.views", Message("Views"), ("Alt+Shift+S",), "", "document", "map.views"),
    Action("map.paths", Message("Ways"), ("Alt+Shift+P",), "", "document", "map.paths"),
    Action("map.checks", Message("Checks and loops"), ("Alt+Shift+C",), "", "document", "map.checks"),
    Action("map.central", Message("Centrality"), ("Alt+Shift+B",), "", "document", "map.central"),
    Action("map.paper", Message("The paper"), ("Alt+Shift+R",), "", "document", "map.paper"),
    Action("map.present", Message("Present the saved views"), ("F5",), "", "document", "map.present"),
    Action("map.import", Message("Import a map…"), ("Ctrl+Shift+I",), "", "document", "map.import"),
    Action("map.export", Message("Export the map…"), ("Ctrl+Shift+X",), "", "document", "map.export"),
    Action("map.inference", Message("Fuzzy cognitive map…"), ("Ctrl+Shift+F",), "", "document", "map.inference"),
    Action("whatif.logistics", Message("Logistics"), ("Alt+1",), "truck-fast-outline", "document", "whatif.logistics"),
    Action("whatif.marketing", Message("Marketing"), ("Alt+2",), "bullhorn-outline", "document", "whatif.marketing"),
    Action(
        "whatif.supply_chain",
        Message("Supply chain"),
        ("Alt+3",),
        "package-variant-closed",
        "document",
        "whatif.supply_chain",
    ),
    Action(
        "whatif.payment_risk",
        Message("Payment & risk"),
        ("Alt+4",),
        "shield-check-outline",
        "document",
        "whatif.payment_risk",
    ),
    Action("whatif.company", Message("Company"), ("Alt+5",), "domain", "document", "whatif.company"),
    Action("whatif.firm", Message("The whole firm"), ("Alt+6",), "tune-variant", "document", "whatif.firm"),
    Action("whatif.context", Message("Policy and context"), ("Alt+7",), "earth", "document", "whatif.context"),
    Action("scenario.next", Message("Next scenario"), ("Ctrl+]",), "", "scenario"),
    Action("scenario.previous", Message("Previous scenario"), ("Ctrl+[",), "", "scenario"),
    Action(
        "report.export", Message("Export a workbook…"), ("Ctrl+E",), "file-export-outline", "document", "report.export"
    ),
    Action("help.page", Message("Help"), ("F1",), "help-circle-outline"),
    Action("help.tour", Message("Three-minute tour"), ("Alt+F1",), "sign-direction"),
    Action("report.slides", Message("Slides and PDF…"), ("Ctrl+Shift+P",), "presentation", "document", "report.slides"),
    Action("help.shortcuts", Message("Keyboard shortcuts"), ("Shift+F1",)),
    Action("help.support", Message("Save a report for support…"), ("Ctrl+F1",)),
    Action("help.about", Message("About Dynacap"), (), "information-outline"),
)

MENUS = (
    Menu(
        "file",
        Message("&File"),
        (
            "file.new",
            "file.from_map",
            "file.import",
            "file.open",
            RECENT,
            "",
            "file.sample_large",
            "file.sample_small",
            "",
            "file.save",
            "file.save_as",
            "file.print",
            "",
            "file.settings",
            "file.quit",
        ),
    ),
    Menu("edit", Message("&Edit"), ("edit.undo", "edit.redo", "", "edit.title")),
    Menu(
        "view",
        Message("&View"),
        ("view.start", "view.answer", "view.compare", "", "view.language", "view.theme", "view.full_screen"),
    ),
    Menu(
        "map",
        Message("&Map"),
        ("view.map", "map.find", "", "map.import", "map.export", "map.inference", "", *_entries(EDITS)),
    ),
    Menu("read", Message("Read"), _entries(READS), within="map"),
    Menu("arrange", Message("Arrange"), _entries(ARRANGES), within="map"),
    Menu("walk", Message("Walk and move by keys"), _entries(WALKS), within="map"),
    Menu("data", Message("&Data"), ("view.data", "data.rules", "view.assessment")),
    Menu(
        "whatif",
        Message("&What-if"),
        (
            "view.whatif",
            "view.analyse",
            "",
            "whatif.logistics",
            "whatif.marketing",
            "whatif.supply_chain",
            "whatif.payment_risk",
            "whatif.company",
            "whatif.firm",
            "whatif.context",
            "",
            "scenario.next",
            "scenario.previous",
        ),
    ),
    Menu("report", Message("&Report"), ("view.report", "report.export", "report.slides")),
    Menu("help", Message("&Help"), ("help.page", "help.tour", "", "help.shortcuts", "help.support", "help.about")),
)

RAIL = (
    "view.start",
    "view.map",
    "view.assessment",
    "view.data",
    "view.answer",
    "view.whatif",
    "view.analyse",
    "view.compare",
    "view.report",
)
"""The pages of the navigation rail, from top to bottom."""

RAIL_FOOT = ("help.page", "file.settings")
TOOL_ROW = ("edit.undo", "edit.redo", "map.find", "view.language", "view.theme")


def action(action_id: str) -> Action:
    """The action of that id. Raises KeyError where there is none."""
    return {known.id: known for known in ACTIONS}[action_id]
