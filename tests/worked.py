"""Our own worked figures (tests/data) and how a column is compared with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine, Slots

DATA = Path(__file__).parent / "data"


@cache
def figures(name: str) -> Any:  # noqa: ANN401 - JSON
    """The content of a file of figures."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def value(raw: float | list[float]) -> Value:
    """A number or list of JSON as a value of the language."""
    return tuple(float(x) for x in raw) if isinstance(raw, list) else float(raw)


def given(program: Program, raw: Mapping[str, Any]) -> dict[str, Value]:
    """Inputs by our ids from a mapping by ids of the specification."""
    known = {spec: program.find(spec) for spec in raw}
    return {name: value(raw[spec]) for spec, name in known.items() if name is not None and name in program.inputs}


def today_and_scenario(
    program: Program, today: Mapping[str, Any], scenario: Mapping[str, Any]
) -> tuple[FloatEngine, Slots, Slots]:
    """The engine and both columns for inputs by ids of the specification."""
    engine = FloatEngine(program)
    inputs = {**program.defaults(), **given(program, today)}
    first = engine.today(engine.pack(inputs))
    return engine, first, engine.alone(engine.pack({**inputs, **given(program, scenario)}), first)


def differences(
    engine: FloatEngine, column: Slots, expected: Mapping[str, Any], *, relative: float, absolute: float = 0.0
) -> Iterator[str]:
    """Every expected figure that the column misses, said in words."""
    for spec, wanted in expected.items():
        name = engine.program.find(spec)
        if name is None:
            yield f"{spec}: not part of the program"
            continue
        got = np.asarray(engine.get(column, name))
        if not np.allclose(got, wanted, rtol=relative, atol=absolute):
            yield f"{spec}: {got} instead of {wanted}"
