"""Changing a formula and adding a variable: what stands now, whether the new one may be, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.core.errors import InputError, Message, ModelError, Problem
from desktop_app.core.language.amendment import WIDE, Amendment, OwnFormula, OwnInput
from desktop_app.core.language.currency import MONEY, money_power, times
from desktop_app.core.language.model import Model, Value, Variable
from desktop_app.core.language.to_text import to_text
from desktop_app.core.language.units import check_units
from desktop_app.core.map.assembly import content_of
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import SetAmendment
from desktop_app.core.project.kpi_change import KpiChange, kpi_changes
from desktop_app.core.project.shop import Shop


@dataclass(frozen=True)
class Amended:
    """An amendment that may be: its edit, the number today, and the KPIs that would change.

    `today` is None for a number that only a roadmap has; `shop` is the shop after the edit.
    """

    edit: SetAmendment
    shop: Shop
    today: Value | None
    changes: tuple[KpiChange, ...]


def formula_of(shop: Shop, name: str) -> OwnFormula | None:
    """The formula of a variable as it stands, in the project's currency; None for what has none that may be changed."""
    return _formula(shop.content.models, name, shop.document.currency)


def library_formula(document: Document, name: str) -> OwnFormula | None:
    """The formula that the library gives a variable; None for one that it has not."""
    return _formula(content_of(dict(document.models)).models, name, document.currency)


def amended(shop: Shop, amendment: Amendment) -> Amended:
    """The edit that puts the amendment into the project, and what it does.

    Its units and amounts are in the project's currency. Raises ModelError or InputError with everything for which it
    cannot be: an unknown name, units that do not fit, a circle, a value outside its bounds.
    """
    return _tried(shop, SetAmendment(amendment.id, _in_usd(amendment, shop)))


def taken_back(shop: Shop, name: str) -> Amended:
    """The edit that gives a variable back to the library, or takes an added one away.

    Raises ModelError where other formulas still read it, KeyError where nothing of this id was amended.
    """
    _ = shop.document.amendments[name]
    try:
        return _tried(shop, SetAmendment(name, None))
    except ModelError as error:
        remedy = Message("This formula still reads it: change it first.")
        raise ModelError(tuple(Problem(problem.where, problem.cause, remedy) for problem in error.problems)) from None


def problems_of(document: Document) -> tuple[Problem, ...]:
    """Everything for which the amendments of a document cannot stand; () where they may."""
    try:
        programs = document.content().programs
        linked = (programs.what_if, programs.what_if_without_map, programs.roadmap, programs.roadmap_without_map)
    except ModelError as error:
        return error.problems
    return tuple(dict.fromkeys(problem for program in (linked[0], linked[2]) for problem in check_units(program)))


def _tried(shop: Shop, edit: SetAmendment) -> Amended:
    document = edit.apply(shop.document)[0]
    problems = problems_of(document)
    if problems:
        raise ModelError(problems)
    after = shop.after(document).computed()
    refused = tuple(_newly_refused(shop, after))
    if refused:
        raise InputError(refused)
    known = edit.id in after.program.inputs or edit.id in after.program.variables
    today = after.today_column[edit.id] if known else None
    return Amended(edit, after, today, kpi_changes(shop, after))


def _newly_refused(before: Shop, after: Shop) -> Iterator[Problem]:
    for name, column in after.columns.items():
        if column.problems and not before.columns[name].problems:
            yield from column.problems


def _formula(models: tuple[Model, ...], name: str, currency: str) -> OwnFormula | None:
    for model in models:
        found = next((v for v in model.variables if v.id == name), None) or _coupled(model, name, models)
        if found is not None:
            kpi = next((kpi.better for kpi in model.kpis if kpi.variable == name), None)
            unit = found.unit.replace(MONEY, currency)
            return OwnFormula(name, found.name, unit, to_text(found.formula), found.index, kpi)
    return None


def _coupled(model: Model, name: str, models: tuple[Model, ...]) -> Variable | None:
    """What couples an input, where nothing but the linking of models does."""
    couplings = [c for m in models for c in m.couplings if c.target == name]
    entry = next((i for i in model.inputs if i.id == name), None)
    if entry is None or [c.when for c in couplings] != ["linked"]:
        return None
    return Variable(entry.id, entry.spec, entry.name, entry.unit, entry.index, couplings[0].source)


def _in_usd(amendment: Amendment, shop: Shop) -> Amendment:
    """The amendment as models are written: money in USD, a value for every item."""
    unit = amendment.unit.replace(shop.document.currency, MONEY)
    if isinstance(amendment, OwnFormula):
        return replace(amendment, unit=unit)
    factor = shop.rate ** -money_power(unit)
    low, high = amendment.bounds
    span = amendment.range
    made = replace(
        amendment,
        unit=unit,
        default=times(_for_items(amendment.default, amendment.index, shop), factor),
        bounds=amendment.bounds if amendment.bounds == WIDE else (low * factor, high * factor),
        range=None if span is None else (times(span[0], factor), times(span[1], factor), times(span[2], factor)),
    )
    _check_amounts(made)
    return made


def _for_items(value: Value, index: str, shop: Shop) -> Value:
    if not index or isinstance(value, tuple) or index not in shop.program.indexes:
        return value
    return (value,) * len(shop.program.indexes[index].items)


def _check_amounts(entry: OwnInput) -> None:
    low, high = entry.bounds
    values = entry.default if isinstance(entry.default, tuple) else (entry.default,)
    if not all(low <= value <= high for value in values):
        cause = Message(
            "{value} lies outside {low} to {high} {unit}.", value=values[0], low=low, high=high, unit=entry.unit
        )
        raise InputError.of(entry.id, cause)
