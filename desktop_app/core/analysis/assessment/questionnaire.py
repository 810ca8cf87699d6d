"""The questionnaire as its file states it: statements, what each sets, and how answers are scored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, get_args

import rtoml

from desktop_app.core.errors import MapError, Message
from desktop_app.core.language.model import Names

Flag = Literal["no_agreement", "single_view", "missing", "capped"]
FLAGS: tuple[Flag, ...] = get_args(Flag)
Group = Literal["cell", "governance", "acceptance"]


@dataclass(frozen=True, slots=True)
class Item:
    """A statement answered on the scale and the nodes it sets.

    `anchor` marks the item of a cell that data can support; `tables` are those that do. `construct` is that of TAM.
    """

    id: str
    group: Group
    text: Names
    sets: tuple[str, ...]
    anchor: bool = False
    tables: tuple[str, ...] = ()
    construct: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose, with its words."""

    id: str
    text: Names


@dataclass(frozen=True, slots=True)
class ChoiceQuestion:
    """A question with a few answers to choose from: one of VRIN, or the mode of today."""

    id: str
    key: str
    text: Names
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Scoring:
    """The numbers by which answers become levels: see the comments in the file."""

    cell_least_answers: int
    evidence_cap: float
    no_agreement_from: float
    single_view_below: int
    bootstrap_from: int
    half_width: float
    unanswered_half_width: float
    reliability_from: int
    grades: Mapping[str, str]
    flag_texts: Mapping[Flag, Names]
    bias_note: Names


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All questions. `highest` is the best answer on the scale, whose lowest is 0.

    The inventory asks about every node of its kinds, and about its nodes beside.
    """

    highest: float
    scale_text: Names
    items: tuple[Item, ...]
    vrin: tuple[ChoiceQuestion, ...]
    mode: ChoiceQuestion
    inventory_words: tuple[tuple[float, Names], ...]
    inventory_kinds: tuple[str, ...]
    inventory_nodes: tuple[str, ...]
    scoring: Scoring

    def item(self, name: str) -> Item:
        """The item of that id. Raises KeyError for an unknown one."""
        for item in self.items:
            if item.id == name:
                return item
        raise KeyError(name)

    def items_of(self, node: str) -> tuple[Item, ...]:
        """The items that set a node."""
        return tuple(item for item in self.items if node in item.sets)

    def scale_ends(self, language: str) -> tuple[str, str]:
        """What the lowest and the highest answer mean."""
        low, _, high = self.scale_text.get(language).partition("…")
        return low.strip(), high.strip()

    @property
    def nodes(self) -> tuple[str, ...]:
        """Every node that some item sets, in the order of the questionnaire."""
        return tuple(dict.fromkeys(node for item in self.items for node in item.sets))

    @property
    def cells(self) -> tuple[str, ...]:
        """The capability cells, in the order of the questionnaire."""
        return tuple(dict.fromkeys(node for item in self.items if item.group == "cell" for node in item.sets))


@lru_cache(maxsize=4)
def questionnaire_of(text: str) -> Questionnaire:
    """The questionnaire of a TOML text, such as the one kept in a project. Raises MapError."""
    try:
        return _questionnaire(rtoml.loads(text))
    except (rtoml.TomlParsingError, KeyError, TypeError) as error:
        cause = Message("the questionnaire cannot be read: {detail}.", detail=error)
        raise MapError.of("questionnaire.toml", cause) from error


def _questionnaire(document: Mapping[str, Any]) -> Questionnaire:
    choices = tuple(Choice(raw["id"], Names(**raw["text"])) for raw in document["vrin"]["answers"])
    mode = document["mode"]
    return Questionnaire(
        highest=float(document["scale"]["max"]),
        scale_text=Names(**document["scale"]["text"]),
        items=tuple(_items(document)),
        vrin=tuple(
            ChoiceQuestion(raw["id"], raw["key"], Names(**raw["text"]), choices)
            for raw in document["vrin"]["questions"]
        ),
        mode=ChoiceQuestion(
            mode["id"],
            mode["sets"],
            Names(**mode["text"]),
            tuple(Choice(str(raw["value"]), Names(**raw["text"])) for raw in mode["answers"]),
        ),
        inventory_words=tuple((float(raw["level"]), Names(**raw["text"])) for raw in document["inventory"]["words"]),
        inventory_kinds=tuple(document["inventory"]["kinds"]),
        inventory_nodes=tuple(document["inventory"]["nodes"]),
        scoring=_scoring(document["scoring"]),
    )


def _items(document: Mapping[str, Any]) -> Iterator[Item]:
    supported = document["scoring"].get("supported_by", {})
    for raw in document["cell"]:
        anchor = raw.get("evidence_anchor", False)
        tables = tuple(supported.get(raw["node"], ())) if anchor else ()
        yield Item(raw["id"], "cell", Names(**raw["text"]), (raw["node"],), anchor, tables)
    for raw in document["governance"]:
        yield Item(raw["id"], "governance", Names(**raw["text"]), tuple(raw["sets"]))
    for raw in document["acceptance"]:
        yield Item(raw["id"], "acceptance", Names(**raw["text"]), tuple(raw["sets"]), construct=raw["construct"])


def _scoring(raw: Mapping[str, Any]) -> Scoring:
    flags = {entry["id"]: entry for entry in raw["flags"]}
    return Scoring(
        cell_least_answers=raw["cell_least_answers"],
        evidence_cap=raw["evidence_cap"],
        no_agreement_from=flags["no_agreement"]["iqr_from"],
        single_view_below=flags["single_view"]["n_below"],
        bootstrap_from=raw["uncertainty"]["bootstrap_from"],
        half_width=raw["uncertainty"]["half_width"],
        unanswered_half_width=raw["uncertainty"]["unanswered_half_width"],
        reliability_from=raw["reliability"]["least_answers"],
        grades=raw["grade"],
        flag_texts={flag: Names(**flags[flag]["text"]) for flag in FLAGS},
        bias_note=Names(**raw["bias_note"]),
    )
