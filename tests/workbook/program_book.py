"""Programs of the language as a workbook, one a sheet: for comparing what a spreadsheet makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from desktop_app.core.language.lift import lift
from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.program import Program
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.cell_map import CellMap
from desktop_app.core.report.layout import Layout, SheetPlan, plain_layout
from desktop_app.core.report.program_sheets import write_program
from desktop_app.core.report.states import State

INPUT = """[[input]]
id = "{name}"
name = {{ en = "{name}", zh = "{name}" }}
unit = "1"
default = 1
bounds = [-1e9, 1e9]
role = "fact"
"""
VARIABLE = """[[variable]]
id = "v{number}"
name = {{ en = "v{number}", zh = "v{number}" }}
unit = "1"
formula = "{formula}"
"""


@dataclass(frozen=True)
class Book:
    """A workbook with its programs, one a sheet."""

    path: Path
    programs: tuple[CellMap, ...]


def written(path: Path, programs: Sequence[tuple[Program, Sequence[State]]]) -> Book:
    """A workbook with each program on a sheet of its own, the engine's values beside the formulas."""
    book = Workbook()
    book.remove(book.worksheets[0])
    maps = tuple(
        write_program(book, program, states, on_one_sheet(program, f"Program {number}"))
        for number, (program, states) in enumerate(programs, 1)
    )
    book.save(path)
    computed = {sheet: cells for made in maps for sheet, cells in made.computed.items()}
    assert inject(path, computed) == []
    return Book(path, maps)


def on_one_sheet(program: Program, name: str) -> Layout:
    sections = [section for sheet in plain_layout(program).sheets for section in sheet.sections]
    return Layout((SheetPlan(name, 1, tuple(sections)),))


def program_of(texts: Sequence[str]) -> Program:
    """A program of inputs a, b, c and one variable v1, v2 … for each formula."""
    inputs = "".join(INPUT.format(name=name) for name in "abc")
    variables = "".join(VARIABLE.format(number=number, formula=text) for number, text in enumerate(texts, 1))
    return lift(link(models_of({"m": f'[model]\nid = "m"\n{inputs}{variables}'})))


def cells_of(book: Book) -> list[str]:
    """The cells of v1, v2 … in today's column."""
    made = book.programs[0]
    return [f"{made.places[name].sheet}!{made.address(name, None, 0)}" for name in made.program.variables]
