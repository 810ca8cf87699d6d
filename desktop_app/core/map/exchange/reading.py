"""What came out of a foreign file: a map, notes, what could not be taken, and what must be asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap

Direction = Literal["row_to_column", "column_to_row"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
DEFAULT_STRENGTH = 0.5
_SHOWN = 8


@dataclass(frozen=True)
class Reading:
    """A map as a file states it. `asks_direction` where only the person knows which way the cells of a matrix point."""

    map: ExchangedMap
    notes: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()
    asks_direction: bool = False


def listed(words: Sequence[str]) -> str:
    """The words in a row, the first few of many.

    >>> listed(["a", "b"])
    'a, b'
    """
    shown = ", ".join(words[:_SHOWN])
    return f"{shown}, … ({len(words)})" if len(words) > _SHOWN else shown


def missing_strengths(count: int) -> tuple[Message, ...]:
    """The note that links came without a strength; none where all had one."""
    if not count:
        return ()
    return (Message("{count} links come without a strength; medium is assumed.", count=count),)


def dangling(source: str, target: str, known: Collection[str]) -> Problem | None:
    """What is wrong with a link between two ids of which the file knows not both; None where it does."""
    missing = [end for end in (source, target) if end not in known]
    if not missing:
        return None
    cause = Message("there is no node “{node}”; the link was left out.", node=missing[0])
    return Problem(f"{source} → {target}", cause)


def unused_fields(names: Sequence[str]) -> tuple[Message, ...]:
    """The note that names what a file says beyond what a map holds; none where it is all used."""
    return (Message("not used: {names}.", names=listed(sorted(names))),) if names else ()
