"""What each lever of a scenario does to a KPI, alone and within the scenario; every lever is a group of one change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import Group, GroupEffect, group_effects
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.map.assembly import Content


@dataclass(frozen=True)
class SwitchReading:
    """One initiative, whether chosen or not: what it brings by itself and as the last piece of the scenario.

    Both are changes of the output after its own running cost [unit of the output]; `within` is None where it is not
    chosen. `one_off` [money] and `running` [money/quarter] are what it costs by itself; `missing` names requirements
    that are not chosen.
    """

    initiative: str
    on: bool
    alone: float
    within: float | None
    one_off: float
    running: float
    missing: tuple[str, ...]


def switch(initiative: str) -> str:
    """The input that chooses an initiative."""
    return f"map.on_{initiative}"


def lever_effects(
    engine: FloatEngine, content: Content, today: Mapping[str, Value], scenario: Scenario, output: str
) -> tuple[GroupEffect, ...]:
    """What each change of the scenario does to the scalar `output`, the largest within the scenario first."""
    moved = [name for name, value in scenario.changes.items() if value != today[name]]
    groups = (Group(name, lever_name(content, engine, name), frozenset({name})) for name in moved)
    effects = group_effects(engine, today, scenario, groups, output)
    return tuple(sorted(effects, key=lambda effect: -abs(effect.within)))


def lever_name(content: Content, engine: FloatEngine, name: str) -> Names:
    """What a person calls the lever behind an input: the node or initiative, else the input itself."""
    model, _, local = name.partition(".")
    if model == "map" and local.startswith("adj_"):
        return content.figure[local.removeprefix("adj_")].name
    if model == "map" and local.startswith("on_"):
        return content.initiatives[local.removeprefix("on_")].name
    return engine.program.inputs[name].name


def switch_readings(
    engine: FloatEngine, content: Content, today: Mapping[str, Value], changes: Mapping[str, Value], output: str
) -> tuple[SwitchReading, ...]:
    """Every initiative of the content, in its order, read against the changes of a scenario."""
    base = engine.today(engine.pack(today))

    def column(given: Mapping[str, Value]) -> list[float]:
        return engine.alone(engine.pack({**today, **given}), base)

    def at(values: list[float], name: str) -> float:
        return values[engine.slots[name].start]

    whole = at(column(changes), output)
    chosen = _chosen(content, changes)
    readings = []
    for initiative in content.initiatives.all:
        name = switch(initiative.id)
        own = column({name: 1.0})
        rest = column({k: v for k, v in changes.items() if k != name}) if initiative.id in chosen else None
        readings.append(
            SwitchReading(
                initiative=initiative.id,
                on=rest is not None,
                alone=at(own, output) - at(base, output),
                within=None if rest is None else whole - at(rest, output),
                one_off=at(own, "map.one_off_cost"),
                running=at(own, "map.running_cost"),
                missing=tuple(needed for needed in initiative.requires if needed not in chosen),
            )
        )
    return tuple(readings)


def required(content: Content, initiative: str) -> tuple[str, ...]:
    """An initiative and everything it needs, directly or through others, itself last."""
    found: dict[str, None] = {}
    for needed in content.initiatives[initiative].requires:
        found |= dict.fromkeys(required(content, needed))
    return (*found, initiative)


def resting(content: Content, initiative: str, changes: Mapping[str, Value]) -> tuple[str, ...]:
    """An initiative and every chosen one that needs it, directly or through others, itself first."""
    found: dict[str, None] = {initiative: None}
    chosen = _chosen(content, changes)
    for other in content.initiatives.all:
        if other.id in chosen and initiative in required(content, other.id):
            found[other.id] = None
    return tuple(found)


def _chosen(content: Content, changes: Mapping[str, Value]) -> frozenset[str]:
    return frozenset(i.id for i in content.initiatives.all if changes.get(switch(i.id), 0.0))
