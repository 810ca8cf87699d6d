"""A file that is to be read, and how, where that is not left to the reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class FileChoice:
    """A file; as which table, from which sheet, with which columns {column id: header, '' for none}."""

    path: Path
    table: str | None = None
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
