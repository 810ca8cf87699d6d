"""Everything that can be asked of the window, as data: texts, shortcuts, icons, and the menus they stand in.

What an action does is not said here: one with `page` opens that page, every other has its handler in `window`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.core.errors import Message

Needs = Literal["nothing", "document", "scenario"]


@dataclass(frozen=True)
class Action:
    """One thing that can be asked; the first of its `shortcuts` is shown, `needs` says when it can be asked."""

    id: str
    text: Message
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = "nothing"
    page: str = ""


@dataclass(frozen=True)
class Menu:
    """A menu: its title and, in order, ids of actions, ids of the lists below, and "" for a separating line."""

    id: str
    title: Message
    entries: tuple[str, ...]


RECENT = "list.recent"
LISTS = {RECENT: Message("Open recent")}
"""Submenus whose entries are not known before run time."""

ACTIONS = (
    Action("file.new", Message("New from Figure 1"), ("Ctrl+N",), "graph-outline"),
    Action("file.import", Message("Use my spreadsheets…"), ("Ctrl+I",), "tray-arrow-down"),
    Action("file.open", Message("Open a project…"), ("Ctrl+O",), "folder-open-outline"),
    Action("file.sample_large", Message("Open the sample shop"), ("Ctrl+Shift+O",), "storefront-outline"),
    Action("file.sample_small", Message("Open the small sample shop"), ("Ctrl+Shift+M",), "store-outline"),
    Action("file.save", Message("Save"), ("Ctrl+S",), "content-save-outline", "document"),
    Action("file.save_as", Message("Save as…"), ("Ctrl+Shift+S",), "", "document"),
    Action("file.settings", Message("Settings…"), ("Ctrl+,",), "tune"),
    Action("file.quit", Message("Quit"), ("Ctrl+Q", "Ctrl+W")),
    Action("edit.undo", Message("Undo"), ("Ctrl+Z",), "undo", "document"),
    Action("edit.redo", Message("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "document"),
    Action("edit.title", Message("Rename the project…"), ("Ctrl+R",), "", "document"),
    Action("view.start", Message("Start"), ("Ctrl+1",), "home", page="start"),
    Action("view.map", Message("Map"), ("Ctrl+2",), "graph-outline", "document", "map"),
    Action("view.data", Message("Data"), ("Ctrl+3",), "tray-arrow-down", "document", "data"),
    Action("view.whatif", Message("What-if"), ("Ctrl+4",), "tune-variant", "document", "whatif"),
    Action("view.compare", Message("Compare"), ("Ctrl+5",), "scale-balance", "document", "compare"),
    Action("view.report", Message("Report"), ("Ctrl+6",), "file-chart-outline", "document", "report"),
    Action("view.answer", Message("The answer in brief"), ("Ctrl+7",), "lightbulb-outline", "document", "answer"),
    Action("view.language", Message("Switch to Chinese"), ("Ctrl+Shift+L",), "translate"),
    Action("view.theme", Message("Switch between light and dark"), ("Ctrl+Shift+D",), "white-balance-sunny"),
    Action("view.full_screen", Message("Full screen"), ("F11",), "fullscreen"),
    Action("map.find", Message("Find on the map"), ("Ctrl+F",), "magnify", "document", "map.find"),
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
    Action("help.shortcuts", Message("Keyboard shortcuts"), ("F1",), "help-circle-outline"),
    Action("help.about", Message("About Dynacap"), (), "information-outline"),
)

MENUS = (
    Menu(
        "file",
        Message("&File"),
        (
            "file.new",
            "file.import",
            "file.open",
            RECENT,
            "",
            "file.sample_large",
            "file.sample_small",
            "",
            "file.save",
            "file.save_as",
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
    Menu("map", Message("&Map"), ("view.map", "map.find")),
    Menu("data", Message("&Data"), ("view.data",)),
    Menu(
        "whatif",
        Message("&What-if"),
        (
            "view.whatif",
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
    Menu("report", Message("&Report"), ("view.report", "report.export")),
    Menu("help", Message("&Help"), ("help.shortcuts", "help.about")),
)

RAIL = ("view.start", "view.map", "view.data", "view.whatif", "view.compare", "view.report")
"""The pages of the navigation rail, from top to bottom."""

RAIL_FOOT = ("help.shortcuts", "file.settings")
TOOL_ROW = ("edit.undo", "edit.redo", "map.find", "view.language", "view.theme")


def action(action_id: str) -> Action:
    """The action of that id. Raises KeyError where there is none."""
    return {known.id: known for known in ACTIONS}[action_id]
