"""Factors, links and moderators as three sheets: the plain layout of PRSM, with our columns added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.map.exchange.attributes import (
    LINK_SHAPES,
    NAME_SHAPES,
    NODE_SHAPES,
    link_attributes,
    node_attributes,
    read_link,
    read_node,
    with_moderators,
)
from desktop_app.core.map.exchange.cell_value import number_of, text_of, weight_of
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode, end_names
from desktop_app.core.map.exchange.matrix import Cell, Rows
from desktop_app.core.map.exchange.plain_text import one_line
from desktop_app.core.map.exchange.reading import DEFAULT_STRENGTH, Reading, missing_strengths, unused_fields

FACTORS, LINKS, MODERATORS = "Factors", "Links", "Moderators"
_FACTOR_COLUMNS = ("Label", "Id", *NAME_SHAPES, *(name for name in NODE_SHAPES if name != "notes"), "Note")
_LINK_COLUMNS = ("From", "To", "Sign", "Strength", *LINK_SHAPES)
_MODERATOR_COLUMNS = ("From", "To", "Moderator", "Strength", "Place")
_ALIASES = {"note": "notes", "description": "notes", "element_type": "kind", "weight": "strength", "name": "label"}
_KUMU_SHEETS = {FACTORS: "elements", LINKS: "connections"}
Sheets = Mapping[str, Rows]
Raw = dict[str, object]
_Moderator = tuple[str, float, float | None]
"""A node, its k, and its place along the link; None where it has none."""


def factor_sheets(exchanged: ExchangedMap, language: str) -> dict[str, Rows]:
    """The rows of the three sheets by name."""
    ends = end_names(exchanged, language)
    factors: Rows = [[*_FACTOR_COLUMNS], *(_factor_row(node, language) for node in exchanged.nodes)]
    links: Rows = [[*_LINK_COLUMNS], *(_link_row(link, ends) for link in exchanged.links)]
    moderators: Rows = [
        [ends[link.source], ends[link.target], ends.get(m.node, m.node), m.k, dict(link.landings).get(m.node)]
        for link in exchanged.links
        for m in link.moderators
    ]
    return {FACTORS: factors, LINKS: links, MODERATORS: [[*_MODERATOR_COLUMNS], *moderators]}


def read_factor_sheets(sheets: Sheets, where: str) -> Reading:
    """The map of the sheets. Raises UnreadableFileError where there are no factors or a column is missing."""
    problems: list[Problem] = []
    factors = _records(sheets, FACTORS, ("label",), where)
    nodes = tuple(_node(raw, problems) for raw in factors if raw.get("label") or raw.get("id"))
    names = _Names(nodes)
    raws = _records(sheets, LINKS, ("from", "to"), where)
    moderators = _moderators(_records(sheets, MODERATORS, ("from", "to", "moderator"), where), names, problems)
    found = [_link(raw, names, moderators, problems) for raw in raws]
    links = tuple(link for link in found if link is not None)
    unsaid = sum(weight_of(raw.get("strength")) is None for raw in raws)
    known = {n.casefold() for n in (*_FACTOR_COLUMNS, *_LINK_COLUMNS, *_MODERATOR_COLUMNS)} | {*_ALIASES.values()}
    unused = {name for raw in (*factors, *raws) for name in raw} - known
    notes = (*missing_strengths(unsaid), *unused_fields(sorted(unused)))
    return Reading(ExchangedMap(nodes, links), notes, tuple(problems))


def is_factor_table(sheets: Sheets) -> bool:
    """Whether a workbook names its sheets like factors, or elements, of a map."""
    return _sheet(sheets, FACTORS) is not None


class _Names:
    """The nodes by id and by name."""

    def __init__(self, nodes: Iterable[ExchangedNode]) -> None:
        self._ids = {name: node.id for node in nodes for name in (node.name.zh, node.name.en)}
        self._ids |= {node.id: node.id for node in nodes}

    def id(self, cell: object) -> str | None:
        return self._ids.get(one_line(text_of(cell)))


def _factor_row(node: ExchangedNode, language: str) -> list[Cell]:
    said: Mapping[str, Cell] = {
        **node_attributes(node),
        "Label": node.name.get(language),
        "Id": node.id,
        "Note": node.notes or None,
    }
    return [said.get(column) for column in _FACTOR_COLUMNS]


def _link_row(link: ExchangedLink, ends: Mapping[str, str]) -> list[Cell]:
    said: Mapping[str, Cell] = {
        **link_attributes(link),
        "From": ends[link.source],
        "To": ends[link.target],
        "Sign": link.sign,
        "Strength": link.strength,
    }
    return [said.get(column) for column in _LINK_COLUMNS]


def _records(sheets: Sheets, name: str, needed: Sequence[str], where: str) -> list[Raw]:
    """The rows of a sheet by the names of its columns."""
    rows = _sheet(sheets, name)
    if not rows:
        if name != FACTORS:
            return []
        raise UnreadableFileError.of(where, Message("there is no sheet “{name}”.", name=name))
    heads = [_column(cell) for cell in rows[0]]
    for column in needed:
        if column not in heads:
            cause = Message("the sheet “{name}” has no column “{column}”.", name=name, column=column.capitalize())
            raise UnreadableFileError.of(where, cause)
    cells = [row for row in rows[1:] if any(text_of(cell).strip() for cell in row)]
    return [{h: c for h, c in zip(heads, row, strict=False) if h and c not in (None, "")} for row in cells]


def _sheet(sheets: Sheets, name: str) -> Rows | None:
    wanted = {name.casefold(), _KUMU_SHEETS.get(name, "")}
    return next((rows for known, rows in sheets.items() if known.strip().casefold() in wanted), None)


def _column(cell: object) -> str:
    name = one_line(text_of(cell)).casefold().replace(" ", "_")
    return _ALIASES.get(name, name)


def _node(raw: Raw, problems: list[Problem]) -> ExchangedNode:
    label = one_line(text_of(raw.get("label")))
    kind = raw.get("kind") or raw.get("type", "")
    return read_node(text_of(raw.get("id")) or label, label, {**raw, "kind": kind}, problems)


def _link(
    raw: Raw, names: _Names, moderators: Mapping[tuple[str, str], list[_Moderator]], problems: list[Problem]
) -> ExchangedLink | None:
    source, target = names.id(raw.get("from")), names.id(raw.get("to"))
    where = f"{text_of(raw.get('from'))} → {text_of(raw.get('to'))}"
    if source is None or target is None:
        problems.append(Problem(where, Message("one end of this link is no factor; the link was left out.")))
        return None
    weight = weight_of(raw.get("strength"))
    weight = DEFAULT_STRENGTH if weight is None else weight
    link = read_link(source, target, weight, raw.get("sign"), raw, problems)
    return with_moderators(link, moderators.get((source, target), ()))


def _moderators(raws: Iterable[Raw], names: _Names, problems: list[Problem]) -> dict[tuple[str, str], list[_Moderator]]:
    found: dict[tuple[str, str], list[_Moderator]] = {}
    for raw in raws:
        source, target, node = (names.id(raw.get(end)) for end in ("from", "to", "moderator"))
        if source is None or target is None or node is None:
            where = " → ".join(text_of(raw.get(end)) for end in ("from", "to"))
            problems.append(Problem(where, Message("a moderator of this link names no factor; it was left out.")))
            continue
        k = number_of(raw.get("strength"))
        place = number_of(raw.get("place"))
        found.setdefault((source, target), []).append((node, DEFAULT_STRENGTH if k is None else k, place))
    return found
