"""A page of the help: a title and its text in the small part of Markdown that `markup` reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HelpPage:
    """`text` is what stands below the title; `id` is the same in every language."""

    id: str
    title: str
    text: str
