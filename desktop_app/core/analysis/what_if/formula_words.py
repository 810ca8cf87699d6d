"""Formulas as a person reads them: signs of arithmetic, functions in words, in either language."""

from __future__ import annotations

from functools import cache

from desktop_app.core.i18n import translator
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import Notation, to_text


@cache
def notation(language: str) -> Notation:
    """How formulas are written for a reader of "en" or "zh".

    >>> from desktop_app.core.language.to_text import to_text
    >>> from desktop_app.core.language.tree import Binary, Call, Name
    >>> to_text(Call("max", (Binary("*", Name("price"), Name("orders")), Name("floor"))), notation=notation("en"))
    'higher of (price × orders; floor)'
    """
    tr = translator(language)
    functions = {
        "min": tr("lower of "),
        "max": tr("higher of "),
        "if_": tr("if "),
        "clip": tr("within limits "),
        "abs": tr("size of "),
        "sum": tr("sum of "),
        "mean": tr("mean of "),
        "smallest": tr("smallest of "),
        "largest": tr("largest of "),
        "sum_at_least": tr("sum where at least as large "),
        "today": tr("today "),
        "previous": tr("a quarter before "),
        "sqrt": "√",
        "normal_pdf": "φ",
        "normal_cdf": "Φ",
        "normal_inv": "Φ⁻¹",
    }
    words = {"and": tr(" and "), "or": tr(" or "), "not": tr("not ")}
    return Notation({**_SIGNS, **functions, **words}, tr("; "))


def formula_in_names(program: Program, variable: str, language: str) -> str:
    """The formula of a variable with the names of what it reads. Raises KeyError for what is no variable."""

    def name_of(name: str) -> str:
        entry = program.inputs.get(name) or program.variables.get(name)
        return entry.name.get(language) if entry else name.replace("_", " ")

    return to_text(program.variables[variable].formula, name_of, notation(language))


_SIGNS = {
    "*": " × ",
    "/": " ÷ ",
    "-": " \N{MINUS SIGN} ",
    "negative": "\N{MINUS SIGN}",
    "**": "^",
    "<=": " ≤ ",
    ">=": " ≥ ",
    "==": " = ",
}
