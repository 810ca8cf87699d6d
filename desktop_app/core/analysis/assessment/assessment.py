"""What people have answered, as a value of the project. Scores are computed from it, never kept in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

VrinAnswers = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Respondent:
    """One person: `answers` {item: 0 to 5, or None for "don't know"}; an item without a word was not answered.

    `weight` is how much the person's role counts in the group.
    """

    id: str
    name: str = ""
    role: str = ""
    weight: float = 1.0
    answers: Mapping[str, float | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    def answering(self, item: str, answer: float | None) -> Respondent:
        """The person with another answer to an item; None for "don't know"."""
        return replace(self, answers={**self.answers, item: answer})

    def without(self, item: str) -> Respondent:
        """The person as if the item had not been answered."""
        return replace(self, answers={name: value for name, value in self.answers.items() if name != item})


@dataclass(frozen=True)
class Assessment:
    """All respondents, the answers about initiatives {initiative: {question: word}}, and the mode of today ("" open).

    `capped` holds cells that no data supports at 3 of 5.
    """

    respondents: tuple[Respondent, ...] = ()
    vrin: VrinAnswers = field(default_factory=dict)
    mode: str = ""
    capped: bool = True

    def __post_init__(self) -> None:
        frozen = {initiative: MappingProxyType(dict(answers)) for initiative, answers in self.vrin.items()}
        object.__setattr__(self, "vrin", MappingProxyType(frozen))

    def respondent(self, name: str) -> Respondent:
        """The person of that id. Raises KeyError for an unknown one."""
        for respondent in self.respondents:
            if respondent.id == name:
                return respondent
        raise KeyError(name)

    def putting(self, respondent: Respondent) -> Assessment:
        """The assessment with a person in the place of the one of that id, else as the last."""
        known = [respondent if r.id == respondent.id else r for r in self.respondents]
        if respondent not in known:
            known.append(respondent)
        return replace(self, respondents=tuple(known))

    def removing(self, name: str) -> Assessment:
        """The assessment without a person."""
        return replace(self, respondents=tuple(r for r in self.respondents if r.id != name))

    def free_id(self) -> str:
        """An id that no respondent has."""
        taken = {respondent.id for respondent in self.respondents}
        number = len(taken) + 1
        while f"r{number}" in taken:
            number += 1
        return f"r{number}"

    def answering_vrin(self, initiative: str, question: str, word: str) -> Assessment:
        """The assessment with an answer about an initiative; "" takes it back."""
        answers = {**self.vrin.get(initiative, {}), question: word}
        said = {name: known for name, known in answers.items() if known}
        others = {name: known for name, known in self.vrin.items() if name != initiative}
        return replace(self, vrin={**others, initiative: said} if said else others)

    def to_text(self) -> str:
        """The assessment as JSON."""
        respondents = [
            {"id": r.id, "name": r.name, "role": r.role, "weight": r.weight, "answers": dict(r.answers)}
            for r in self.respondents
        ]
        vrin = {initiative: dict(answers) for initiative, answers in self.vrin.items()}
        content = {"respondents": respondents, "vrin": vrin, "mode": self.mode, "capped": self.capped}
        return json.dumps(content, ensure_ascii=False)


def assessment_of(text: str) -> Assessment:
    """The assessment that `to_text` gave; an empty one for an empty text. Raises TypeError, KeyError or ValueError."""
    content: Mapping[str, Any] = json.loads(text or "{}")
    return Assessment(
        respondents=tuple(Respondent(**raw) for raw in content.get("respondents", ())),
        vrin=content.get("vrin", {}),
        mode=content.get("mode", ""),
        capped=content.get("capped", True),
    )
