"""Which header of a file stands for which column of a table, and which table a file is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from desktop_app.core.errors import EvidenceError, Message, Problem
from desktop_app.core.evidence.match.table import Column, Table, table_called, tables

FUZZY_FROM = 0.88
SHORTEST_FUZZY = 6
EXACT, WITHOUT_UNIT = 3.0, 2.0
BRACKETED = re.compile(r"[(\[].*?[)\]]")
NOISE = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Match:
    """A header that stands for a column; `score` is 3 for an alias, 2 for one but for its unit, else a likeness."""

    column: str
    header: int
    score: float


@cache
def normalised(text: str) -> str:
    """The text without case, space, underscore, punctuation and full-width differences.

    >>> normalised("Ship_Country "), normalised("(金额)")
    ('shipcountry', '金额')
    """
    return NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


@cache
def without_unit(text: str) -> str:
    """The normalised text without what stands in brackets: "Amount spent (INR)" is "amountspent"."""
    return normalised(BRACKETED.sub("", unicodedata.normalize("NFKC", text)))


@cache
def likeness(header: str, alias: str) -> float:
    """How well a header says an alias: 3 exactly, 2 but for its unit, 0.88 to 1 nearly, else 0."""
    said, meant = normalised(header), normalised(alias)
    if not said:
        return 0.0
    if said == meant:
        return EXACT
    if without_unit(header) == meant:
        return WITHOUT_UNIT
    shorter, both = min(len(said), len(meant)), len(said) + len(meant)
    # The ratio cannot exceed what the lengths allow.
    if shorter < SHORTEST_FUZZY or 2 * shorter < FUZZY_FROM * both:
        return 0.0
    matcher = SequenceMatcher(None, said, meant, autojunk=False)
    if matcher.real_quick_ratio() < FUZZY_FROM or matcher.quick_ratio() < FUZZY_FROM:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= FUZZY_FROM else 0.0


@cache
def _alias_columns(table_id: str) -> dict[str, str]:
    table = table_called(table_id)
    return {normalised(alias): column.id for column in reversed(table.columns) for alias in column.aliases}


def most_named(candidates: Sequence[Table], headers: Sequence[str]) -> int:
    """How many columns of a table the headers name by an alias, with or without a unit; the most of these tables."""
    said = [(normalised(header), without_unit(header)) for header in headers]
    return max((_named(_alias_columns(table.id), said) for table in candidates), default=0)


def _named(known: Mapping[str, str], said: Sequence[tuple[str, str]]) -> int:
    found = {known.get(whole) or known.get(bare) for whole, bare in said}
    return len(found - {None})


def _best(column: Column, header: str) -> float:
    # An earlier alias is the more usual one: it wins over a later alias of the same kind.
    steps = len(column.aliases) + 1
    scores = (likeness(header, alias) - place / steps / 100 for place, alias in enumerate(column.aliases))
    return max(0.0, *scores)


def match_columns(
    table: Table, headers: Sequence[str], overrides: Mapping[str, str] | None = None
) -> tuple[Match, ...]:
    """The best one-to-one matching of headers to the columns of `table`; overrides (column id: header) come first.

    An override with an empty header says that the file has no such column.

    Raises EvidenceError for an override that names an unknown column or header.
    """
    fixed = _overridden(table, headers, overrides or {})
    taken_columns, taken_headers = set(overrides or ()), {match.header for match in fixed}
    candidates = [
        Match(column.id, place, score)
        for column in table.columns
        for place, header in enumerate(headers)
        if header and (score := _best(column, header)) > 0
    ]
    found = list(fixed)
    for match in sorted(candidates, key=lambda match: (-match.score, match.header)):
        if match.column not in taken_columns and match.header not in taken_headers:
            found.append(match)
            taken_columns.add(match.column)
            taken_headers.add(match.header)
    order = [column.id for column in table.columns]
    return tuple(sorted(found, key=lambda match: order.index(match.column)))


def _overridden(table: Table, headers: Sequence[str], overrides: Mapping[str, str]) -> list[Match]:
    places: dict[str, int] = {}
    for place, header in reversed(list(enumerate(headers))):
        places[normalised(header)] = places[header] = place
    known = {column.id for column in table.columns}
    problems = [
        Problem("", Message("table {table} has no column {column}.", table=table.id, column=column))
        for column in overrides
        if column not in known
    ]
    found = []
    for column, header in overrides.items():
        if not header:
            continue
        said = header if header in places else normalised(header)
        if said in places:
            found.append(Match(column, places[said], EXACT))
        else:
            problems.append(Problem("", Message("the file has no header {header}.", header=header)))
    if problems:
        raise EvidenceError(tuple(problems))
    return found


@cache
def _sharing(alias: str) -> int:
    return sum(any(normalised(other) == alias for c in table.columns for other in c.aliases) for table in tables())


def plausibility(matches: Sequence[Match], headers: Sequence[str]) -> float:
    """How much speaks for a table: each matched header counts the more, the fewer tables use that word."""
    return sum(min(match.score, 1.0) / max(_sharing(normalised(headers[match.header])), 1) for match in matches)


def missing_required(table: Table, matches: Sequence[Match]) -> tuple[Column, ...]:
    """The required columns of the table that no header stands for."""
    matched = {match.column for match in matches}
    return tuple(column for column in table.columns if column.required and column.id not in matched)
