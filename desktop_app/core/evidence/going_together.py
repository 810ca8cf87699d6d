"""Which of several new files go together with the rest: one that contradicts it is left out, and said by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from desktop_app.core.errors import Message, Problem, SizingError
from desktop_app.core.evidence.source import Source
from desktop_app.core.project.document import Document

PutTogether = Callable[[Sequence[Source]], Document]
"""The document with these new sources in it. Raises SizingError where they cannot all be true of one shop."""
_STATED: Mapping[str, Message] = MappingProxyType(
    {"size_orders": Message("orders delivered"), "size_orders * size_value": Message("revenue")}
)
"""What the checks of `sizing.toml` compare, in words."""
_REMEDY = Message("Does it cover the same shops and the same weeks? Add what is missing together with it.")


def going_together(new: Sequence[Source], put_together: PutTogether) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document with as many of the sources as go together, None where none does, and what is wrong with the others.

    Files are left out one at a time until the rest goes together; where that does not help, they are put in one by one.
    """
    try:
        return put_together(new), ()
    except SizingError as error:
        refused = _refusal(error)
    # Orders are what everything else is measured against: the table of the highest number is doubted first.
    for doubted in sorted(new, key=lambda source: source.table, reverse=True):
        rest = [source for source in new if source is not doubted]
        if rest and (document := _tried(rest, put_together)):
            return document, (refused(doubted),)
    return _one_by_one(new, put_together)


def _tried(sources: Sequence[Source], put_together: PutTogether) -> Document | None:
    try:
        return put_together(sources)
    except SizingError:
        return None


def _one_by_one(new: Sequence[Source], put_together: PutTogether) -> tuple[Document | None, tuple[Problem, ...]]:
    document, taken, refused = None, list[Source](), list[Problem]()
    for source in sorted(new, key=lambda one: one.table):
        try:
            document = put_together([*taken, source])
        except SizingError as error:
            refused.append(_refusal(error)(source))
        else:
            taken.append(source)
    return document, tuple(refused)


def _refusal(error: SizingError) -> Callable[[Source], Problem]:
    first = error.problems[0]
    what = _STATED.get(first.where, first.where)
    cause = Message("it does not go together with the other files: for {what}, {cause}", what=what, cause=first.cause)
    return lambda source: Problem(source.name, cause, _REMEDY)
