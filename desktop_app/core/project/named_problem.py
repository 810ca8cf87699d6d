"""A problem as people read it: names in place of the ids of initiatives, inputs and results."""

from __future__ import annotations

from desktop_app.core.errors import Message, Problem
from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.shop import Shop


def named_problem(problem: Problem, shop: Shop, language: str) -> Problem:
    """The problem with every id of the shop that it mentions said by name, in "en" or "zh"."""
    names = {known.id: known.name for known in shop.content.initiatives.all}
    names |= {entry.id: entry.name for entry in shop.program.inputs.values()}
    names |= {variable.id: variable.name for variable in shop.program.variables.values()}

    def said(value: object) -> object:
        if isinstance(value, Message):
            return message(value)
        known = names.get(value) if isinstance(value, str) else None
        return sentence_case(known.get(language)) if known else value

    def message(given: Message) -> Message:
        return Message(given.template, **{gap: said(value) for gap, value in given.values.items()})

    remedy = message(problem.remedy) if problem.remedy else None
    return Problem(str(said(problem.where)), message(problem.cause), remedy)
