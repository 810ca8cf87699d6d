"""Models put together into one program: couplings applied, the map joined, everything checked and ordered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from desktop_app.core.errors import Message, ModelError, Problem
from desktop_app.core.language import derive
from desktop_app.core.language.check import check_indexes
from desktop_app.core.language.model import Constant, Coupling, Index, Input, Model, Variable, When
from desktop_app.core.language.order import in_order
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import Node
from desktop_app.core.language.walk import names_in, rename

_Entry = TypeVar("_Entry", Input, Variable, Constant, Index)


@dataclass(frozen=True)
class Part:
    """Inputs and variables that come from outside the model files: the compiled map.

    `replaced` names inputs in whose place a variable of the part is read everywhere else.
    """

    inputs: tuple[Input, ...] = ()
    variables: tuple[Variable, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)


def link(models: Iterable[Model], when: frozenset[When] = frozenset(), part: Part | None = None) -> Program:
    """The program of `models` under the couplings of `when`, joined with the map `part` where there is one.

    Constants and indexes come from all models given. Raises ModelError with every problem found.
    """
    models = tuple(models)
    part = part or Part()
    inputs = _unique([i for m in models for i in m.inputs] + list(part.inputs))
    variables = _unique([v for m in models for v in m.variables] + list(part.variables))
    variables.update({k: _replaced(v, part.replaced) for k, v in variables.items() if not k.startswith("map.")})
    unpinned = _couple(models, when, inputs, variables)
    program = Program(
        indexes=_unique([i for m in models for i in m.indexes]),
        constants=_unique([c for m in models for c in m.constants]),
        inputs=inputs,
        variables=variables,
        kpis=tuple(k for m in models for k in m.kpis if k.variable in variables),
        unpinned=unpinned,
    )
    return replace(program, variables=in_order(_checked(program)))


def alone(models: Iterable[Model], model_id: str) -> Program:
    """One model by itself: what would come from elsewhere is a plain input. Raises KeyError for an unknown id."""
    models = tuple(models)
    chosen = next((m for m in models if m.id == model_id), None)
    if chosen is None:
        raise KeyError(model_id)
    shared = [Model(m.id, m.title, indexes=m.indexes, constants=m.constants) for m in models if m is not chosen]
    return link((chosen, *shared))


def _unique(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    return {entry.id: entry for entry in entries}


def _replaced(variable: Variable, names: Mapping[str, str]) -> Variable:
    return replace(variable, formula=rename(variable.formula, names)) if names else variable


def _couple(
    models: Iterable[Model], when: frozenset[When], inputs: dict[str, Input], variables: dict[str, Variable]
) -> tuple[str, ...]:
    """Turn coupled inputs into variables, in place; the ids of those whose source is not there."""
    unpinned = []
    for target, source in _couplings(models, when, frozenset(variables)):
        if target not in inputs:
            continue
        known = source is not None and all(n in inputs or n in variables or "." not in n for n in names_in(source))
        if source is None or not known:
            unpinned.append(target)
            continue
        old = inputs.pop(target)
        variables[target] = Variable(old.id, old.spec, old.name, old.unit, old.index, source, old.source)
    return tuple(unpinned)


def _couplings(
    models: Iterable[Model], when: frozenset[When], known: frozenset[str]
) -> Iterable[tuple[str, Node | None]]:
    all_couplings: list[Coupling] = [c for m in models for c in m.couplings if c.when in when]
    yield from ((c.target, c.source) for c in all_couplings)
    if "map" in when:
        yield from ((f"{e.id}_gate", derive.gate_formula(e, known)) for m in models for e in m.effects)


def _checked(program: Program) -> dict[str, Variable]:
    problems = [*_unknown(program), *check_indexes(program)]
    if problems:
        raise ModelError(tuple(problems))
    return dict(program.variables)


def _unknown(program: Program) -> Iterable[Problem]:
    for variable in program.variables.values():
        for name in names_in(variable.formula):
            if name not in program.inputs and name not in program.variables and name not in program.constants:
                cause = Message("“{name}” is not part of this program.", name=name)
                yield Problem(variable.id, cause, Message("Link the model that defines it."))
