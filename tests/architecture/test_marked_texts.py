"""Texts asked for within an f-string are not seen when the catalogue is made: they must stand elsewhere as well."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import catalogue

MARKS = {"tr", "_tr", "Message"}
WITHIN = re.compile(r"\{[^{}]*\b(?:_?tr|Message)\(")
"""What a file looks like that may have one: reading all of them takes too long."""


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
    known = set(catalogue.translations())
    sources = ((path, path.read_text("utf-8")) for path in sorted(catalogue.CODE.rglob("*.py")))
    found = {
        (path.relative_to(catalogue.CODE).as_posix(), text)
        for path, source in sources
        if WITHIN.search(source)
        for text in hidden(ast.parse(source))
    }
    assert {(path, text) for path, text in found if text not in known} == set()


def test_the_search_finds_such_texts() -> None:
    assert list(hidden(ast.parse("""f"{tr('Maps')} {self.tr('Files')} {name}" + tr("Seen")"""))) == ["Maps", "Files"]


def test_the_look_at_the_file_misses_none() -> None:
    assert WITHIN.search("f'{tr(name)}'")
    assert WITHIN.search("f'a {b} {len(self._tr(name))}'")
    assert not WITHIN.search("tr('Seen {gap}')")
