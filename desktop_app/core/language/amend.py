"""Models with what a project has changed and added in them, or everything for which that is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from desktop_app.core.errors import Message, ModelError, Problem
from desktop_app.core.language.amendment import Amendment, Amendments, OwnFormula, OwnInput, of_kind
from desktop_app.core.language.currency import money_power
from desktop_app.core.language.model import Input, Kpi, Model, Origin, Variable
from desktop_app.core.language.parse import Parser
from desktop_app.core.language.units import unit_of


def amended(models: Iterable[Model], amendments: Amendments) -> tuple[Model, ...]:
    """The models with the amendments in them. Raises ModelError with every problem of every amendment.

    Whether the units fit and nothing reads itself shows when the models are linked.
    """
    models = tuple(models)
    return _Amender(models, amendments).models() if amendments else models


def format_of(unit: str) -> str:
    """The format word in which a number of this unit is shown.

    >>> format_of("USD/quarter"), format_of("1"), format_of("day")
    ('money', 'ratio', 'days')
    """
    if money_power(unit):
        return "money"
    return {"1": "ratio", "day": "days", "quarter": "quarters"}.get(unit, "number1")


class _Amender:
    """Puts amendments into models; gathers what is wrong."""

    def __init__(self, models: tuple[Model, ...], amendments: Amendments) -> None:
        self._models = models
        self._own = tuple(amendments.values())
        self._formulas, self._inputs = of_kind(self._own)
        self._given = {entry.id: entry for model in models for entry in model.inputs}
        self._computed = {variable.id for model in models for variable in model.variables}
        self._couplings = [coupling for model in models for coupling in model.couplings]
        self._constants = frozenset(c.id for model in models for c in model.constants)
        self._names = frozenset({*self._given, *self._computed, *self._formulas, *self._inputs})
        self._problems: list[Problem] = []

    def models(self) -> tuple[Model, ...]:
        for entry in self._own:
            self._problems += [Problem(entry.id, cause) for cause in self._wrong(entry)]
        made = tuple(self._model(model) for model in self._models)
        if self._problems:
            raise ModelError(tuple(self._problems))
        return made

    def _wrong(self, entry: Amendment) -> Iterator[Message]:
        model, _, local = entry.id.partition(".")
        if model not in {m.id for m in self._models} or not local.isidentifier():
            yield Message("an id is the name of a model, a dot, and a word of letters, digits and underscores.")
        if entry.index and entry.index not in {index.id for m in self._models for index in m.indexes}:
            yield Message("there is no index “{index}”.", index=entry.index)
        try:
            unit_of(entry.unit)
        except ValueError:
            yield Message("“{unit}” is no unit.", unit=entry.unit)
        yield from self._misplaced_formula(entry) if isinstance(entry, OwnFormula) else self._misplaced_input(entry)

    def _misplaced_formula(self, entry: OwnFormula) -> Iterator[Message]:
        if entry.id not in self._given:
            return
        when = {coupling.when for coupling in self._couplings if coupling.target == entry.id}
        if self._given[entry.id].role != "link" and not when:
            yield Message("this is a number that is entered, not computed: change its value.")
        elif when != {"linked"}:
            yield Message("this comes from the map or the roadmap: change it there.")

    def _misplaced_input(self, entry: OwnInput) -> Iterator[Message]:
        if entry.id in self._given or entry.id in self._computed:
            yield Message("the library has a number of this id already; choose another.")
        if entry.role == "link":
            yield Message("a number that is entered is a fact, an estimate or a decision.")

    def _model(self, model: Model) -> Model:
        ours = {name: entry for name, entry in self._formulas.items() if name.partition(".")[0] == model.id}
        variables = {v.id: self._variable(model, ours[v.id]) if v.id in ours else v for v in model.variables}
        variables |= {name: self._variable(model, entry) for name, entry in ours.items() if name not in variables}
        added = (_input(entry) for entry in self._inputs.values() if entry.id.partition(".")[0] == model.id)
        return replace(
            model,
            inputs=(*(i for i in model.inputs if i.id not in self._formulas), *added),
            variables=tuple(v for v in variables.values() if v is not None),
            kpis=tuple(_kpis(model, ours)),
            couplings=tuple(c for c in model.couplings if c.target not in self._formulas),
        )

    def _variable(self, model: Model, entry: OwnFormula) -> Variable | None:
        known = {v.id: v.spec for v in model.variables} | {i.id: i.spec for i in model.inputs}
        try:
            formula = Parser(lambda name: self._found(model.id, name), self._known(model.id)).parse(entry.formula)
        except ModelError as error:
            self._problems += [Problem(entry.id, p.cause, p.remedy) for p in error.problems]
            return None
        spec = known.get(entry.id, entry.id)
        origin: Origin = "changed" if entry.id in known else "added"
        return Variable(entry.id, spec, entry.name, entry.unit, entry.index, formula, origin=origin)

    def _found(self, model: str, name: str) -> str | None:
        own = f"{model}.{name}"
        return own if own in self._names else name if name in self._names or name in self._constants else None

    def _known(self, model: str) -> Callable[[], Iterable[str]]:
        prefix = f"{model}."
        return lambda: (*self._names, *(n.removeprefix(prefix) for n in self._names), *self._constants)


def _input(entry: OwnInput) -> Input:
    return Input(
        id=entry.id,
        spec=entry.id,
        name=entry.name,
        unit=entry.unit,
        index=entry.index,
        default=entry.default,
        bounds=entry.bounds,
        range=entry.range,
        role=entry.role,
        source=entry.source,
        origin="added",
    )


def _kpis(model: Model, ours: Mapping[str, OwnFormula]) -> Iterator[Kpi]:
    """The KPIs of the model, shown as the units now ask, and those that the project adds."""
    units = {variable.id: variable.unit for variable in model.variables}
    for kpi in model.kpis:
        entry = ours.get(kpi.variable)
        same = entry is None or entry.unit == units.get(kpi.variable)
        yield kpi if same or entry is None else replace(kpi, format=format_of(entry.unit))
    known = {kpi.variable for kpi in model.kpis}
    for name, entry in ours.items():
        if entry.better is not None and name not in known:
            yield Kpi(name, entry.better, format_of(entry.unit))
