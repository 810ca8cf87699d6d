"""A tree as readable text: the model language itself, or the same with names and signs that a person knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop_app.core.language.tree import Binary, Call, Compare, Logic, Name, Negative, Node, Not, Number

_OR, _AND, _NOT, _COMPARE, _SUM, _PRODUCT, _MINUS, _POWER, _ATOM = range(9)
_BINARY = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "**": _POWER}


@dataclass(frozen=True)
class Notation:
    """How operators, functions and the words of conditions are written where not as in the language itself."""

    signs: Mapping[str, str] = field(default_factory=dict)
    comma: str = ", "

    def sign(self, word: str, plain: str = "") -> str:
        """How an operator or a function is written."""
        return self.signs.get(word, plain or word)


LANGUAGE = Notation()


def to_text(node: Node, name_of: Callable[[str], str] = str, notation: Notation = LANGUAGE) -> str:
    """The formula as text; in the notation of the language, parsed again, it gives the same tree when names are ids.

    >>> to_text(Binary("*", Binary("+", Name("a"), Number(1.0)), Name("b")))
    '(a + 1)*b'
    """
    return _Printer(name_of, notation).text(node, _OR)


class _Printer:
    """Prints nodes, putting brackets where an operation binds less than its surroundings ask."""

    def __init__(self, name_of: Callable[[str], str], notation: Notation) -> None:
        self._name_of, self._comma, self._sign = name_of, notation.comma, notation.sign

    def text(self, node: Node, least: int) -> str:
        written, strength = self._written(node)
        return written if strength >= least else f"({written})"

    def _written(self, node: Node) -> tuple[str, int]:
        if isinstance(node, Name):
            return self._name_of(node.id), _ATOM
        if isinstance(node, Number):
            return number_text(node.value), _ATOM if node.value >= 0 else _MINUS
        if isinstance(node, Call):
            arguments = self._comma.join(self.text(a, _OR) for a in node.arguments)
            return f"{self._sign(node.function)}({arguments})", _ATOM
        if isinstance(node, Binary):
            return self._binary(node)
        return self._condition(node)

    def _binary(self, node: Binary) -> tuple[str, int]:
        strength = _BINARY[node.operator]
        if node.operator == "**":
            return f"{self.text(node.left, _ATOM)}{self._sign('**')}{self.text(node.right, _MINUS)}", strength
        space = " " if strength == _SUM else ""
        sign = self._sign(node.operator, f"{space}{node.operator}{space}")
        return f"{self.text(node.left, strength)}{sign}{self.text(node.right, strength + 1)}", strength

    def _condition(self, node: Compare | Logic | Not | Negative) -> tuple[str, int]:
        if isinstance(node, Negative):
            return f"{self._sign('negative', '-')}{self.text(node.operand, _MINUS)}", _MINUS
        if isinstance(node, Not):
            return f"{self._sign('not', 'not ')}{self.text(node.operand, _NOT)}", _NOT
        sign = self._sign(node.operator, f" {node.operator} ")
        if isinstance(node, Compare):
            return f"{self.text(node.left, _SUM)}{sign}{self.text(node.right, _SUM)}", _COMPARE
        strength = _AND if node.operator == "and" else _OR
        return f"{self.text(node.left, strength)}{sign}{self.text(node.right, strength + 1)}", strength


def number_text(value: float) -> str:
    """A number as short as it can be written without loss."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004 - exact up to there
