"""Ids and names of new scenarios: A, B, C in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import Message
from desktop_app.core.i18n import LANGUAGES, translator
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.document import Document


def first_scenario(document: Document, changes: Mapping[str, Value]) -> Scenario:
    """A new scenario with the first letter that is free."""
    used = {scenario.id for scenario in document.scenarios}
    names = {scenario.name.en for scenario in document.scenarios}
    letters = (a + b for a in ("", *ascii_uppercase) for b in ascii_uppercase)
    letter = next(x for x in letters if f"scenario_{x.lower()}" not in used and _lettered(x).en not in names)
    return Scenario(f"scenario_{letter.lower()}", _lettered(letter), changes)


def copy_of(document: Document, scenario: Scenario) -> Scenario:
    """Another scenario with the same changes."""
    made = first_scenario(document, scenario.changes)
    named = ((language, Message("{scenario}, copy", scenario=scenario.name.get(language))) for language in LANGUAGES)
    names = (_said(name, language) for language, name in named)
    return Scenario(made.id, Names(*names), made.changes)


def _lettered(letter: str) -> Names:
    return Names(*(_said(Message("Scenario {letter}", letter=letter), language) for language in LANGUAGES))


def _said(name: Message, language: str) -> str:
    return name.text(translator(language))
