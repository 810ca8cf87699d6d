"""`dynacap evaluate`: inputs from a JSON file, every variable to another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.cli.json_file import read_json, write_json
from desktop_app.core.analysis.evaluation import Programs, Request, evaluate
from desktop_app.core.analysis.rates import Rates, rates_of, read_rates
from desktop_app.core.analysis.sizing import Sizing, read_sizing, sizing_of
from desktop_app.core.errors import InputError, Message
from desktop_app.core.map.assembly import Content, read_content
from desktop_app.core.project import load

MODELS = ("logistics", "marketing", "supply_chain", "payment_risk")
_Wanted = TypeVar("_Wanted")


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("evaluate", help="every variable for the inputs in a JSON file")
    parser.add_argument("--inputs", type=Path, required=True, metavar="IN.json")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT.json")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--alone", choices=MODELS, metavar="MODEL", help=f"one model by itself: {', '.join(MODELS)}")
    which.add_argument("--no-map", action="store_true", help="the linked models without the map")
    parser.add_argument("--project", type=Path, metavar="PROJECT", help="with the models and formulas of a project")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Evaluates and writes."""
    request = request_of(read_json(arguments.inputs), str(arguments.inputs))
    write_json(arguments.out, evaluate(_programs(arguments), request).to_json())


def _programs(arguments: argparse.Namespace) -> Programs:
    content, sizing, rates = _of_project(arguments.project) if arguments.project else _shipped()
    if arguments.alone:
        return Programs(content.alone(arguments.alone), None, sizing, rates.per_usd)
    return (Programs.without_map if arguments.no_map else Programs.with_map)(content, sizing, rates.per_usd)


def _shipped() -> tuple[Content, Sizing, Rates]:
    return read_content(), read_sizing(), read_rates()


def _of_project(path: Path) -> tuple[Content, Sizing, Rates]:
    document = load(path)
    return document.content(), sizing_of(document.models["sizing"]), rates_of(document.models["rates"])


def request_of(raw: object, where: str) -> Request:
    """The request that a JSON content states. Raises InputError where its shape is wrong."""
    content = _shaped(raw, dict, where, "an object")
    known = ("items", "today", "scenarios", "quarters", "answers")
    for key in content:
        if key not in known:
            cause = Message("there is no part “{key}”; known are {known}.", key=key, known=", ".join(known))
            raise InputError.of(where, cause)
    items = _shaped(content.get("items", {}), dict, "items", "an object")
    scenarios = _shaped(content.get("scenarios", {}), dict, "scenarios", "an object")
    return Request(
        items={index: _names(names, f"items, {index}") for index, names in items.items()},
        today=_shaped(content.get("today", {}), dict, "today", "an object"),
        scenarios={n: _shaped(s, dict, f"scenario {n}", "an object") for n, s in scenarios.items()},
        quarters=tuple(
            _shaped(q, dict, f"quarter {n}", "an object")
            for n, q in enumerate(_shaped(content.get("quarters", []), list, "quarters", "a list"), 1)
        ),
        answers=_shaped(content.get("answers", {}), dict, "answers", "an object"),
    )


def _names(raw: object, where: str) -> tuple[str, ...]:
    return tuple(str(name) for name in _shaped(raw, list, where, "a list"))


def _shaped(raw: object, kind: type[_Wanted], where: str, words: str) -> Any:  # noqa: ANN401 - checked right here
    if not isinstance(raw, kind):
        raise InputError.of(where, Message("this must be {words}.", words=words))
    return raw
