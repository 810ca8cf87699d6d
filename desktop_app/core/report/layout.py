"""Where the rows of a program go: which sheet, under which heading, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.language.program import Program

NAME, ITEM, UNIT, FIRST_STATE = 1, 2, 3, 4
"""The columns of every sheet with program rows: the same state has the same letter everywhere."""
INPUTS, FORMULAS = "Inputs", "Formulas"


@dataclass(frozen=True)
class Row:
    """One input, variable or constant with all its items; `depth` 1 is a step on the way, folded away."""

    id: str
    depth: int = 0


@dataclass(frozen=True)
class Section:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class SheetPlan:
    """A sheet with program rows: its name, the row of the column headings, and its sections below."""

    name: str
    heading_row: int
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Layout:
    """All sheets with program rows, in the order of the workbook; every name of the program stands on one of them."""

    sheets: tuple[SheetPlan, ...]


def rows_of(names: Sequence[str]) -> tuple[Row, ...]:
    """Rows of the same depth in that order."""
    return tuple(Row(name) for name in names)


def plain_layout(program: Program) -> Layout:
    """Inputs and constants on one sheet, variables on another: for any program whatever."""
    inputs = Section(INPUTS, rows_of((*program.constants, *program.inputs)))
    return Layout(
        (
            SheetPlan(INPUTS, 1, (inputs,)),
            SheetPlan(FORMULAS, 1, (Section(FORMULAS, rows_of(tuple(program.variables))),)),
        )
    )
