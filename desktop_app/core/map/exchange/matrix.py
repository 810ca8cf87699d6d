"""An adjacency matrix (Mental Modeler, FCMapper, PyFCM): names in the first row and column, weights in the cells.

The corner may hold who drew it. Empty and 0 mean no link. Which way a cell points, only the person knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.cell_value import text_of, weight_of
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode, distinct, labels
from desktop_app.core.map.exchange.plain_text import one_line
from desktop_app.core.map.exchange.reading import Direction, Reading, listed

Cell = str | float | bool | None
Rows = list[list[Cell]]
_REMEDY = Message("The names of the first row and of the first column must be the same.")
_NOTHING = frozenset({"", "0"})


def matrix_rows(exchanged: ExchangedMap, language: str, direction: Direction = "row_to_column") -> Rows:
    """The matrix with its names; cells that are no link are empty."""
    names = labels(exchanged, language)
    place = {node: number for number, node in enumerate(names)}
    cells: Rows = [[None] * len(names) for _ in names]
    for link in exchanged.links:
        row, column = place[link.source], place[link.target]
        if direction == "column_to_row":
            row, column = column, row
        cells[row][column] = link.weight
    head: list[Cell] = [exchanged.title, *names.values()]
    return [head, *([name, *row] for name, row in zip(names.values(), cells, strict=True))]


def read_matrix(rows: Sequence[Sequence[object]], where: str, direction: Direction = "row_to_column") -> Reading:
    """The map of a matrix. Raises UnreadableFileError where its first row and column do not name the same nodes."""
    head, *body = _filled(rows) or [[]]
    columns = [one_line(text_of(cell)) for cell in head[1:]]
    while columns and not columns[-1]:
        columns.pop()
    names = [one_line(text_of(row[0])) for row in body]
    order = _order(columns, names, where)
    nodes = tuple(ExchangedNode(name, Names(name, name)) for name in distinct(columns))
    problems: list[Problem] = []
    links: list[ExchangedLink] = []
    for row, place in zip(body, order, strict=True):
        for column in range(len(columns)):
            weight = _weight(row, column, (names, columns), where, problems)
            if weight:
                ends = (nodes[place].id, nodes[column].id)
                source, target = ends if direction == "row_to_column" else ends[::-1]
                links.append(ExchangedLink(source, target, "-" if weight < 0 else "+", abs(weight)))
    title = one_line(text_of(head[0]))
    return Reading(ExchangedMap(nodes, tuple(links), title), _doubles(columns), tuple(problems), asks_direction=True)


def _filled(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    """The rows that say anything, from the first one with two cells on: titles above are passed over."""
    said = [[*row] for row in rows if any(text_of(cell).strip() for cell in row)]
    start = next((n for n, row in enumerate(said) if sum(bool(text_of(cell).strip()) for cell in row[1:])), 0)
    return said[start:]


def _order(columns: list[str], names: list[str], where: str) -> list[int]:
    """For each row the column of its node. Raises UnreadableFileError."""
    if columns and columns == names:
        return list(range(len(names)))
    if columns and all(columns) and len(set(columns)) == len(columns) and sorted(columns) == sorted(names):
        return [columns.index(name) for name in names]
    apart = sorted(set(columns) ^ set(names))
    cause = Message("this is not a matrix of one map: {names} stand on one side only.", names=listed(apart))
    if not apart:
        cause = Message("this is not a matrix: no names were found in the first row and the first column.")
    raise UnreadableFileError.of(where, cause, _REMEDY)


def _weight(
    row: list[object], column: int, names: tuple[list[str], list[str]], where: str, problems: list[Problem]
) -> float | None:
    cell = row[column + 1] if column + 1 < len(row) else None
    if text_of(cell).strip() in _NOTHING:
        return None
    weight = weight_of(cell)
    if weight is None:
        place = f"{where}: {one_line(text_of(row[0]))} / {names[1][column]}"
        problems.append(Problem(place, Message("“{text}” is no weight; the link was left out.", text=cell)))
    return weight


def _doubles(columns: list[str]) -> tuple[Message, ...]:
    twice = sorted({name for name in columns if columns.count(name) > 1})
    return (
        (Message("these names stood there more than once and were numbered: {names}.", names=listed(twice)),)
        if twice
        else ()
    )
