"""Model files to models: TOML read, fields checked, formulas parsed, derived inputs and variables added.

All problems of all files come at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import rtoml

from desktop_app.core.errors import Message, ModelError, Problem
from desktop_app.core.language import derive
from desktop_app.core.language.model import (
    VALUE_ELEMENTS,
    Basis,
    Constant,
    Coupling,
    Effect,
    Index,
    Input,
    Kpi,
    Model,
    Names,
    Value,
    Variable,
)
from desktop_app.core.language.parse import Parser

MODELS_FOLDER = Path(__file__).resolve().parents[3] / "models"
SHIPPED = ("logistics", "marketing", "supply_chain", "payment_risk", "company", "roadmap")

Document = dict[str, Any]


def read_models(folder: Path = MODELS_FOLDER, names: Iterable[str] = SHIPPED) -> tuple[Model, ...]:
    """The models of a folder. Raises ModelError with every problem of every file."""
    return models_of({name: (folder / f"{name}.toml").read_text(encoding="utf-8") for name in names})


def models_of(texts: Mapping[str, str]) -> tuple[Model, ...]:
    """Models from their texts {file name: text}, read together so that each may name what another defines."""
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name, text in texts.items():
        try:
            documents[name] = rtoml.loads(text)
        except rtoml.TomlParsingError as error:
            problems.append(Problem(f"{name}.toml", Message("this is not a TOML file: {detail}.", detail=error)))
    if problems:
        raise ModelError(tuple(problems))
    reader = _Reader(documents)
    models = tuple(reader.model(name, document) for name, document in documents.items())
    if reader.problems:
        raise ModelError(tuple(reader.problems))
    return models


class _Reader:
    """Reads documents that may name each other's ids; gathers what is wrong."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.problems: list[Problem] = []
        self._known = frozenset(_ids(documents))
        self._constants = frozenset(c["id"] for d in documents.values() for c in d.get("constant", ()))

    def model(self, file: str, document: Document) -> Model:
        """One model, complete but for entries that are wrong (see `problems`)."""
        head = document.get("model", {})
        model_id = head.get("id", file)
        parser = self._parser(model_id)
        effects = [
            e for raw in document.get("effect", ()) if (e := self._try(file, raw, lambda r: _effect(model_id, r)))
        ]
        inputs = [i for raw in document.get("input", ()) if (i := self._try(file, raw, lambda r: _input(model_id, r)))]
        variables = [
            v
            for raw in document.get("variable", ())
            if (v := self._try(file, raw, lambda r: _variable(model_id, r, parser, file)))
        ]
        added_inputs, added_variables = _derived(model_id, effects, inputs)
        return Model(
            id=model_id,
            title=_names(head.get("title", {"en": model_id, "zh": model_id})),
            source=head.get("source", ""),
            indexes=tuple(map(_index, document.get("index", ()))),
            constants=tuple(Constant(c["id"], float(c["value"]), c["unit"]) for c in document.get("constant", ())),
            inputs=(*inputs, *added_inputs),
            variables=(*added_variables, *variables),
            kpis=tuple(
                k for raw in document.get("kpi", ()) if (k := self._try(file, raw, lambda r: _kpi(model_id, r)))
            ),
            effects=tuple(effects),
            couplings=tuple(
                c
                for raw in document.get("coupling", ())
                if (c := self._try(file, raw, lambda r: _coupling(r, parser, file)))
            ),
        )

    def _parser(self, model_id: str) -> Parser:
        def lookup(name: str) -> str | None:
            full = f"{model_id}.{name}"
            if full in self._known:
                return full
            return name if name in self._known or name in self._constants or name.startswith("map.") else None

        def known() -> Iterator[str]:
            prefix = f"{model_id}."
            yield from (name.removeprefix(prefix) for name in self._known)
            yield from self._constants

        return Parser(lookup, known)

    def _try(self, file: str, raw: Document, read: Any) -> Any:  # noqa: ANN401 - one catch for six kinds of entries
        where = f"{file}.toml, {raw.get('id') or raw.get('target') or raw.get('variable') or '?'}"
        try:
            return read(raw)
        except ModelError as error:
            self.problems.extend(error.problems)
        except KeyError as error:
            self.problems.append(Problem(where, Message("the field “{field}” is missing.", field=error.args[0])))
        except (TypeError, ValueError, AttributeError) as error:
            self.problems.append(
                Problem(where, Message("a field has the wrong kind of value ({detail}).", detail=error))
            )
        return None


def _index(raw: Document) -> Index:
    named = tuple((item, _names(names)) for item, names in raw.get("item_names", {}).items())
    return Index(raw["id"], _names(raw["name"]), tuple(raw["items"]), named)


def _ids(documents: Mapping[str, Document]) -> Iterator[str]:
    for file, document in documents.items():
        model_id = document.get("model", {}).get("id", file)
        for raw in (*document.get("input", ()), *document.get("variable", ())):
            local = raw.get("id", "")
            yield f"{model_id}.{local}"
            if raw.get("basis", {}).get("kind") in ("reduction", "uplift"):
                yield from (f"{model_id}.{local}_from_current", f"{model_id}.remaining_{local}")
        for raw in document.get("effect", ()):
            yield from (f"{model_id}.{raw.get('id')}{end}" for end in ("_gate", "_in_use", "_effect"))


def _derived(model: str, effects: Iterable[Effect], inputs: Iterable[Input]) -> tuple[list[Input], list[Variable]]:
    new_inputs: list[Input] = []
    new_variables: list[Variable] = []
    for effect in effects:
        gate, variables = derive.of_effect(model, effect)
        new_inputs.append(gate)
        new_variables.extend(variables)
    for potential in inputs:
        if potential.basis and potential.basis.kind != "level":
            switch, remaining = derive.of_basis(potential, potential.basis)
            new_inputs.append(switch)
            new_variables.append(remaining)
    return new_inputs, new_variables


def _names(raw: Mapping[str, str]) -> Names:
    return Names(raw["en"], raw["zh"])


def _value(raw: float | list[float]) -> Value:
    return tuple(float(x) for x in raw) if isinstance(raw, list) else float(raw)


def _input(model: str, raw: Document) -> Input:
    basis, span = raw.get("basis"), raw.get("range")
    return Input(
        id=f"{model}.{raw['id']}",
        spec=str(raw.get("spec", raw["id"])),
        name=_names(raw["name"]),
        unit=raw["unit"],
        index=raw.get("index", ""),
        default=_value(raw["default"]),
        bounds=(float(raw["bounds"][0]), float(raw["bounds"][1])),
        range=(_value(span[0]), _value(span[1]), _value(span[2])) if span else None,
        role=raw["role"],
        scales=raw.get("scales", "none"),
        source=raw.get("source", ""),
        grade=raw.get("grade", "-"),
        basis=Basis(basis["kind"], basis["default"], basis.get("cell", "")) if basis else None,
        calibrated_by=raw.get("calibrated_by", ""),
        sized=raw.get("sized", False),
    )


def _variable(model: str, raw: Document, parser: Parser, file: str) -> Variable:
    return Variable(
        id=f"{model}.{raw['id']}",
        spec=str(raw.get("spec", raw["id"])),
        name=_names(raw["name"]),
        unit=raw["unit"],
        index=raw.get("index", ""),
        formula=parser.parse(raw["formula"], f"{file}.toml, {raw['id']}"),
        source=raw.get("source", ""),
    )


def _kpi(model: str, raw: Document) -> Kpi:
    measured = tuple(_full(model, name) for name in raw.get("measured", ()))
    limit = _full(model, raw["limit"]) if raw.get("limit") else ""
    element = raw.get("value_element", "")
    if element and element not in VALUE_ELEMENTS:
        raise ValueError(element)
    shown = raw["better"], raw["format"], raw.get("headline", False)
    return Kpi(_full(model, raw["variable"]), *shown, limit, measured, element)


def _full(model: str, name: str) -> str:
    return name if "." in name else f"{model}.{name}"


def _effect(model: str, raw: Document) -> Effect:
    lists = (tuple(raw.get(key, ())) for key in ("gate", "potentials", "formulas"))
    return Effect(f"{model}.{raw['id']}", str(raw.get("spec", raw["id"])), _names(raw["name"]), raw["cell"], *lists)


def _coupling(raw: Document, parser: Parser, file: str) -> Coupling:
    return Coupling(raw["target"], parser.parse(str(raw["source"]), f"{file}.toml, {raw['target']}"), raw["when"])
