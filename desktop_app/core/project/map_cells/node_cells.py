"""The cells of a node: what is read in each, and what becomes of a text that is put there."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.errors import MapError, Message
from desktop_app.core.i18n import sentence_case
from desktop_app.core.map.exchange.kind_words import kind_of
from desktop_app.core.map.in_force import cost_inputs
from desktop_app.core.map.labels import DIMENSION_NAMES
from desktop_app.core.map.maturity import maturity
from desktop_app.core.map.node import KINDS, Node
from desktop_app.core.project.edits import SetInput, SetNote
from desktop_app.core.project.edits.map_numbers import set_level
from desktop_app.core.project.map_cells.cell import Cell, Put
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import (
    amount,
    level,
    plain,
    share,
    share_text,
    truth,
    truth_text,
    truths,
)

NodeCell = Cell[Node]
NodePut = Put[Node]
_NO_NAME = Message("A node needs a name.")
_KIND = Message("This is no kind of node.")
_DIMENSION = Message("This is no dimension.")
_COMPUTED = Message("The level of an outcome is computed.")
_NO_COST = Message("Only technologies, levers, context and challenges cost something to raise.")
_POLICY = Message("Others pay for a policy.")


def _name(language: str) -> NodeCell:
    def put(_reading: CellReading, node: Node, text: str) -> NodePut:
        name = " ".join(text.split())
        if not name:
            raise MapError.of("", _NO_NAME)
        return replace(node, name=replace(node.name, **{language: name})), ()

    title = Message("Name in English") if language == "en" else Message("Name in Chinese")
    return NodeCell(f"name_{language}", title, lambda _reading, node: node.name.get(language), put)


def _kind_text(reading: CellReading, node: Node) -> str:
    return sentence_case(reading.figure.settings.kind_names[node.kind].get(reading.language))


def _put_kind(reading: CellReading, node: Node, text: str) -> NodePut:
    words = reading.figure.settings.kind_names
    wanted = text.strip().casefold()
    named = (kind for kind in KINDS if wanted in (words[kind].en.casefold(), words[kind].zh))
    kind = next(named, None) or kind_of(text)
    if kind is None:
        raise MapError.of(text, _KIND)
    return node.of_kind(kind), ()


def _kinds(reading: CellReading) -> tuple[str, ...]:
    return tuple(sentence_case(reading.figure.settings.kind_names[kind].get(reading.language)) for kind in KINDS)


def _put_dimension(_reading: CellReading, node: Node, text: str) -> NodePut:
    wanted = text.strip().casefold()
    for dimension, name in DIMENSION_NAMES.items():
        if wanted in (dimension, name.en.casefold(), name.zh):
            return node.in_dimension(dimension), ()
    raise MapError.of(text, _DIMENSION)


def _dimension_text(reading: CellReading, node: Node) -> str:
    return DIMENSION_NAMES[node.dimension].get(reading.language)


def _dimensions(reading: CellReading) -> tuple[str, ...]:
    return tuple(name.get(reading.language) for name in DIMENSION_NAMES.values())


def _level_text(reading: CellReading, node: Node) -> str:
    return plain(round(maturity(scalar(reading.shop.today_column[f"map.{node.id}"])), 2))


def _put_level(_reading: CellReading, node: Node, text: str) -> NodePut:
    if node.kind == "outcome":
        raise MapError.of(text, _COMPUTED)
    return node, (set_level(node.id, level(text) if text.strip() else None),)


def _one_off_text(reading: CellReading, node: Node) -> str:
    return _money_text(reading, reading.in_force(node).one_off)


def _running_text(reading: CellReading, node: Node) -> str:
    return _money_text(reading, reading.in_force(node).running)


def _money_text(reading: CellReading, usd: float | None) -> str:
    return "" if usd is None else plain(round(usd * reading.shop.rate, 2))


def _put_one_off(reading: CellReading, node: Node, text: str) -> NodePut:
    return _put_cost(reading, node, text, 0)


def _put_running(reading: CellReading, node: Node, text: str) -> NodePut:
    return _put_cost(reading, node, text, 1)


def _put_cost(reading: CellReading, node: Node, text: str, which: int) -> NodePut:
    """A node with costs has inputs for them; one without gets both at once, what was not said being nothing."""
    if node.role == "policy":
        raise MapError.of("", _POLICY)
    if not node.entered:
        raise MapError.of("", _NO_COST)
    value = amount(text) if text.strip() else None
    if node.id in reading.figure and reading.figure[node.id].costed:
        return node, (SetInput(cost_inputs(node.id)[which], value),)
    if value is None:
        return node, ()
    usd = [node.one_off or 0.0, node.running or 0.0]
    usd[which] = value / reading.shop.rate
    return replace(node, one_off=usd[0], running=usd[1]), ()


def _p_fail_text(_reading: CellReading, node: Node) -> str:
    return "" if node.p_fail is None else share_text(node.p_fail)


def _put_p_fail(reading: CellReading, node: Node, text: str) -> NodePut:
    if not text.strip():
        return replace(node, p_fail=None), ()
    return replace(node, p_fail=share(text, reading.figure.settings.bounds["p_fail"], {})), ()


def _put_section(_reading: CellReading, node: Node, text: str) -> NodePut:
    return replace(node, section=text.strip().lstrip("§").strip()), ()


def _note_text(reading: CellReading, node: Node) -> str:
    return reading.shop.document.notes.get(node.id, "")


def _put_note(_reading: CellReading, node: Node, text: str) -> NodePut:
    return node, (SetNote(node.id, text.strip()),)


NODE_CELLS = MappingProxyType(
    {
        cell.id: cell
        for cell in (
            _name("en"),
            _name("zh"),
            NodeCell("kind", Message("Kind"), _kind_text, _put_kind, _kinds),
            NodeCell("dimension", Message("Dimension"), _dimension_text, _put_dimension, _dimensions),
            NodeCell("level", Message("Level today"), _level_text, _put_level, is_number=True),
            NodeCell("one_off", Message("Costs once"), _one_off_text, _put_one_off, is_number=True),
            NodeCell("running", Message("Costs a quarter"), _running_text, _put_running, is_number=True),
            NodeCell("p_fail", Message("Chance of failing"), _p_fail_text, _put_p_fail, is_number=True),
            NodeCell("section", Message("Section"), lambda _reading, node: node.section, _put_section),
            NodeCell(
                "stated",
                Message("Stated in the paper"),
                lambda reading, node: truth_text(reading, value=node.stated),
                lambda _reading, node, text: (replace(node, stated=truth(text)), ()),
                truths,
            ),
            NodeCell(
                "poster",
                Message("On the poster"),
                lambda reading, node: truth_text(reading, value=node.poster),
                lambda _reading, node, text: (replace(node, poster=truth(text)), ()),
                truths,
            ),
            NodeCell("note", Message("Note"), _note_text, _put_note),
        )
    }
)
