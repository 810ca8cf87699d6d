"""A cell: how a part of a node or link is read as text, and what becomes of a text that is put there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop_app.core.errors import Message
from desktop_app.core.project.edits import Edit
from desktop_app.core.project.map_cells.cell_reading import CellReading

T = TypeVar("T")
Put = tuple[T, tuple[Edit, ...]]
"""What a node or link becomes, and what is set beside it."""


def _any(_reading: CellReading) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Cell(Generic[T]):
    """A column of a table. `choices` are the texts that can be put, () where any can; without `put` none can."""

    id: str
    title: Message
    text: Callable[[CellReading, T], str]
    put: Callable[[CellReading, T, str], Put[T]] | None = None
    choices: Callable[[CellReading], tuple[str, ...]] = _any
    is_number: bool = False
