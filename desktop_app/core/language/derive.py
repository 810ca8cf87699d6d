"""What follows from an effect and from the basis of a potential, written once here instead of in every model file.

For an effect e: its gate (a link input), `e_in_use` = gate × realisation of its cell, and `e_effect` = in use ×
advantage kept.
For a potential p: the switch `p_from_current` and `remaining_p`, the part that today's level of the cell leaves open.
"""

from __future__ import annotations

from desktop_app.core.language.model import Basis, Effect, Input, Names, Variable
from desktop_app.core.language.tree import Binary, Call, Compare, Name, Node, Number

GATE_WIDTH = 0.1
_GUARD = Number(1e-9)
_ONE = Number(1.0)


def of_effect(model: str, effect: Effect) -> tuple[Input, tuple[Variable, ...]]:
    """The gate input and the two variables of an effect."""
    name, gate_id = effect.name, f"{effect.id}_gate"
    gate = Input(
        id=gate_id,
        spec=f"gate_{effect.spec}",
        name=Names(f"{name.en}: switched on", f"{name.zh}：启用"),
        unit="1",
        index="",
        default=1.0,
        bounds=(0.0, 1.0),
        range=None,
        role="link",
        source="map",
    )
    in_use = Variable(
        id=f"{effect.id}_in_use",
        spec=f"plain_{effect.spec}",
        name=Names(f"{name.en}: in use", f"{name.zh}：部署"),
        unit="1",
        index="",
        formula=Binary("*", Name(gate_id), Name(f"{model}.{effect.cell}_realisation")),
    )
    realised = Variable(
        id=f"{effect.id}_effect",
        spec=f"real_{effect.spec}",
        name=Names(f"{name.en}: realised", f"{name.zh}：实效"),
        unit="1",
        index="",
        formula=Binary("*", Name(in_use.id), Name(f"{model}.advantage_kept")),
    )
    return gate, (in_use, realised)


def gate_formula(effect: Effect, known: frozenset[str]) -> Node | None:
    """How far the nodes of an effect have risen, 0 to 1, over those nodes that the map still has; None without any."""
    rises = [_rise(f"map.{node}") for node in effect.gate if f"map.{node}" in known]
    if not rises:
        return None
    total = rises[0]
    for rise in rises[1:]:
        total = Binary("+", total, rise)
    return Call("min", (_ONE, Binary("/", total, Number(GATE_WIDTH))))


def _rise(node: str) -> Node:
    return Call("max", (Number(0.0), Binary("-", Name(node), Call("today", (Name(node),)))))


def of_basis(potential: Input, basis: Basis) -> tuple[Input, Variable]:
    """The switch and the remaining potential of an input with a basis of kind reduction or uplift."""
    model, _, local = potential.id.partition(".")
    switch = Input(
        id=f"{potential.id}_from_current",
        spec=f"{potential.spec}_b",
        name=Names(
            f"{potential.name.en}: 1 measured against your present method, 0 against no AI",
            f"{potential.name.zh}口径（1=对现状，0=对无AI）",
        ),
        unit="1",
        index="",
        default=1.0 if basis.default == "from_current" else 0.0,
        bounds=(0.0, 1.0),
        range=None,
        role="estimate",
        source="1 after a backtest on own data",
        grade="D",
    )
    remaining = Variable(
        id=f"{model}.remaining_{local}",
        spec=f"{potential.spec}_e",
        name=Names(f"remaining {potential.name.en}", f"剩余{potential.name.zh}"),
        unit="1",
        index=potential.index,
        formula=_remaining(potential.id, switch.id, f"{model}.{basis.cell}_level_today", basis.kind),
    )
    return switch, remaining


def _remaining(potential: str, switch: str, level: str, kind: str) -> Node:
    p, level_today = Name(potential), Name(level)
    open_part = Binary("*", p, Binary("-", _ONE, level_today))
    used = Binary("*", p, level_today)
    whole = Binary("-" if kind == "reduction" else "+", _ONE, used)
    from_zero = Binary("/", open_part, Call("max", (whole, _GUARD)))
    return Call("if_", (Compare(">", Name(switch), Number(0.5)), p, from_zero))
