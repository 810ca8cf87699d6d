"""Pages that contain what somebody looks for: all its words, those with a word in the title first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.help.page import HelpPage

AROUND = 40
"""Characters of a page shown on either side of what was found."""
IN_TITLE = 100
_MARKS = re.compile(r"\{#[^}]*\}|\]\([^)]*\)|[*`\[|#]")


@dataclass(frozen=True)
class Found:
    """A page, and the place where it says what was looked for."""

    page: HelpPage
    excerpt: str


def search(pages: Iterable[HelpPage], words: str) -> tuple[Found, ...]:
    """The pages with all the words, the best first; nothing for no words.

    >>> pages = HelpPage("a", "Data", "Orders first."), HelpPage("b", "Orders", "What is sold.")
    >>> [found.page.id for found in search(pages, "orders")]
    ['b', 'a']
    """
    wanted = words.casefold().split()
    if not wanted:
        return ()
    scored = [(_score(page, wanted), page) for page in pages]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return tuple(Found(page, _excerpt(page, wanted[0])) for _, page in best)


def plain(text: str) -> str:
    """A page's text without the signs of its markup."""
    return " ".join(_MARKS.sub("", text).split())


def _score(page: HelpPage, wanted: list[str]) -> int:
    title, text = page.title.casefold(), page.text.casefold()
    counts = [IN_TITLE * (word in title) + min(text.count(word), IN_TITLE - 1) for word in wanted]
    return sum(counts) if all(counts) else 0


def _excerpt(page: HelpPage, word: str) -> str:
    text = plain(page.text)
    place = max(0, text.casefold().find(word) - AROUND)
    piece = text[place : place + 2 * AROUND + len(word)]
    return ("…" if place else "") + piece + ("…" if place + len(piece) < len(text) else "")
