"""A style of writing operations as Python text, and how loosely each text holds together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

ATOM, PRODUCT, SUM, COMPARISON, CHOICE = range(5)
"""How loosely a text holds together; the loosest needs parentheses nearly everywhere."""

Express = Callable[[list[str]], str]
"""The text of an operation from the texts of its parts."""


class Style(NamedTuple):
    """How each kind of operation is written; `functions` are the words that its texts use.

    `accepts` names the loosest text that each part may be without parentheses, the last for all that follow. `twice`
    are the kinds that write a value they read down more than once.
    """

    functions: Mapping[str, Callable[..., float]]
    express: Mapping[str, Express]
    binding: Mapping[str, int]
    accepts: Mapping[str, tuple[int, ...]]
    twice: frozenset[str]
