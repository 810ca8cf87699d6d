"""A file that is to be read, and how, where that is not left to the reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.evidence.match.layout import Layout

RowRange = tuple[int, int]
WHOLE: RowRange = (0, 0)


@dataclass(frozen=True)
class FileChoice:
    """A file; as which table, from which sheet, with which columns {column id: header, '' for none}.

    Where none of that is told, the one of `layouts` that fits is taken. `rows` are the first and the last row of the
    sheet that count, from 1, the headers' included; 0 for all. With `people`, columns about people are stored, too.
    """

    path: Path
    table: str | None = None
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    rows: RowRange = WHOLE
    people: bool = False
