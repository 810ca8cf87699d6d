"""From texts put into cells to one edit, and the reasons why some of them could not be put."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.errors import MapError, Message, Problem
from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.map.naming import numbered
from desktop_app.core.map.node import Node
from desktop_app.core.map.rules import arrow
from desktop_app.core.project.consequences import keeping_today
from desktop_app.core.project.edits import ChangeNode, Compound, Edit, PutLinks
from desktop_app.core.project.map_cells.cell import Cell, T
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.link_cells import LINK_CELLS
from desktop_app.core.project.map_cells.node_cells import NODE_CELLS

Texts = Mapping[str, str]
"""{cell: text}"""
_CHANGE_A_NODE = Message("Change a node")
_CHANGE_A_LINK = Message("Change a link")
_READ_ONLY = Message("This cell only shows something.")


@dataclass(frozen=True)
class CellsEdit:
    """The edit, None where nothing changes, and one problem for each text that was refused."""

    edit: Edit | None
    problems: tuple[Problem, ...] = ()


def nodes_edit(reading: CellReading, texts: Mapping[str, Texts]) -> CellsEdit:
    """Texts put into cells of nodes, as one step, {node: {cell: text}}. Raises KeyError for an unknown one.

    A name that another node has gets a number.
    """
    nodes: list[Node] = []
    edits: list[Edit] = []
    problems: list[Problem] = []
    for name, cells in texts.items():
        new, beside, refused = _put_all(reading, reading.name(name), NODE_CELLS, reading.figure[name], cells)
        nodes.append(new)
        edits += beside
        problems += refused
    edits = [*(ChangeNode(n) for n in numbered(reading.figure, nodes) if n != reading.figure[n.id]), *edits]
    step = _CHANGE_A_NODE if len(texts) == 1 else Message("Change {count} nodes", count=len(texts))
    return _one_step(reading, edits, problems, step)


def links_edit(reading: CellReading, texts: Mapping[Ends, Texts]) -> CellsEdit:
    """Texts put into cells of links, as one step, {ends: {cell: text}}. Raises KeyError for an unknown one."""
    edits: list[Edit] = []
    problems: list[Problem] = []
    for ends, cells in texts.items():
        old = reading.figure.between(ends)
        where = arrow(*(reading.name(end) for end in ends))
        new, beside, refused = _put_all(reading, where, LINK_CELLS, old, cells)
        edits += [*([PutLinks((new,), _CHANGE_A_LINK)] if new != old else []), *beside]
        problems += refused
    step = _CHANGE_A_LINK if len(texts) == 1 else Message("Change {count} links", count=len(texts))
    return _one_step(reading, edits, problems, step)


def _put_all(
    reading: CellReading, where: str, known: Mapping[str, Cell[T]], item: T, texts: Texts
) -> tuple[T, list[Edit], list[Problem]]:
    """What a node or link becomes by these texts; a text that stands there already changes nothing."""
    beside: list[Edit] = []
    problems: list[Problem] = []
    old = item
    for name, text in texts.items():
        cell = known[name]
        if text == cell.text(reading, old):
            continue
        try:
            if cell.put is None:
                raise MapError.of(text, _READ_ONLY)
            item, more = cell.put(reading, item, text)
        except MapError as error:
            place = Message("{cell} “{text}”", cell=cell.title, text=text)
            problems += [_at(reading, where, place, problem) for problem in error.problems]
        else:
            beside += more
    return item, beside, problems


def _at(reading: CellReading, where: str, place: Message, problem: Problem) -> Problem:
    return Problem(f"{where}, {place.text(reading.tr)}", problem.cause, problem.remedy)


def _one_step(reading: CellReading, edits: list[Edit], problems: list[Problem], name: Message) -> CellsEdit:
    """The edits as one step that leaves today's money as it is, where together they break no rule."""
    if not edits:
        return CellsEdit(None, tuple(problems))
    edit = Compound(tuple(edits), name)
    try:
        return CellsEdit(keeping_today(reading.shop, edit), tuple(problems))
    except MapError as error:
        return CellsEdit(None, (*problems, *error.problems))
