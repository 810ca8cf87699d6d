"""The questionnaire as a sheet to fill in: its rows and words, known to what writes it and to what reads it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from desktop_app.core.analysis.assessment.questionnaire import Item, Questionnaire
from desktop_app.core.errors import Message, Translate
from desktop_app.core.language.model import Names
from desktop_app.core.map.assembly import Content
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.labels import DIMENSION_NAMES

ID_COLUMN, TEXT_COLUMN, ANSWER_COLUMN = 1, 2, 3
NAME_ROW, ROLE_ROW = "name", "role"
DONT_KNOW = "?"
DONT_KNOW_WORDS = frozenset({"?", "？", "d", "dk", "don't know", "dont know", "不知道", "不清楚", "n/a"})
_VRIN = ":"
_GROUPS = MappingProxyType(
    {
        "cell": Message("Capabilities"),
        "governance": Message("Data, systems and people"),
        "acceptance": Message("How people take to AI tools"),
    }
)


@dataclass(frozen=True)
class FillInRow:
    """One row: its id ("" for a heading), its text, and the answers to choose from; () for free text."""

    id: str
    text: str
    choices: tuple[str, ...] = ()


def fill_in_rows(questionnaire: Questionnaire, content: Content, language: str, tr: Translate) -> Iterator[FillInRow]:
    """The rows of the sheet in a language; capabilities stand by the dimensions of the map, initiatives are its own."""
    yield FillInRow("", Message("Who answers").text(tr))
    yield FillInRow(NAME_ROW, Message("Your name").text(tr))
    yield FillInRow(ROLE_ROW, Message("Your role in the firm").text(tr))
    scale = (*(f"{answer}" for answer in range(int(questionnaire.highest) + 1)), DONT_KNOW)
    for heading, items in groupby(questionnaire.items, lambda item: _heading(item, content.figure, language, tr)):
        yield FillInRow("", heading)
        yield from (FillInRow(item.id, item.text.get(language), scale) for item in items)
    yield FillInRow("", Message("People and systems").text(tr))
    mode = questionnaire.mode
    numbered = "; ".join(f"{choice.id} = {choice.text.get(language)}" for choice in mode.choices)
    yield FillInRow(mode.id, f"{mode.text.get(language)} {numbered}", tuple(choice.id for choice in mode.choices))
    for initiative in content.initiatives.all:
        yield FillInRow("", Message("Initiative: {name}", name=initiative.name.get(language)).text(tr))
        for question in questionnaire.vrin:
            words = tuple(choice.text.get(language) for choice in question.choices)
            yield FillInRow(vrin_row(initiative.id, question.id), question.text.get(language), words)


def scale_said(questionnaire: Questionnaire, language: str, tr: Translate) -> str:
    """What the numbers of the scale mean, and the mark of who does not know."""
    dont_know = Message("{mark} = don't know", mark=DONT_KNOW).text(tr)
    return f"{questionnaire.scale_text.get(language)}; {dont_know}"


def _heading(item: Item, figure: CapabilityMap, language: str, tr: Translate) -> str:
    heading = _GROUPS[item.group].text(tr)
    dimension = figure[item.sets[0]].dimension if item.group == "cell" and item.sets[0] in figure else ""
    if dimension not in DIMENSION_NAMES:
        return heading
    return Message("{heading}: {name}", heading=heading, name=DIMENSION_NAMES[dimension].get(language)).text(tr)


def vrin_row(initiative: str, question: str) -> str:
    """The id of the row that asks about an initiative."""
    return f"{initiative}{_VRIN}{question}"


def vrin_of_row(row: str) -> tuple[str, str] | None:
    """The initiative and the question of a row's id; None for any other row."""
    initiative, mark, question = row.partition(_VRIN)
    return (initiative, question) if mark else None


def word_of(texts: Iterable[tuple[str, Names]], said: str) -> str | None:
    """The id of the choice whose id or words in either language were said; None for none of them."""
    plain = said.strip().casefold()
    return next((name for name, text in texts if plain in (name, text.en.casefold(), text.zh.casefold())), None)
