"""Random programs of the model language whose values stay within every function's domain, for comparing renderers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from desktop_app.core.language.link import link
from desktop_app.core.language.model import Constant, Index, Input, Model, Names, Value, Variable
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import Binary, Call, Compare, Logic, Name, Negative, Node, Not, Number

ITEMS = ("north", "south", "east")
INDEX = "lane"
ONE, SAFE = Number(1.0), Names("n", "数")
NUMBERS = st.sampled_from([0.0, 0.25, 0.5, 1.0, 2.0, 3.0, 7.5, -1.5])


@dataclass(frozen=True)
class Case:
    """A program with inputs of today, of a scenario and of two quarters."""

    program: Program
    today: dict[str, Value]
    columns: tuple[dict[str, Value], ...]


@dataclass(frozen=True)
class Scope:
    """Names that a formula may read: scalars, indexed ones, and all that today and previous may name."""

    scalars: tuple[str, ...]
    indexed: tuple[str, ...]

    def readable(self, *, indexed: bool) -> tuple[str, ...]:
        """The names that an expression may read."""
        return self.scalars + (self.indexed if indexed else ())


def call(name: str, *arguments: Node) -> Node:
    """A call of a function."""
    return Call(name, arguments)


def guarded(name: str, x: Node) -> Node:
    """The function of one value, with the value brought into its domain."""
    size = Binary("+", ONE, call("abs", x))
    inner = {
        "sqrt": call("abs", x),
        "ln": size,
        "exp": Binary("*", Number(3.0), call("normal_cdf", x)),
        "normal_inv": Binary("+", Number(0.01), Binary("*", Number(0.98), call("normal_cdf", x))),
    }.get(name, x)
    return call(name, inner)


@st.composite
def expressions(draw: st.DrawFn, scope: Scope, *, indexed: bool, depth: int, plain: bool = False) -> Node:
    """An expression; `plain` leaves out what cannot stand inside sum."""
    if depth == 0:
        return draw(st.one_of(NUMBERS.map(Number), st.sampled_from(scope.readable(indexed=indexed)).map(Name)))
    kinds = ["arithmetic", "quotient", "power", "function", "negative", "today", "previous"]
    kinds += [] if plain else ["least", "if", "clip"]
    kinds += ["at_least"] if indexed else ["reduce", "sum"]
    return _MAKERS[draw(st.sampled_from(kinds))](_Maker(draw, scope, indexed, depth - 1, plain))


@dataclass(frozen=True)
class _Maker:
    """Makes the parts of one expression."""

    draw: st.DrawFn
    scope: Scope
    indexed: bool
    depth: int
    plain: bool

    def part(self) -> Node:
        """An expression one level further down."""
        made: Node = self.draw(expressions(self.scope, indexed=self.indexed, depth=self.depth, plain=self.plain))
        return made

    def name(self, names: Sequence[str]) -> Name:
        """One of the names."""
        return Name(self.draw(st.sampled_from(names)))

    def one_of(self, *choices: str) -> str:
        """One of the words."""
        return self.draw(st.sampled_from(choices))

    def condition(self) -> Node:
        """A condition."""
        made: Node = self.draw(conditions(self.scope, indexed=self.indexed, depth=self.depth))
        return made

    def inside_sum(self) -> Node:
        """An expression over items that may stand inside sum."""
        made: Node = self.draw(expressions(self.scope, indexed=True, depth=self.depth, plain=True))
        return made

    def readable(self) -> tuple[str, ...]:
        """What may be read here."""
        return self.scope.readable(indexed=self.indexed)


def _arithmetic(m: _Maker) -> Node:
    operator = m.one_of("+", "-", "*")
    return Binary("+" if operator == "+" else "-" if operator == "-" else "*", m.part(), m.part())


def _power(m: _Maker) -> Node:
    exponent = m.draw(st.sampled_from([Number(2.0), Number(0.5), Number(-1.0), Number(1.7)]))
    return Binary("**", Binary("+", ONE, call("abs", m.part())), exponent)


def _least(m: _Maker) -> Node:
    third = [m.part()] if m.draw(st.booleans()) else []
    return call(m.one_of("min", "max"), m.part(), m.part(), *third)


_FUNCTIONS = ("abs", "sqrt", "exp", "ln", "normal_pdf", "normal_cdf", "normal_inv")
_MAKERS: dict[str, Callable[[_Maker], Node]] = {
    "arithmetic": _arithmetic,
    "quotient": lambda m: Binary("/", m.part(), Binary("+", ONE, call("abs", m.part()))),
    "power": _power,
    "function": lambda m: guarded(m.one_of(*_FUNCTIONS), m.part()),
    "negative": lambda m: Negative(Binary("+", m.part(), Name(m.scope.scalars[0]))),
    "today": lambda m: call("today", m.name(m.readable())),
    "previous": lambda m: call("previous", m.name(m.scope.indexed if m.indexed else m.scope.scalars), m.part()),
    "least": _least,
    "if": lambda m: call("if_", m.condition(), m.part(), m.part()),
    "clip": lambda m: call("clip", m.part(), Number(-0.5), Number(2.5)),
    "at_least": lambda m: call("sum_at_least", m.name(m.scope.indexed), m.name(m.scope.indexed)),
    "reduce": lambda m: call(m.one_of("sum", "mean", "smallest", "largest"), m.name(m.scope.indexed)),
    "sum": lambda m: call("sum", Binary("+", m.inside_sum(), m.name(m.scope.indexed))),
}


@st.composite
def conditions(draw: st.DrawFn, scope: Scope, *, indexed: bool, depth: int) -> Node:
    """A comparison, or comparisons joined."""
    first, second = (draw(expressions(scope, indexed=indexed, depth=depth)) for _ in range(2))
    compare = Compare(draw(st.sampled_from(["<", ">", "<=", ">=", "=="])), first, second)
    if not draw(st.booleans()):
        return compare
    other = Compare(">", draw(expressions(scope, indexed=indexed, depth=0)), Number(0.5))
    joined: tuple[Node, ...] = (Logic("and", compare, other), Logic("or", compare, other), Not(compare))
    return draw(st.sampled_from(joined))


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """A program of two scalar and two indexed inputs and up to seven variables."""
    inputs = [_input("m.a", ""), _input("m.b", ""), _input("m.x", INDEX), _input("m.y", INDEX)]
    scope = Scope(("m.a", "m.b", "one"), ("m.x", "m.y"))
    variables = []
    for number in range(draw(st.integers(2, 7))):
        indexed, name = draw(st.booleans()), f"m.v{number}"
        formula = draw(expressions(scope, indexed=indexed, depth=draw(st.integers(1, 3))))
        variables.append(Variable(name, name, SAFE, "1", INDEX if indexed else "", tamed(formula)))
        added = (name,)
        scope = Scope(scope.scalars + (() if indexed else added), scope.indexed + (added if indexed else ()))
    return _linked(inputs, variables)


def every_function() -> Case:
    """A program with every function of one value in it, whatever chance leaves out of the others."""
    functions = ("abs", "sqrt", "exp", "ln", "normal_pdf", "normal_cdf", "normal_inv")
    variables = [
        Variable(f"m.{name}_of_x", name, SAFE, "1", INDEX, tamed(guarded(name, Name("m.x")))) for name in functions
    ]
    program = _linked([_input("m.a", ""), _input("m.x", INDEX)], variables)
    later: dict[str, Value] = {"m.a": 1.0, "m.x": (0.1, 0.2, -0.3)}
    return Case(program, {"m.a": 0.5, "m.x": (-1.5, 0.25, 2.0)}, (later, later))


def _linked(inputs: Sequence[Input], variables: Sequence[Variable]) -> Program:
    constants = (Constant("one", 1.25, "1"),)
    index = Index(INDEX, SAFE, ITEMS)
    return link([Model("m", SAFE, "", (index,), constants, tuple(inputs), tuple(variables))])


def tamed(formula: Node) -> Node:
    """The formula pressed into -1 … 1, so that no value runs away from variable to variable."""
    return Binary("/", formula, Binary("+", ONE, call("abs", formula)))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A program with its columns."""
    program = draw(programs())
    number = st.floats(-3, 3).map(lambda x: round(x, 3))
    columns = [
        {
            name: tuple(draw(number) for _ in ITEMS) if entry.index else draw(number)
            for name, entry in program.inputs.items()
        }
        for _ in range(3)
    ]
    return Case(program, columns[0], tuple(columns[1:]))


def _input(name: str, index: str) -> Input:
    return Input(name, name, SAFE, "1", index, (0.0,) * len(ITEMS) if index else 0.0, (-1e6, 1e6), None, "fact")
