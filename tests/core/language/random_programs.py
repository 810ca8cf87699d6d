"""Random programs of the model language whose values stay within every function's domain, for comparing renderers."""

from __future__ import annotations

from collections.abc import Sequence
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
        "exp": call("clip", x, Number(-3.0), Number(3.0)),
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
    return draw(_of_kind(draw(st.sampled_from(kinds)), scope, indexed=indexed, depth=depth - 1, plain=plain))


@st.composite
def _of_kind(draw: st.DrawFn, kind: str, scope: Scope, *, indexed: bool, depth: int, plain: bool) -> Node:
    def part() -> Node:
        return draw(expressions(scope, indexed=indexed, depth=depth, plain=plain))

    def name(names: Sequence[str]) -> Name:
        return Name(draw(st.sampled_from(names)))

    if kind == "arithmetic":
        return Binary(draw(st.sampled_from(["+", "-", "*"])), part(), part())
    if kind == "quotient":
        return Binary("/", part(), Binary("+", ONE, call("abs", part())))
    if kind == "power":
        exponent = draw(st.sampled_from([Number(2.0), Number(0.5), Number(-1.0), Number(1.7)]))
        return Binary("**", Binary("+", ONE, call("abs", part())), exponent)
    if kind == "function":
        return guarded(
            draw(st.sampled_from(["abs", "sqrt", "exp", "ln", "normal_pdf", "normal_cdf", "normal_inv"])), part()
        )
    if kind == "negative":
        return Negative(Binary("+", part(), Name(scope.scalars[0])))
    if kind == "today":
        return call("today", name(scope.readable(indexed=indexed)))
    if kind == "previous":
        return call("previous", name(scope.indexed if indexed else scope.scalars), part())
    if kind == "least":
        return call(draw(st.sampled_from(["min", "max"])), part(), part(), *([part()] if draw(st.booleans()) else []))
    if kind == "if":
        return call("if_", draw(conditions(scope, indexed=indexed, depth=depth)), part(), part())
    if kind == "clip":
        return call("clip", part(), Number(-0.5), Number(2.5))
    if kind == "at_least":
        return call("sum_at_least", name(scope.indexed), name(scope.indexed))
    if kind == "reduce":
        return call(draw(st.sampled_from(["sum", "mean", "smallest", "largest"])), name(scope.indexed))
    inner = draw(expressions(scope, indexed=True, depth=depth, plain=True))
    return call("sum", Binary("+", inner, name(scope.indexed)))


@st.composite
def conditions(draw: st.DrawFn, scope: Scope, *, indexed: bool, depth: int) -> Node:
    """A comparison, or comparisons joined."""
    first, second = (draw(expressions(scope, indexed=indexed, depth=depth)) for _ in range(2))
    compare = Compare(draw(st.sampled_from(["<", ">", "<=", ">=", "=="])), first, second)
    if not draw(st.booleans()):
        return compare
    other = Compare(">", draw(expressions(scope, indexed=indexed, depth=0)), Number(0.5))
    return draw(st.sampled_from([Logic("and", compare, other), Logic("or", compare, other), Not(compare)]))


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
    index = Index(INDEX, SAFE, ITEMS)
    model = Model("m", SAFE, indexes=(index,), constants=(Constant("one", 1.25, "1"),))
    return link(
        [
            Model(
                **{f: getattr(model, f) for f in ("id", "title", "indexes", "constants")},
                inputs=tuple(inputs),
                variables=tuple(variables),
            )
        ]
    )


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
