"""The content files as plain dictionaries, and formulas as trees in which every id carries its model.

Read without the program's own loader, so that the content can be checked independently of it.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "models"
MODELS = ("logistics", "marketing", "supply_chain", "payment_risk", "company", "roadmap")

Document = dict[str, Any]


@cache
def document(stem: str) -> Document:
    """The content of one file of the models folder."""
    return tomllib.loads((FOLDER / f"{stem}.toml").read_text(encoding="utf-8"))


def entries(table: str) -> Iterator[tuple[str, Document]]:
    """Every (model, entry) of a kind of table, over all model files."""
    for model in MODELS:
        for entry in document(model).get(table, []):
            yield model, entry


def full(model: str, name: str) -> str:
    """An id with its model in front."""
    return name if "." in name else f"{model}.{name}"


def tree_with(formula: str, resolve: Callable[[str], str]) -> str:
    """A formula as the dump of its tree, each id (a name, or a dotted name) replaced by what `resolve` makes of it."""
    return ast.dump(_Resolved(resolve).visit(ast.parse(formula, mode="eval")))


def names_in(formula: str) -> set[str]:
    """The ids that a formula reads, as written."""
    found: set[str] = set()
    tree_with(formula, lambda name: found.add(name) or name)  # type: ignore[func-returns-value]
    return found


class _Resolved(ast.NodeTransformer):
    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.resolve = resolve

    def visit_Call(self, node: ast.Call) -> ast.Call:
        """A call keeps the name of its function."""
        node.args = [self.visit(argument) for argument in node.args]
        return node

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """A bare id."""
        return ast.Name(self.resolve(node.id))

    def visit_Attribute(self, node: ast.Attribute) -> ast.Name:
        """A dotted id."""
        return ast.Name(self.resolve(ast.unparse(node)))
