"""The rows of the map in an order that can be read: levels by kind of node, the steps behind each folded away."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.errors import Translate
from desktop_app.core.language.program import Program
from desktop_app.core.report.layout import Row, Section

PREFIX = "map."
LEVEL = "map.level_"
KINDS = ("cap", "out", "tech", "log", "mkt", "sc", "pay", "lev", "ch", "pol", "ctx")
COSTS = ("rise_", "running", "one_off", "cost_scale", "robot_cost", "part_running", "part_one_off")


def map_sections(program: Program, names: Iterable[str], tr: Translate) -> tuple[Section, ...]:
    """Sections of the map's variables: cells, outcomes, what leads to them, costs, and the rest."""
    names = tuple(names)
    nodes = _nodes(program)
    owned = {name: _owner(name, nodes) for name in names}
    titles = {
        "cap": tr("Capabilities: level 0 to 1"),
        "out": tr("Outcomes"),
        "tech": tr("Technologies"),
        "log": tr("Practices in logistics"),
        "mkt": tr("Practices in marketing"),
        "sc": tr("Practices in the supply chain"),
        "pay": tr("Practices in payment and risk"),
        "lev": tr("Levers of the organisation"),
        "ch": tr("Challenges"),
        "pol": tr("Policy"),
        "ctx": tr("Context"),
    }
    sections = [
        Section(titles.get(kind, kind), tuple(_of_nodes([n for n in nodes if _kind(n) == kind], names, owned)))
        for kind in dict.fromkeys((*KINDS, *(_kind(node) for node in nodes)))
    ]
    rest = [name for name in names if not owned[name]]
    costs = tuple(name for name in rest if _is_cost(name))
    others = tuple(name for name in rest if not _is_cost(name))
    sections.append(Section(tr("Cost of the programme"), tuple(_cost_row(name) for name in costs)))
    sections.append(Section(tr("Ways of working, initiatives and what rivals copy"), tuple(Row(n, 1) for n in others)))
    return tuple(section for section in sections if section.rows)


def _nodes(program: Program) -> tuple[str, ...]:
    return tuple(name.removeprefix(LEVEL) for name in program.inputs if name.startswith(LEVEL))


def _kind(node: str) -> str:
    return node.partition("_")[0]


def _owner(name: str, nodes: tuple[str, ...]) -> str:
    """The node a variable is about: the longest whose id ends it; "" for costs and what is about no node."""
    local = name.removeprefix(PREFIX)
    if _is_cost(name):
        return ""
    return max((node for node in nodes if local == node or local.endswith(f"_{node}")), key=len, default="")


def _is_cost(name: str) -> bool:
    return name.removeprefix(PREFIX).startswith(COSTS)


def _cost_row(name: str) -> Row:
    return Row(name, 1 if name.removeprefix(PREFIX).startswith(("rise_", "part_")) else 0)


def _of_nodes(nodes: Iterable[str], names: tuple[str, ...], owned: dict[str, str]) -> Iterable[Row]:
    for node in nodes:
        mine = [name for name in names if owned[name] == node]
        yield from (Row(name) for name in mine if name == PREFIX + node)
        yield from (Row(name, 1) for name in mine if name != PREFIX + node)
