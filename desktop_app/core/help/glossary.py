"""The words that need an explanation, each explained once, and where they occur in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rtoml

from desktop_app.core.help.contents import HELP_FOLDER
from desktop_app.core.language.model import Names

Spellings = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Term:
    """A word: its name, what it means, other spellings by language, and the page that says more ("" for none)."""

    id: str
    name: Names
    meaning: Names
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    page: str = ""

    def forms(self, language: str) -> tuple[str, ...]:
        """Everything that a text of that language may call it."""
        return (self.name.get(language), *dict(self.spellings).get(language, ()))


@cache
def terms() -> tuple[Term, ...]:
    """The words in the order of the file."""
    document = rtoml.loads((HELP_FOLDER / "glossary.toml").read_text("utf-8"))
    return tuple(
        Term(
            raw["id"],
            Names(**raw["name"]),
            Names(**raw["meaning"]),
            tuple((language, tuple(also)) for language, also in raw.get("also", {}).items()),
            raw.get("page", ""),
        )
        for raw in document["term"]
    )


def term_called(term_id: str) -> Term:
    """The word with this id. Raises KeyError where there is none."""
    return {term.id: term for term in terms()}[term_id]


def occurrences(text: str, language: str) -> Iterator[tuple[int, int, Term]]:
    """Where words of the glossary stand in a text, (first, behind the last, word), each at its first place only."""
    known = _by_form(language)
    found = set()
    for match in _pattern(language).finditer(text):
        term = known[match[0].casefold()]
        if term.id not in found:
            found.add(term.id)
            yield match.start(), match.end(), term


def terms_in(text: str, language: str) -> tuple[Term, ...]:
    """The words of the glossary that a text uses, in the order of the text."""
    return tuple(term for _, _, term in occurrences(text, language))


@cache
def _by_form(language: str) -> dict[str, Term]:
    return {form.casefold(): term for term in terms() for form in term.forms(language)}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The longest form first; English words as a whole, Chinese has no spaces between them."""
    forms = "|".join(re.escape(form) for form in sorted(_by_form(language), key=len, reverse=True))
    latin = r"(?<![A-Za-z]){}(?![A-Za-z])"
    return re.compile(latin.format(f"(?:{forms})"), re.IGNORECASE)
