"""What an edit of the map means for money: which KPIs then follow the map no more, and how they stay at today's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.language.tree import Name
from desktop_app.core.map.in_force import cost_inputs
from desktop_app.core.map.link import Link
from desktop_app.core.map.pins import Pins
from desktop_app.core.project.document import Entry, Provenance
from desktop_app.core.project.edits import Compound, Edit, SetEntry
from desktop_app.core.project.shop import Shop

_PUSH = 0.4
"""How far nodes are moved to see which KPIs follow [of a level]."""


@dataclass(frozen=True, slots=True)
class Consequences:
    """What an edit takes away: pins that no node fills any more, and links that it removes beside what it names.

    `stay` are the KPIs that no node moves any more but by its cost, `follow_less` those that lose some of what moves
    them.
    """

    open_pins: tuple[str, ...] = ()
    lost_links: tuple[Link, ...] = ()
    stay: tuple[Names, ...] = ()
    follow_less: tuple[Names, ...] = ()


def consequences(shop: Shop, edit: Edit) -> Consequences:
    """What an edit would mean, without making it. Raises what the edit raises."""
    edited = keeping_today(shop, edit).apply(shop.document)[0]
    after = edited.content()
    before = shop.content
    opened = _opened(before.pins, after.pins)
    left = {link.ends for link in after.figure.links}
    lost = tuple(link for link in before.figure.links if link.ends not in left)
    if not opened:
        return Consequences(lost_links=lost)
    old, new = _probe(shop), _probe(shop.after(edited))
    moved = [name for name, (today, value) in old.items() if today != value]
    return Consequences(
        opened,
        lost,
        stay=tuple(shop.program.variables[name].name for name in moved if new[name][0] == new[name][1]),
        follow_less=tuple(shop.program.variables[name].name for name in moved if _less(old[name], new[name])),
    )


def keeping_today(shop: Shop, edit: Edit) -> Edit:
    """The edit, with what the money models then no longer read from the map entered as it is today."""
    pins = shop.content.pins
    opened = _opened(pins, edit.apply(shop.document)[0].content().pins)
    kept = tuple(SetEntry(name, Entry(value, Provenance("entered"))) for name, value in _kept(shop, opened))
    return Compound((edit, *kept), edit.name) if kept else edit


def _opened(before: Pins, after: Pins) -> tuple[str, ...]:
    return tuple(pin.id for pin in before.all() if before.node(pin.id) and not after.node(pin.id))


def _kept(shop: Shop, opened: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """The inputs whose own value is not what the map gives today, with that."""
    inputs = {entry.id: entry for model in shop.content.models for entry in model.inputs}
    reading = {target for pin in shop.content.pins.all() if pin.id in opened for target in pin.inputs}
    for model in shop.content.pins.bound():
        for coupling in model.couplings:
            name = coupling.target if coupling.target in shop.program.variables else _plain(coupling.source)
            value = shop.today_column[name] if coupling.target in reading and name in shop.program.variables else None
            if isinstance(value, float | int) and value != inputs[coupling.target].default:
                yield coupling.target, float(value)


def _plain(source: object) -> str:
    return source.id if isinstance(source, Name) else ""


def _less(old: tuple[Value, Value], new: tuple[Value, Value]) -> bool:
    """Whether something still moves a KPI, but not as before."""
    return new[0] != new[1] and old[1] != new[1]


def _probe(shop: Shop) -> dict[str, tuple[Value, Value]]:
    """Every KPI today and with all nodes moved for the better, where measures cost nothing, {variable: (old, new)}."""
    engine, figure = engine_of(shop.program), shop.content.figure
    free = (cost for node in figure.nodes if node.costed for cost in cost_inputs(node.id))
    inputs = {**shop.today, **dict.fromkeys(free, 0.0)}
    pushes = {f"map.adj_{n.id}": -_PUSH if n.kind == "challenge" else _PUSH for n in figure.nodes if n.entered}
    today = engine.today(engine.pack(inputs))
    column = engine.alone(engine.pack({**inputs, **pushes}), today)
    names = [kpi.variable for kpi in shop.program.kpis]
    return {name: (engine.get(today, name), engine.get(column, name)) for name in names}
