"""Formula text to tree: Python expression syntax against an allow-list; nothing is ever evaluated.

Names are looked up while parsing, so that the tree holds full ids only.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from desktop_app.core.errors import Message, ModelError, Problem
from desktop_app.core.language.tree import (
    FUNCTIONS,
    REDUCTIONS,
    Binary,
    BinaryOperator,
    Call,
    Compare,
    CompareOperator,
    Logic,
    Name,
    Negative,
    Node,
    Not,
    Number,
)

Lookup = Callable[[str], str | None]

_ARITHMETIC: dict[type[ast.operator], BinaryOperator] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}
_COMPARISONS: dict[type[ast.cmpop], CompareOperator] = {
    ast.Lt: "<",
    ast.Gt: ">",
    ast.LtE: "<=",
    ast.GtE: ">=",
    ast.Eq: "==",
}
_TAKES_A_NAME = REDUCTIONS - {"sum"} | {"sum_at_least", "today", "previous"}
_NOT_INSIDE_SUM = frozenset({"min", "max", "if_", "clip"})


class _BrokenRuleError(Exception):
    """A rule is broken at a place in the text."""

    def __init__(self, node: ast.AST, cause: Message) -> None:
        super().__init__()
        self.column = getattr(node, "col_offset", 0) + 1
        self.cause = cause


class Parser:
    """Parses formulas against one scope of names.

    `lookup` gives the full id of a name or None; `known` lists names for suggestions.
    """

    def __init__(self, lookup: Lookup, known: Callable[[], Iterable[str]] = tuple) -> None:
        self._lookup = lookup
        self._known = known

    def parse(self, text: str, where: str = "") -> Node:
        """The tree of `text`. Raises ModelError naming `where`, the position and a suggestion."""
        try:
            body = ast.parse(text.strip(), mode="eval").body
            return self._node(body)
        except _BrokenRuleError as broken:
            place = Message(
                "{cause} (position {column} of “{text}”)", cause=broken.cause, column=broken.column, text=text
            )
            raise ModelError((Problem(where, place),)) from None
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            cause = Message(
                "“{text}” is not a formula ({detail}).", text=text[:200], detail=getattr(error, "msg", error)
            )
            raise ModelError((Problem(where, cause),)) from None

    def _node(self, node: ast.expr) -> Node:
        if isinstance(node, ast.Name | ast.Attribute):
            return self._name(node)
        if isinstance(node, ast.Constant):
            return _number(node)
        if isinstance(node, ast.BinOp):
            return self._binary(node)
        if isinstance(node, ast.Call):
            return self._call(node)
        return self._rarer(node)

    def _rarer(self, node: ast.expr) -> Node:
        if isinstance(node, ast.UnaryOp):
            return self._unary(node)
        if isinstance(node, ast.Compare):
            return self._compare(node)
        if isinstance(node, ast.BoolOp):
            return self._logic(node)
        raise _BrokenRuleError(node, Message("this cannot stand in a formula."))

    def _name(self, node: ast.Name | ast.Attribute) -> Name:
        written = _written(node)
        full = self._lookup(written)
        if full is not None:
            return Name(full)
        close = get_close_matches(written, list(self._known()), n=1)
        if close:
            raise _BrokenRuleError(
                node, Message("unknown name “{name}”; did you mean “{guess}”?", name=written, guess=close[0])
            )
        raise _BrokenRuleError(node, Message("unknown name “{name}”.", name=written))

    def _binary(self, node: ast.BinOp) -> Node:
        operator = _ARITHMETIC.get(type(node.op))
        if operator is None:
            raise _BrokenRuleError(node, Message("only + - * / and ** can join two numbers."))
        return Binary(operator, self._node(node.left), self._node(node.right))

    def _unary(self, node: ast.UnaryOp) -> Node:
        operand = self._node(node.operand)
        if isinstance(node.op, ast.USub):
            return Number(-operand.value) if isinstance(operand, Number) else Negative(operand)
        if isinstance(node.op, ast.Not):
            return Not(operand)
        raise _BrokenRuleError(node, Message("only a minus or “not” can stand before a value."))

    def _compare(self, node: ast.Compare) -> Node:
        operator = _COMPARISONS.get(type(node.ops[0]))
        if operator is None or len(node.ops) != 1:
            raise _BrokenRuleError(node, Message("compare two values at a time with < > <= >= or ==."))
        return Compare(operator, self._node(node.left), self._node(node.comparators[0]))

    def _logic(self, node: ast.BoolOp) -> Node:
        word = "and" if isinstance(node.op, ast.And) else "or"
        tree = self._node(node.values[0])
        for value in node.values[1:]:
            tree = Logic("and" if word == "and" else "or", tree, self._node(value))
        return tree

    def _call(self, node: ast.Call) -> Node:
        name = node.func.id if isinstance(node.func, ast.Name) else ast.unparse(node.func)
        if name not in FUNCTIONS:
            close = get_close_matches(name, FUNCTIONS, n=1)
            guess = close[0] if close else ", ".join(FUNCTIONS)
            raise _BrokenRuleError(
                node, Message("unknown function “{name}”; did you mean “{guess}”?", name=name, guess=guess)
            )
        _check_arguments(node, name)
        return Call(name, tuple(self._node(argument) for argument in node.args))


def _written(name: ast.expr) -> str:
    """A name with its dots; the two usual cases without Python's slow printer."""
    if isinstance(name, ast.Name):
        return name.id
    if isinstance(name, ast.Attribute) and isinstance(name.value, ast.Name):
        return f"{name.value.id}.{name.attr}"
    return ast.unparse(name)


def _number(node: ast.Constant) -> Number:
    if isinstance(node.value, bool) or not isinstance(node.value, int | float):
        raise _BrokenRuleError(node, Message("only numbers and names can stand in a formula."))
    return Number(float(node.value))


def _check_arguments(node: ast.Call, name: str) -> None:
    least, most = FUNCTIONS[name]
    if node.keywords or len(node.args) < least or (most is not None and len(node.args) > most):
        raise _BrokenRuleError(node, Message("{name} takes {count} values.", name=name, count=_span(least, most)))
    named = node.args[:1] if name == "previous" else node.args
    if name in _TAKES_A_NAME and not all(isinstance(a, ast.Name | ast.Attribute) for a in named):
        raise _BrokenRuleError(node, Message("{name} takes a name, not an expression.", name=name))
    if name == "sum":
        _check_inside_sum(node)


def _check_inside_sum(node: ast.Call) -> None:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id in _NOT_INSIDE_SUM:
            raise _BrokenRuleError(
                inner, Message("{name} cannot stand inside sum; give it a variable of its own.", name=inner.func.id)
            )


def _span(least: int, most: int | None) -> str:
    return str(least) if most == least else f"{least}+"
