"""How a number comes about: its formula with names and with values, and the numbers it reads, down to the inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from desktop_app.core.analysis.span import Status
from desktop_app.core.analysis.what_if.formula_words import notation
from desktop_app.core.charts.amount_text import amount_text, in_currency
from desktop_app.core.charts.input_text import digits_text, input_text
from desktop_app.core.charts.number_format import MINUS, unit_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Kpi, Origin, Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import to_text
from desktop_app.core.language.tree import REDUCTIONS, Call, Name, Node
from desktop_app.core.language.walk import children, rebuild

MOST_ITEMS = 6
"""Items that a number is written out for."""
ALL_ITEMS = REDUCTIONS | {"sum_at_least"}


@dataclass(frozen=True)
class FormulaStep:
    """One number of a program: what it is called, what it is today and in the column, and how it comes about.

    `formula` says it with names and `filled` with values, a line for each item; both are empty for an input, whose
    `status` says what is behind it. `reads` are the ids of what the formula reads, `source` where formula or input
    come from; `origin` says whether it is the library's, or the project has changed or added it.
    """

    id: str
    name: str
    today: str
    value: str
    is_moved: bool
    formula: str = ""
    filled: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    source: str = ""
    status: Status | None = None
    origin: Origin = "library"


class FormulaSteps:
    """The steps of a program between two columns, all values by id; `status_of` tells what is behind an input."""

    def __init__(
        self,
        program: Program,
        today: Mapping[str, Value],
        column: Mapping[str, Value],
        status_of: Callable[[str], Status],
        language: str,
    ) -> None:
        self._program, self._today, self._column = program, today, column
        self._status_of = status_of
        self._language = language
        self._kpis = {kpi.variable: kpi for kpi in program.kpis}

    def step(self, name: str) -> FormulaStep:
        """The step of an input, variable or constant. Raises KeyError for an unknown name."""
        if name in self._program.constants:
            return self._constant(name)
        if name in self._program.inputs:
            entry = self._program.inputs[name]
            return replace(self._number(name), status=self._status_of(name), source=entry.source, origin=entry.origin)
        variable = self._program.variables[name]
        return replace(
            self._number(name),
            formula=to_text(variable.formula, self._name, notation(self._language)),
            filled=tuple(self._lines(name, variable.formula)),
            reads=tuple(read for read in dict.fromkeys(_names(variable.formula)) if read != name),
            source=variable.source,
            origin=variable.origin,
        )

    def _number(self, name: str) -> FormulaStep:
        today, value = self._today[name], self._column[name]
        texts = self._text(name, today), self._text(name, value)
        return FormulaStep(name, sentence_case(self._name(name)), *texts, is_moved=value != today)

    def _constant(self, name: str) -> FormulaStep:
        constant = self._program.constants[name]
        text = input_text(constant.value, constant.unit, self._language)
        return FormulaStep(name, sentence_case(self._name(name)), text, text, is_moved=False)

    def _name(self, name: str) -> str:
        entry = self._program.inputs.get(name) or self._program.variables.get(name)
        return entry.name.get(self._language) if entry else name.replace("_", " ")

    def _text(self, name: str, value: Value) -> str:
        """The value with its unit, or those of the first items."""
        items = value if isinstance(value, tuple) else (value,)
        more = " …" if len(items) > MOST_ITEMS else ""
        return " / ".join(self._one(name, item) for item in items[:MOST_ITEMS]) + more

    def _one(self, name: str, value: float) -> str:
        kpi = self._kpis.get(name)
        if kpi is not None:
            return self._as_kpi(kpi, value)
        entry = self._program.inputs.get(name)
        share = entry is not None and entry.unit == "1" and max(abs(bound) for bound in entry.bounds) <= 1
        unit = entry.unit if entry else self._program.variables[name].unit
        amount = in_currency(_digits(value), unit, self._language)
        if amount == _digits(value):
            return input_text(value, unit, self._language, share=share)
        rest = unit.removesuffix("/quarter").partition("/")[2]
        return f"{amount}/{unit_text(rest, self._language)}" if rest else amount

    def _as_kpi(self, kpi: Kpi, value: float) -> str:
        unit = self._program.variables[kpi.variable].unit
        number = amount_text(value, kpi.format, unit, self._language)
        said = "money" in kpi.format or "percent" in kpi.format or kpi.format == "flag"
        return number if said else f"{number} {unit_text(unit, self._language)}".strip()

    def _lines(self, name: str, formula: Node) -> list[str]:
        """The formula with values and what it gives; for each of the first items."""
        items, value = self._program.item_labels(name, self._language), self._column[name]
        if not isinstance(value, tuple):
            return [f"{self._filled(formula, None)} = {_digits(value)}"]
        return [
            f"{item}: {self._filled(formula, place)} = {_digits(value[place])}"
            for place, item in enumerate(items[:MOST_ITEMS])
        ]

    def _filled(self, formula: Node, item: int | None) -> str:
        return to_text(self._with_values(formula, item), str, notation(self._language))

    def _with_values(self, node: Node, item: int | None) -> Node:
        """The tree with numbers as texts in the place of names; `item` None: those of all items."""
        if isinstance(node, Name):
            return Name(self._digits_of(self._column, node.id, item))
        if isinstance(node, Call) and node.function in ("today", "previous"):
            (read,) = node.arguments[:1]
            return Name(self._digits_of(self._today, read.id if isinstance(read, Name) else "", item))
        inner = None if isinstance(node, Call) and node.function in ALL_ITEMS else item
        return rebuild(node, tuple(self._with_values(part, inner) for part in children(node)))

    def _digits_of(self, column: Mapping[str, Value], name: str, item: int | None) -> str:
        constant = self._program.constants.get(name)
        value = constant.value if constant is not None else column[name]
        if not isinstance(value, tuple):
            return _within(_digits(value))
        if item is not None:
            return _within(_digits(value[item]))
        more = "; …" if len(value) > MOST_ITEMS else ""
        return f"({'; '.join(map(_digits, value[:MOST_ITEMS]))}{more})"


def _names(node: Node) -> list[str]:
    """The names in a tree from left to right, with repetitions."""
    if isinstance(node, Name):
        return [node.id]
    return [name for part in children(node) for name in _names(part)]


def _digits(value: float) -> str:
    return digits_text((value,))[0]


def _within(digits: str) -> str:
    """A number as it stands inside a formula: a negative one in brackets."""
    return f"({digits})" if digits.startswith(MINUS) else digits
