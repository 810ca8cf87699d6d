"""The language in a spreadsheet: random programs as LibreOffice calculates them equal what floats and numpy give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openpyxl.utils import FORMULAE

from desktop_app.core.language.graph import ColumnKind
from desktop_app.core.language.lift import lift
from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import Array, NumpyEngine
from desktop_app.core.language.to_text import to_text
from desktop_app.core.report.cell_map import CellMap
from desktop_app.core.report.states import State
from tests.core.language.random_programs import Case, cases, every_function
from tests.workbook.exported import agree, differences_from, formulas, values
from tests.workbook.libreoffice import recalculate_all
from tests.workbook.other_calculator import calculated
from tests.workbook.program_book import INPUT, VARIABLE, Book, cells_of, program_of, written

PROGRAMS = 32
KINDS: tuple[ColumnKind, ...] = ("alone", "quarter")
FUNCTION = re.compile(r"(_xlfn\.)?([A-Z][A-Z0-9.]*)\(")


def states_of(case: Case, kind: ColumnKind) -> list[State]:
    """Today and two further columns, scenarios or quarters."""
    others = [State(f"s{number}", f"S{number}", kind, inputs) for number, inputs in enumerate(case.columns)]
    return [State("today", "Today", "today", case.today), *others]


def random_cases(count: int, *, of: int) -> list[Case]:
    """The longest of so many random programs, the same in every run."""
    found: list[Case] = []

    @settings(max_examples=of, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(cases())
    def collect(case: Case) -> None:
        found.append(case)

    collect()
    return sorted(found, key=length)[-count:]


def length(case: Case) -> int:
    """The characters of all formulas of a program."""
    return sum(len(to_text(variable.formula)) for variable in case.program.variables.values())


def in_numpy(made: CellMap) -> Iterator[tuple[str, float]]:
    """The value of every formula of a variable as numpy gives it, by "Sheet!A1"."""
    engine, columns = NumpyEngine(made.program), list[dict[str, Array]]()
    states = made.evaluated.states
    for state in states:
        inputs = {name: as_array(v) for name, v in {**states[0].changes, **state.changes}.items()}
        if state.kind == "today":
            columns.append(engine.today(inputs))
        elif state.kind == "quarter":
            columns.append(engine.quarter(inputs, columns[0], columns[-1]))
        else:
            columns.append(engine.alone(inputs, columns[0]))
    for number, column in enumerate(columns):
        for name in made.program.variables:
            for item, value in enumerate(np.ravel(column[name])):
                yield f"{made.places[name].sheet}!{made.address(name, item, number)}", float(value)


def as_array(value: Value) -> Array:
    return np.array(value)[:, None] if isinstance(value, tuple) else np.array([value])


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Book]:
    """The workbooks of this file by name."""
    found = [every_function(), *random_cases(PROGRAMS, of=60)]
    programs = {
        "random": [(lift(case.program), states_of(case, kind)) for case in found for kind in KINDS],
        "grammar": [(program_of(tuple(GRAMMAR)), [State("today", "Today", "today", THREE)])],
        "outside": [(program_of(tuple(OUTSIDE)), [State("today", "Today", "today", BEYOND)])],
        "first": [(before_today(), [State(kind, kind, kind, {"m.a": 3.0}) for kind in ("today", *KINDS)])],
    }
    folder = tmp_path_factory.mktemp("books")
    return {name: written(folder / f"{name}.xlsx", of) for name, of in programs.items()}


@pytest.fixture(scope="module")
def recalculated(
    books: dict[str, Book],
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: None,  # noqa: ARG001 - it must be there first
) -> dict[str, dict[str, object]]:
    """What LibreOffice calculates in each of them, by "Sheet!A1"."""
    paths = recalculate_all([book.path for book in books.values()], tmp_path_factory.mktemp("recalculated"))
    return {name: values(path) for name, path in zip(books, paths, strict=True)}


@pytest.fixture
def random_book(books: dict[str, Book]) -> Book:
    return books["random"]


def test_the_random_programs_are_many_and_use_the_whole_language(random_book: Book) -> None:
    texts = formulas(random_book.path)
    assert len(random_book.programs) >= 2 * 30
    assert len(texts) == sum(len(cells) for made in random_book.programs for cells in made.computed.values())
    used = set(re.findall(r"[A-Z][A-Z.]+(?=\()", " ".join(texts.values())))
    wanted = {
        "ABS",
        "AVERAGE",
        "EXP",
        "IF",
        "LN",
        "MAX",
        "MIN",
        "NORM.S.DIST",
        "NORM.S.INV",
        "SQRT",
        "SUM",
        "SUMPRODUCT",
    }
    assert used >= wanted


def test_the_workbook_holds_what_numpy_gives(random_book: Book) -> None:
    stored = values(random_book.path)
    count = 0
    for made in random_book.programs:
        for place, value in in_numpy(made):
            assert agree(stored[place], value), place
            count += 1
    assert count > 2000


@pytest.mark.parametrize("name", ["random", "grammar", "first"])
def test_libreoffice_calculates_what_floats_and_numpy_give(
    books: dict[str, Book], recalculated: dict[str, dict[str, object]], name: str
) -> None:
    assert differences_from(books[name].path, recalculated[name]) == []


def test_functions_newer_than_2007_say_so_and_no_others(random_book: Book) -> None:
    for text in formulas(random_book.path).values():
        for prefix, function in FUNCTION.findall(text):
            assert bool(prefix) == (function not in FORMULAE), text


GRAMMAR = {
    "-a**2": -9.0,
    "(-a)**2": 9.0,
    "1 - a**2": -8.0,
    "b*-a**2": -18.0,
    "2**-a": 0.125,
    "(-a)**3": -27.0,
    "-(-a)": 3.0,
    "a - -b": 5.0,
    "a**b**a": 6561.0,
    "(a**b)**a": 729.0,
    "a - (b - c)": 1.5,
    "a/(b/c)": 0.75,
    "a/b/c": 3.0,
    "-a*b": -6.0,
    "(a + b)*c": 2.5,
    "if_(-a**2 < 0 and not a == b, 1, 2)": 1.0,
    "if_(a > 5 or b >= 2, 1, 2)": 1.0,
    "if_(a*0.1 > 0.3, 1, 2)": 2.0,
    "if_(a*0.1 == 0.3, 1, 2)": 1.0,
    "if_(a*0.1 <= 0.3, 1, 2)": 1.0,
    "if_(a > 0, 7, ln(-a))": 7.0,
    "clip(a, 0, b)": 2.0,
    "1e-300*1e300": 1.0,
}
THREE = {"m.a": 3.0, "m.b": 2.0, "m.c": 0.5}


def test_minus_power_and_comparisons_mean_the_same_in_a_spreadsheet(
    books: dict[str, Book], recalculated: dict[str, dict[str, object]]
) -> None:
    found = [recalculated["grammar"][cell] for cell in cells_of(books["grammar"])]
    assert dict(zip(GRAMMAR, found, strict=True)) == pytest.approx(GRAMMAR)


NUM, DIV = "#NUM!", "#DIV/0!"
OUTSIDE = {
    "ln(a)": NUM,
    "ln(b)": NUM,
    "sqrt(a)": NUM,
    "normal_inv(c)": NUM,
    "normal_inv(b)": NUM,
    "1/b": DIV,
    "a/(b*c)": DIV,
    "a**0.5": NUM,
    "exp(1000*c)": NUM,
    "0*ln(a)": NUM,
    "min(1, ln(a))": NUM,
    "if_(sqrt(a) > 0, 1, 2)": NUM,
    "1 + 1/b": DIV,
}
LIBREOFFICE_SAYS = {NUM: (NUM, "#VALUE!"), DIV: (DIV,)}  # its own Err:502, an invalid argument, is saved as #VALUE!
BEYOND = {"m.a": -1.0, "m.b": 0.0, "m.c": 1.5}


def test_outside_a_domain_there_is_the_matching_error(
    books: dict[str, Book], recalculated: dict[str, dict[str, object]]
) -> None:
    for (text, error), cell in zip(OUTSIDE.items(), cells_of(books["outside"]), strict=True):
        assert recalculated["outside"][cell] in LIBREOFFICE_SAYS[error], text


def test_outside_a_domain_the_stored_value_is_an_error_too(books: dict[str, Book]) -> None:
    stored = values(books["outside"].path)
    assert all(stored[cell] in (NUM, DIV) for cell in cells_of(books["outside"]))


def test_another_calculator_gives_the_same_where_libreoffice_is_absent(tmp_path: Path) -> None:
    few = [(lift(case.program), states_of(case, kind)) for case in random_cases(2, of=4) for kind in KINDS]
    grammar = (program_of(tuple(GRAMMAR)), [State("today", "Today", "today", THREE)])
    book = written(tmp_path / "small.xlsx", [*few, grammar])
    found = calculated(book.path)
    assert len(found) > 100
    assert differences_from(book.path, found) == []


def before_today() -> Program:
    """A constant as it was in the column before."""
    head = '[model]\nid = "m"\n[[constant]]\nid = "one"\nvalue = 1.25\nunit = "1"\n'
    variable = VARIABLE.format(number=1, formula="previous(one, a)")
    return lift(link(models_of({"m": head + INPUT.format(name="a") + variable})))


def test_before_today_even_a_constant_is_its_first_value(books: dict[str, Book]) -> None:
    book = books["first"]
    (made,) = book.programs
    assert [made.evaluated.value("m.v1", None, state) for state in range(3)] == [3.0, 1.25, 1.25]
    assert [value for place, value in in_numpy(made) if place in cells_of(book)] == [3.0]
