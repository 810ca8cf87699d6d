"""Ids and names of new scenarios: A, B, C in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.i18n import translator
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
    names = (translator(language)("{scenario}, copy") for language in ("en", "zh"))
    en, zh = (text.format(scenario=own) for text, own in zip(names, (scenario.name.en, scenario.name.zh), strict=True))
    return Scenario(made.id, Names(en, zh), made.changes)


def _lettered(letter: str) -> Names:
    en, zh = (translator(language)("Scenario {letter}").format(letter=letter) for language in ("en", "zh"))
    return Names(en, zh)
