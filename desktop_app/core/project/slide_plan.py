"""The plan of a deck, of a printed report too: which slides in which order, and what a person has written on them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

KINDS = (
    *("question", "today", "map"),
    *("logistics", "marketing", "supply_chain", "payment_risk"),
    *("comparison", "odds", "roadmap", "rests_on", "next_steps"),
)
"""Every slide there can be, in the order in which they are told at first."""


@dataclass(frozen=True, slots=True)
class SlideText:
    """What a person wrote on a slide in place of the application's own words: its title, and a sentence a line."""

    title: str
    sentences: str


@dataclass(frozen=True)
class SlidePlan:
    """All slides in an order, those that are left out, and the texts {(kind, language): text} that a person wrote."""

    order: tuple[str, ...] = KINDS
    left_out: tuple[str, ...] = ()
    texts: Mapping[tuple[str, str], SlideText] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", MappingProxyType(dict(self.texts)))

    @property
    def wanted(self) -> tuple[str, ...]:
        """The slides that are shown, in order."""
        return tuple(kind for kind in self.order if kind not in self.left_out)

    def moved(self, kind: str, steps: int) -> SlidePlan:
        """The plan with a slide so many places later, negative for earlier; it stops at the ends. Raises ValueError."""
        place = self.order.index(kind)
        others = [known for known in self.order if known != kind]
        others.insert(min(max(place + steps, 0), len(others)), kind)
        return replace(self, order=tuple(others))

    def showing(self, kind: str, *, shown: bool) -> SlidePlan:
        """The plan with a slide in it, or left out."""
        others = tuple(known for known in self.left_out if known != kind)
        return replace(self, left_out=others if shown else (*others, kind))

    def saying(self, kind: str, language: str, text: SlideText | None) -> SlidePlan:
        """The plan with a person's words on a slide in that language; None for the application's own."""
        others = {key: known for key, known in self.texts.items() if key != (kind, language)}
        return replace(self, texts=others if text is None else {**others, (kind, language): text})

    def to_text(self) -> str:
        """The plan as JSON."""
        texts = [[*key, text.title, text.sentences] for key, text in self.texts.items()]
        content = {"order": self.order, "left_out": self.left_out, "texts": texts}
        return json.dumps(content, ensure_ascii=False)


def slide_plan_of(text: str) -> SlidePlan:
    """The plan that `to_text` gave; slides that it does not know come last, unknown ones are dropped.

    Raises TypeError, KeyError or ValueError for any other text.
    """
    content: Mapping[str, Any] = json.loads(text)
    known = tuple(dict.fromkeys(kind for kind in content["order"] if kind in KINDS))
    return SlidePlan(
        order=(*known, *(kind for kind in KINDS if kind not in known)),
        left_out=tuple(kind for kind in content["left_out"] if kind in KINDS),
        texts={(kind, language): SlideText(title, said) for kind, language, title, said in content["texts"]},
    )
