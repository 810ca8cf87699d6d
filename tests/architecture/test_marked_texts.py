"""Texts asked for within an f-string are not seen when the catalogue is made: they must stand elsewhere as well."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import catalogue

MARKS = {"tr", "_tr", "Message"}


def hidden(tree: ast.AST) -> Iterator[str]:
    """The texts marked within f-strings of a module."""
    for outer in ast.walk(tree):
        if isinstance(outer, ast.JoinedStr):
            yield from marked(outer)


def marked(tree: ast.AST) -> Iterator[str]:
    """The texts marked anywhere in a tree."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and called(call) in MARKS and call.args:
            text = call.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


def called(call: ast.Call) -> str:
    """The name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def test_every_text_within_an_f_string_is_in_the_catalogue() -> None:
    known = set(catalogue.extract())
    found = {
        (path.relative_to(catalogue.CODE).as_posix(), text)
        for path in sorted(catalogue.CODE.rglob("*.py"))
        for text in hidden(ast.parse(path.read_text("utf-8")))
    }
    assert {(path, text) for path, text in found if text not in known} == set()


def test_the_search_finds_such_texts() -> None:
    assert list(hidden(ast.parse("""f"{tr('Maps')} {self.tr('Files')} {name}" + tr("Seen")"""))) == ["Maps", "Files"]
