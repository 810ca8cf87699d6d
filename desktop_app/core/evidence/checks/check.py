"""One thing that is doubtful in a table: how often, where for example, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.errors import Message

EXAMPLES = 5


@dataclass(frozen=True)
class Check:
    """A finding of one kind in `n` rows, which are `share` of those read; `rows` are some, by number in the file."""

    kind: str
    finding: Message
    n: int
    share: float
    rows: tuple[int, ...]
    remedy: Message


def examples(rows: Iterable[object]) -> tuple[int, ...]:
    """The first few row numbers."""
    return tuple(int(str(row)) for row, _ in zip(rows, range(EXAMPLES), strict=False))
