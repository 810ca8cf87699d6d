"""Layouts that somebody has corrected once: the next file with the same headers is read in the same way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from types import MappingProxyType

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.grid import Grid
from desktop_app.core.evidence.match.header import LOOKED_AT, header_texts

DIGEST_BYTES = 12
AS_BEFORE = Message("Read as you corrected a file with the same headers before.")


@dataclass(frozen=True)
class Layout:
    """Which table a file of these headers is, and which header is which column {column id: header, '' for none}."""

    table: str
    columns: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", MappingProxyType(dict(self.columns)))


def layout_key(headers: Sequence[str]) -> str:
    """What tells these headers, in their order, from any others.

    >>> layout_key(["a", "", "b"]) == layout_key(["a", "b"]), layout_key(["a", "b"]) == layout_key(["ab"])
    (True, False)
    """
    return blake2b("\n".join(filter(None, headers)).encode(), digest_size=DIGEST_BYTES).hexdigest()


def remembered(grids: Sequence[Grid], layouts: Mapping[str, Layout]) -> Layout | None:
    """The layout whose headers stand in a row among the first of a sheet; None where none is known."""
    if not layouts:
        return None
    keys = (layout_key(header_texts(row)) for grid in grids for row in grid.rows[:LOOKED_AT])
    return next((layouts[key] for key in keys if key in layouts), None)
