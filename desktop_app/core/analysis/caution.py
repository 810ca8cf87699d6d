"""The common-optimism draw: what is left if all promises of AI turn out poor at the same time.

Independent draws understate the risk that many potentials fail together: they come from the same kind of studies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from desktop_app.core.analysis.distribution import quantile
from desktop_app.core.analysis.pairs import arrays, pairs
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.language.tree import Binary, Number

CAUTIOUS = 0.05
LITTLE_USE = 0.7
POTENTIAL_ENDINGS = ("_potential", "_attainable")
REALISATION_ENDING = "_realisation"


def is_potential(entry: Input) -> bool:
    """Whether an input says what AI could bring: it has a basis, or its id ends as those of potentials do."""
    return entry.basis is not None or entry.id.endswith(POTENTIAL_ENDINGS)


def cautious_change(study: Study, engine: NumpyEngine, level: float = CAUTIOUS, use: float = 1.0) -> float:
    """The change of the output with every potential at its own `level` quantile and realisations at the share `use`.

    All other inputs are at their own values, and nothing fails. `engine` is of the study's program.
    """
    low = {span.input.id: _at(span, level) for span in study.spans if is_potential(span.input)}
    today = {**study.today, **low}
    scenario = _less_set({**today, **study.scenario.changes}, use)
    program = _less_used(study.program, use)
    if program is not study.program:
        engine = NumpyEngine(program)
    return float(pairs(engine, arrays(today), arrays(scenario), study.output).change[0])


def _at(span: Span, level: float) -> Value:
    share = np.array([level])
    ends = zip(span.low, span.mode, span.high, strict=True)
    return span.value(float(quantile(span.distribution, item, share)[0]) for item in ends)


def _less_set(inputs: Mapping[str, Value], use: float) -> dict[str, Value]:
    """Realisations that a scenario sets as plain inputs, where there is no map."""
    return {k: v * use if _is_realisation(k) and isinstance(v, float) else v for k, v in inputs.items()}


def _less_used(program: Program, use: float) -> Program:
    """The program with realisations scaled that the map computes."""
    computed = {k: v for k, v in program.variables.items() if _is_realisation(k)}
    if use == 1.0 or not computed:
        return program
    scaled = {k: replace(v, formula=Binary("*", Number(use), v.formula)) for k, v in computed.items()}
    return replace(program, variables={**program.variables, **scaled})


def _is_realisation(name: str) -> bool:
    return name.endswith(REALISATION_ENDING) and not name.startswith("map.")
