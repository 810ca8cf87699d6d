"""Comments that say a formula in words, beside the name of what it gives."""

from __future__ import annotations

from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.what_if.formula_words import notation
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import to_text
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.program_sheets import described

WIDTH, LINE, CHARACTERS = 380, 17, 52
"""Pixels of a comment and of one of its lines, and how many characters that holds."""
AUTHOR = "Dynacap"
LONGEST = 2000


def comment_on(draft: Draft, sheet: Worksheet, row: int, column: int, variable: str, program: Program) -> None:
    """The comment of a variable at a cell."""
    text = in_words(draft, variable, program)
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    lines = 2 + sum(1 if letter.isascii() else 2 for letter in text) // CHARACTERS
    sheet.cell(row, column).comment = Comment(text, AUTHOR, height=LINE * lines, width=WIDTH)


def in_words(draft: Draft, variable: str, program: Program) -> str:
    """The formula of a variable with the names of what it reads."""

    def name_of(name: str) -> str:
        return described(program, name, draft.wording)[0]

    return f"{name_of(variable)} = {to_text(program.variables[variable].formula, name_of, notation(draft.language))}"
