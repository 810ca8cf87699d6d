"""Painters end with their block: one that is still alive when something is raised takes the whole program with it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.shared import REPOSITORY

SOURCES = tuple(sorted((REPOSITORY / "desktop_app").rglob("*.py")))


def unended(source: str) -> list[int]:
    """The lines on which a painter is made other than by `with`."""
    tree = ast.parse(source)
    managed = {id(item.context_expr) for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items}
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) == "QPainter")
    return [call.lineno for call in calls if id(call) not in managed]


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


@pytest.mark.parametrize(
    ("source", "lines"), [("with QPainter(self) as p:\n  p.end()", []), ("p = QPainter(self)", [1])]
)
def test_the_checker_sees_a_painter_that_is_not_ended(source: str, lines: list[int]) -> None:
    assert unended(source) == lines


def test_every_painter_ends_with_its_block() -> None:
    sources = ((path, path.read_text("utf-8")) for path in SOURCES)
    found: dict[Path, list[int]] = {path: unended(source) for path, source in sources if "QPainter(" in source}
    assert {path.relative_to(REPOSITORY): lines for path, lines in found.items() if lines} == {}
