"""A tree as an Excel formula. Where a name's cell is, the workbook says; here only the grammar of Excel is known.

Excel reads -a^b as (-a)^b and a^b^c from the left, so powers and minus signs are bracketed. Functions newer than 2007
carry `_xlfn.`. Comparisons carry the same tolerance as in numpy.
"""

from __future__ import annotations

from typing import Protocol

from desktop_app.core.language.graph import ColumnKind
from desktop_app.core.language.lift import factors
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import number_text
from desktop_app.core.language.tree import Binary, Call, Compare, Logic, Name, Negative, Node, Not, Number

_COMPARE, _SUM, _PRODUCT, _POWER, _ATOM = range(5)
_BINARY = {"+": (_SUM, "+"), "-": (_SUM, "-"), "*": (_PRODUCT, "*"), "/": (_PRODUCT, "/"), "**": (_POWER, "^")}
_PLAIN = {"min": "MIN", "max": "MAX", "abs": "ABS", "sqrt": "SQRT", "exp": "EXP", "ln": "LN", "if_": "IF"}
_NORMAL = {
    "normal_pdf": "_xlfn.NORM.S.DIST({},FALSE)",
    "normal_cdf": "_xlfn.NORM.S.DIST({},TRUE)",
    "normal_inv": "_xlfn.NORM.S.INV({})",
}
_REDUCE = {"sum": "SUM", "mean": "AVERAGE", "smallest": "MIN", "largest": "MAX"}


class Cells(Protocol):
    """Where the values of one workbook column are.

    `column` is which column is meant, "own", "today" or "previous"; `item` is the item's number, None for a scalar.
    """

    @property
    def kind(self) -> ColumnKind:
        """What kind of column is written."""

    @property
    def program(self) -> Program:
        """The program whose names stand in the formulas."""

    def cell(self, name: str, item: int | None, column: str) -> str:
        """The reference of one value."""

    def span(self, name: str, column: str) -> str:
        """The range of all items of an indexed name."""


def to_excel(node: Node, cells: Cells, item: int | None = None) -> str:
    """The formula, without the leading "=", for one cell: of the item with that number, or of a scalar."""
    return _Printer(cells, item).text(node, _COMPARE)


class _Printer:
    """Prints nodes for one cell."""

    def __init__(self, cells: Cells, item: int | None) -> None:
        self._cells = cells
        self._item = item

    def text(self, node: Node, least: int) -> str:
        written, strength = self._written(node)
        return written if strength >= least else f"({written})"

    def _written(self, node: Node) -> tuple[str, int]:
        if isinstance(node, Name):
            return self._cell(node.id, "own"), _ATOM
        if isinstance(node, Number):
            return number_text(node.value).upper(), _ATOM if node.value >= 0 else _SUM
        if isinstance(node, Binary):
            return self._binary(node)
        if isinstance(node, Negative):
            return f"-{self.text(node.operand, _ATOM)}", _SUM
        if isinstance(node, Call):
            return self._call(node)
        return self._condition(node)

    def _cell(self, name: str, column: str) -> str:
        return self._cells.cell(name, self._item if self._cells.program.index_of(name) else None, column)

    def _binary(self, node: Binary) -> tuple[str, int]:
        strength, sign = _BINARY[node.operator]
        left = _ATOM if strength == _POWER else strength
        return f"{self.text(node.left, left)}{sign}{self.text(node.right, strength + 1)}", strength

    def _condition(self, node: Compare | Logic | Not) -> tuple[str, int]:
        if isinstance(node, Not):
            return f"NOT({self.text(node.operand, _COMPARE)})", _ATOM
        if isinstance(node, Logic):
            left, right = self.text(node.left, _COMPARE), self.text(node.right, _COMPARE)
            return f"{node.operator.upper()}({left},{right})", _ATOM
        return self._compare(node.operator, self.text(node.left, _SUM), self.text(node.right, _SUM)), _COMPARE

    @staticmethod
    def _compare(operator: str, left: str, right: str) -> str:
        if operator == "==":
            return f"ABS({left}-({right}))<=1E-12*ABS({right})"
        sign = "-" if operator in (">=", "<") else "+"
        return f"{left}{operator}{right}{sign}1E-12*ABS({right})"

    def _call(self, node: Call) -> tuple[str, int]:
        name = node.function
        if name in ("today", "previous"):
            return self._other_column(node)
        if name in _REDUCE:
            return self._reduction(node), _ATOM
        if name == "sum_at_least":
            return self._sum_at_least(*node.arguments), _ATOM
        parts = [self.text(argument, _COMPARE) for argument in node.arguments]
        if name in _NORMAL:
            return _NORMAL[name].format(parts[0]), _ATOM
        if name == "clip":
            return f"MAX({parts[1]},MIN({parts[0]},{parts[2]}))", _ATOM
        return f"{_PLAIN[name]}({','.join(parts)})", _ATOM

    def _other_column(self, node: Call) -> tuple[str, int]:
        inner = node.arguments[0]
        name = inner.id if isinstance(inner, Name) else ""
        if self._cells.kind == "today":
            return self._written(inner if node.function == "today" else node.arguments[1])
        quarter_before = node.function == "previous" and self._cells.kind == "quarter"
        return self._cell(name, "previous" if quarter_before else "today"), _ATOM

    def _reduction(self, node: Call) -> str:
        names = factors(node.arguments[0], self._cells.program)
        spans = [self._cells.span(name, "own") for name in names]
        if len(spans) > 1:
            return f"SUMPRODUCT({','.join(spans)})"
        return f"{_REDUCE[node.function]}({spans[0]})"

    def _sum_at_least(self, x: Node, by: Node) -> str:
        if not (isinstance(x, Name) and isinstance(by, Name)):
            raise TypeError(x)
        own, others = self._cell(by.id, "own"), self._cells.span(by.id, "own")
        return f"SUMPRODUCT(({others}>={own}-1E-12*ABS({own}))*{self._cells.span(x.id, 'own')})"
