"""A scenario as a small file: given to a colleague, taken into another project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.analysis.scenario import Scenario, colour_of
from desktop_app.core.errors import InputError, Message, Problem, UnreadableFileError
from desktop_app.core.language.currency import MONEY, money_power, rate_of, times
from desktop_app.core.language.given import changed
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.atomic import replace_file
from desktop_app.core.project.file_problem import cannot_save
from desktop_app.core.project.scenario_names import first_scenario
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.unmet_requirements import without_unmet

ENDING = ".scenario.json"
FORMAT = 1
MOST_BYTES = 1_000_000
_NOT_ONE = Message("this is not a scenario that Dynacap wrote.")
_REMEDY = Message("Export a scenario as a file and choose that.")


@dataclass(frozen=True)
class ReadScenario:
    """A scenario from a file, ready to be added, and what of it this project cannot take."""

    scenario: Scenario
    left_out: tuple[Problem, ...]


def scenario_text(shop: Shop, scenario: Scenario) -> str:
    """The scenario as JSON: what it changes by item, and in which currency its amounts are."""
    about = {
        "dynacap_scenario": FORMAT,
        "name": {"en": scenario.name.en, "zh": scenario.name.zh},
        "description": scenario.description,
        "colour": scenario.colour,
        "currency": shop.document.currency,
        "changes": {name: _written(shop, name, value) for name, value in scenario.changes.items()},
    }
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def write_scenario(shop: Shop, scenario: Scenario, path: Path) -> None:
    """The scenario in a file at `path`, put there in one step. Raises ProjectError."""
    try:
        replace_file(path, scenario_text(shop, scenario).encode())
    except OSError as error:
        raise cannot_save(path, error) from error


def read_scenario(shop: Shop, path: Path) -> ReadScenario:
    """The scenario of a file, with a free id, as this shop can run it.

    Items are found by their names, amounts converted into the project's currency. Raises UnreadableFileError.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        cause = Message("cannot be read: {detail}.", detail=error.strerror or error)
        raise UnreadableFileError.of(path.name, cause) from None
    if len(data) > MOST_BYTES:
        raise UnreadableFileError.of(path.name, _NOT_ONE, _REMEDY)
    try:
        return scenario_of(shop, data.decode("utf-8-sig"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UnreadableFileError.of(path.name, _NOT_ONE, _REMEDY) from None


def scenario_of(shop: Shop, text: str) -> ReadScenario:
    """The scenario that a text states. Raises KeyError, TypeError, ValueError or AttributeError for another text."""
    raw = json.loads(text)
    if raw["dynacap_scenario"] != FORMAT:
        raise ValueError(raw["dynacap_scenario"])
    reading = _Reading(shop, str(raw["currency"]))
    changes = {name: value for name, found in raw["changes"].items() for value in reading.values(name, found)}
    made = first_scenario(shop.document, changes)
    scenario = replace(
        made,
        name=_names(shop, raw["name"]),
        description=str(raw.get("description", "")),
        colour=colour_of(str(raw.get("colour", ""))),
    )
    runnable, unmet = without_unmet(shop, scenario)
    named = {i.id: i.name.get(shop.document.language) for i in shop.content.initiatives.all}
    missing = (
        Problem(named[initiative], Message("is left out: it needs “{needed}”.", needed=named[needed]))
        for initiative, needed in unmet.items()
    )
    return ReadScenario(runnable, (*reading.left_out, *missing))


class _Reading:
    """Takes the values of a file into a shop; gathers what it cannot take."""

    def __init__(self, shop: Shop, currency: str) -> None:
        self._shop = shop
        known = rates_of(shop.document.models["rates"]).known
        self._rate = shop.rate / rate_of(known, currency)
        self.left_out: list[Problem] = []

    def values(self, name: str, found: object) -> Iterator[Value]:
        """The value of an input; none where it cannot be taken."""
        if name not in self._shop.program.inputs:
            self.left_out.append(Problem(name, Message("this project has no such input.")))
            return
        factor = self._rate ** money_power(self._unit(name))
        try:
            given = self._by_item(name, found, factor) if isinstance(found, dict) else times(_value(found), factor)
            yield changed(self._shop.program, {}, {name: given}, name)[name]
        except InputError as error:
            self.left_out += error.problems

    def _unit(self, name: str) -> str:
        """The unit of an input, money written as in the models."""
        return self._shop.program.inputs[name].unit.replace(self._shop.document.currency, MONEY)

    def _by_item(self, name: str, found: Mapping[str, object], factor: float) -> Value:
        """The values of this shop's items; today's for an item of which the file says nothing."""
        items, today = self._shop.program.items_of(name), self._shop.today[name]
        if set(found).isdisjoint(items):
            raise InputError.of(name, Message("none of its items is in this project."))
        before = today if isinstance(today, tuple) else (today,) * len(items)
        return tuple(_number(found[i]) * factor if i in found else v for i, v in zip(items, before, strict=True))


def _written(shop: Shop, name: str, value: Value) -> object:
    items = shop.program.items_of(name)
    return dict(zip(items, value, strict=True)) if isinstance(value, tuple) and len(value) == len(items) else value


def _value(found: object) -> Value:
    return tuple(map(_number, found)) if isinstance(found, list) else _number(found)


def _number(found: object) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise TypeError(found)
    return float(found)


def _names(shop: Shop, raw: Mapping[str, object]) -> Names:
    """The names of the file, with a number where a scenario of the project is called so."""
    taken = {name for s in shop.document.scenarios for name in (s.name.en, s.name.zh)}
    ends = chain(("",), (f" ({number})" for number in count(2)))
    counted = (Names(f"{raw['en']}{end}", f"{raw['zh']}{end}") for end in ends)
    return next(names for names in counted if taken.isdisjoint((names.en, names.zh)))
