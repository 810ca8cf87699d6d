"""Which of several new files go together with the rest: one that contradicts it is left out, and said by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from desktop_app.core.errors import Message, Problem, SizingError
from desktop_app.core.evidence.into_project.missing_amounts import WITHOUT, lacks_amounts, remedy_for
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.project.document import Document

PutTogether = Callable[[Sequence[Source]], Document]
"""The document with these new sources in it. Raises SizingError where they cannot all be true of one shop."""
_STATED: Mapping[str, Message] = MappingProxyType(
    {"size_orders": Message("orders delivered"), "size_orders * size_value": Message("revenue")}
)
"""What the checks of `sizing.toml` compare, in words."""
_CONTRADICTS = Message("it does not go together with the other files: for {what}, {cause}").template
_WITHOUT = Message("{why}: for {what}, {cause}").template
_REMEDY = Message("Does it cover the same shops and the same weeks? Add what is missing together with it.")


def going_together(
    new: Sequence[Source], put_together: PutTogether, kept: Sequence[Source] = ()
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document with as many of the sources as go together, None where none does, and what is wrong with the others.

    Files are left out one at a time until the rest goes together; where that does not help, they are put in one by one.
    `kept` are the sources that stand.
    """
    try:
        return put_together(new), ()
    except SizingError as error:
        refused = _refusal(error, (*kept, *new))
    # Orders without amounts are doubted first; other orders last, for everything else is measured against them.
    for doubted in sorted(new, key=lambda source: (lacks_amounts(source), source.table), reverse=True):
        rest = [source for source in new if source is not doubted]
        if rest and (document := _tried(rest, put_together)):
            return document, (refused(doubted),)
    return _one_by_one(new, put_together, kept)


def _tried(sources: Sequence[Source], put_together: PutTogether) -> Document | None:
    try:
        return put_together(sources)
    except SizingError:
        return None


def _one_by_one(
    new: Sequence[Source], put_together: PutTogether, kept: Sequence[Source]
) -> tuple[Document | None, tuple[Problem, ...]]:
    document, taken, refused = None, list[Source](), list[Problem]()
    for source in sorted(new, key=lambda one: one.table):
        try:
            document = put_together([*taken, source])
        except SizingError as error:
            refused.append(_refusal(error, (*kept, *taken))(source))
        else:
            taken.append(source)
    return document, tuple(refused)


def _refusal(error: SizingError, beside: Sequence[Source]) -> Callable[[Source], Problem]:
    first = error.problems[0]
    values = {"what": _STATED.get(first.where, first.where), "cause": first.cause}
    remedy = remedy_for(((source.name, source) for source in beside), _REMEDY)

    def problem(source: Source) -> Problem:
        if lacks_amounts(source):
            return Problem(source.name, Message(_WITHOUT, why=WITHOUT, **values), remedy)
        return Problem(source.name, Message(_CONTRADICTS, **values), remedy)

    return problem
