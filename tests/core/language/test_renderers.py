"""Two numeric renderers, one truth: random programs give the same numbers in both, and read back as written."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings

from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.model import Value
from desktop_app.core.language.parse import Parser
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine, Slots
from desktop_app.core.language.to_numpy import Array, NumpyEngine
from desktop_app.core.language.to_text import to_text
from desktop_app.core.language.to_value import to_value
from tests.core.language.random_programs import Case, cases


def columns_of(values: dict[str, Value]) -> dict[str, Array]:
    return {name: np.array(v)[:, None] if isinstance(v, tuple) else np.array([v]) for name, v in values.items()}


def assert_same(engine: FloatEngine, floats: Slots, batch: dict[str, Array]) -> None:
    for name in engine.program.variables:
        np.testing.assert_allclose(batch[name][..., 0], engine.get(floats, name), rtol=1e-9, atol=1e-12, err_msg=name)


@settings(max_examples=60)
@given(cases())
def test_every_renderer_gives_the_same_numbers_and_the_text_reads_back(case: Case) -> None:
    """Four checks of one program: to make it up takes longer than to look at it."""
    engine, batch = FloatEngine(case.program), NumpyEngine(case.program)
    floats_and_numpy_agree_in_every_kind_of_column(case, engine, batch)
    each_formula_by_itself_gives_what_the_program_gives(case, engine)
    a_batch_in_blocks_gives_what_single_columns_give(case, engine, batch)
    printed_text_parses_back_to_the_same_tree(case.program)


def floats_and_numpy_agree_in_every_kind_of_column(case: Case, engine: FloatEngine, batch: NumpyEngine) -> None:
    today, batch_today = engine.today(engine.pack(case.today)), batch.today(columns_of(case.today))
    assert_same(engine, today, batch_today)
    for values in case.columns:
        assert_same(engine, engine.alone(engine.pack(values), today), batch.alone(columns_of(values), batch_today))
    before, batch_before = today, batch_today
    for values in case.columns:
        before = engine.quarter(engine.pack(values), today, before)
        batch_before = batch.quarter(columns_of(values), batch_today, batch_before)
        assert_same(engine, before, batch_before)


def each_formula_by_itself_gives_what_the_program_gives(case: Case, engine: FloatEngine) -> None:
    today = engine.today(engine.pack(case.today))
    for name, variable in case.program.variables.items():
        if "today" not in (text := to_text(variable.formula)) and "previous" not in text:
            alone = to_value(variable.formula, lambda n: 1.25 if n == "one" else engine.get(today, n))
            wanted = engine.get(today, name)
            np.testing.assert_allclose(np.broadcast_to(alone, np.shape(wanted)), wanted, rtol=1e-9, atol=1e-12)


def a_batch_in_blocks_gives_what_single_columns_give(case: Case, engine: FloatEngine, batch: NumpyEngine) -> None:
    singles = [case.today, *case.columns]
    stacked = {name: np.stack([np.asarray(v[name], dtype=float) for v in singles], axis=-1) for name in case.today}
    keep = list(case.program.variables)
    paired = batch.paired(columns_of(case.today), stacked, keep, block=2)
    today = engine.today(engine.pack(case.today))
    for number, values in enumerate(singles):
        column = engine.alone(engine.pack(values), today)
        for name in keep:
            np.testing.assert_allclose(
                paired.scenario[name][..., number], engine.get(column, name), rtol=1e-9, atol=1e-12
            )
            np.testing.assert_allclose(paired.today[name][..., number], engine.get(today, name), rtol=1e-9, atol=1e-12)


def printed_text_parses_back_to_the_same_tree(program: Program) -> None:
    parser = Parser(lambda name: name)
    for variable in program.variables.values():
        assert parser.parse(to_text(variable.formula)) == variable.formula


OUTSIDE = {
    "ln(a)": -1.0,
    "sqrt(a)": -0.5,
    "normal_inv(a)": 1.5,
    "1/a": 0.0,
    "a**0.5": -2.0,
    "0*ln(a)": -1.0,
    "min(1, ln(a))": -1.0,
    "if_(ln(a) > 0, 1, 2)": -1.0,
    "exp(a)": 1e4,
    "1/exp(a)": 1e4,
}


@pytest.mark.parametrize(("formula", "value"), OUTSIDE.items())
def test_outside_a_domain_there_is_no_number(formula: str, value: float) -> None:
    program = small(formula)
    engine = FloatEngine(program)
    assert math.isnan(engine.get(engine.today([value]), "m.v"))  # type: ignore[arg-type]
    batch = NumpyEngine(program).today({"m.a": np.array([value, 0.5])})["m.v"]
    assert math.isnan(batch[0])
    assert math.isfinite(batch[1])


def test_a_branch_not_taken_may_lie_outside_its_domain() -> None:
    program = small("if_(a > 0, ln(max(a, -5)), 0)")
    engine = FloatEngine(program)
    assert engine.get(engine.today([-1.0]), "m.v") == 0.0
    assert NumpyEngine(program).today({"m.a": np.array([-1.0])})["m.v"][0] == 0.0


@pytest.mark.parametrize(
    ("formula", "expected"), [("if_(a >= 0.3, 1, 2)", 1), ("if_(a > 0.3, 1, 2)", 2), ("if_(a == 0.3, 1, 2)", 1)]
)
def test_comparisons_carry_a_relative_tolerance(formula: str, expected: float) -> None:
    almost = 0.1 + 0.2 - 1e-15
    engine = FloatEngine(small(formula))
    assert engine.get(engine.today([almost]), "m.v") == expected
    assert NumpyEngine(small(formula)).today({"m.a": np.array([almost])})["m.v"][0] == expected


def small(formula: str) -> Program:
    """A program of one input a and one variable v."""
    head = '[model]\nid = "m"\n[[input]]\nid = "a"\nname = { en = "a", zh = "甲" }\nunit = "1"\n'
    head += 'default = 1\nbounds = [-1e9, 1e9]\nrole = "fact"\n'
    body = f'[[variable]]\nid = "v"\nname = {{ en = "v", zh = "乙" }}\nunit = "1"\nformula = "{formula}"\n'
    return link(models_of({"m": head + body}))
