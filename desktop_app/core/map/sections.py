"""What each section of the paper says in our own words, and which sections a reference names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import rtoml

from desktop_app.core.language.load import MODELS_FOLDER
from desktop_app.core.language.model import Names

_RANGE = re.compile(r"(.*?)(\d+)\s*[-–]\s*(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the paper: its heading and our paraphrase of it."""

    id: str
    title: Names
    text: Names


@cache
def sections() -> Mapping[str, Section]:
    """Every section that is told, {number: section}, in the order of the paper."""
    document = rtoml.loads((MODELS_FOLDER / "sections.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {name: Section(name, Names(**raw["title"]), Names(**raw["text"])) for name, raw in document.items()}
    )


def sections_named(reference: str) -> tuple[str, ...]:
    """The numbers that a reference of a node or link names, each once.

    >>> sections_named("1, 3.1-3.3"), sections_named("")
    (('1', '3.1', '3.2', '3.3'), ())
    """
    found: list[str] = []
    for part in filter(None, (word.strip() for word in reference.split(","))):
        span = _RANGE.fullmatch(part)
        if span and span[1] == span[3]:
            found += [f"{span[1]}{number}" for number in range(int(span[2]), int(span[4]) + 1)]
        else:
            found.append(part)
    return tuple(dict.fromkeys(found))
