"""What an analysis is asked on the command line: a project, one of its scenarios, and an output."""

from __future__ import annotations

import argparse
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import get_args

from desktop_app.core.analysis.distribution import SHAPES, Distribution, Shape
from desktop_app.core.analysis.lever import Lever, lever_of
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.model import Names
from desktop_app.core.language.program import Program
from desktop_app.core.project import load
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import study_of


@dataclass(frozen=True)
class Asked:
    """One question about a shop."""

    arguments: argparse.Namespace
    shop: Shop
    study: Study
    language: str
    progress: Progress
    executor: Executor | None

    @property
    def currency(self) -> str:
        """The currency of all money."""
        return self.shop.document.currency

    def lever(self, option: str) -> Lever:
        """The lever that an option names. Raises InputError where it is missing or names none."""
        text = getattr(self.arguments, option)
        if not text:
            cause = Message("this analysis needs a lever.")
            raise InputError.of(f"--{option}", cause, Message("Name an input, and after a colon one of its items."))
        name, _, item = text.partition(":")
        return lever_of(self.study.program, name, item or None)

    def target(self) -> float:
        """The wanted output. Raises InputError where it is missing."""
        if self.arguments.target is None:
            raise InputError.of("--target", Message("this analysis needs a target."))
        return float(self.arguments.target)


def asked(arguments: argparse.Namespace, progress: Progress, executor: Executor | None) -> Asked:
    """The question that the arguments put. Raises UserErrors."""
    shop = Shop(load(arguments.project))
    study = study_of(shop, _scenario(shop, arguments.scenario))
    output = _output(study.program, arguments.output)
    shapes = {name: Distribution(shape) for name, shape in map(_shape, arguments.shape)}
    return Asked(
        arguments=arguments,
        shop=shop,
        study=replace(study, output=output, distributions=shapes),
        language=arguments.language or shop.document.language,
        progress=progress,
        executor=executor,
    )


def _scenario(shop: Shop, wanted: str | None) -> Scenario:
    """The scenario named, else the first; one that changes nothing where the project has none."""
    known = {scenario.id: scenario for scenario in shop.scenarios}
    if wanted is None:
        return next(iter(known.values()), Scenario("today", Names("Today", "今天")))
    if wanted not in known:
        cause = Message("there is no scenario “{name}”; known are {known}.", name=wanted, known=", ".join(known))
        raise InputError.of("--scenario", cause)
    return known[wanted]


def _output(program: Program, wanted: str) -> str:
    found = program.find(wanted)
    if found is None or found not in program.variables or program.index_of(found):
        raise InputError.of("--output", Message("“{name}” is no single number of this program.", name=wanted))
    return found


def _shape(text: str) -> tuple[str, Shape]:
    name, _, word = text.partition("=")
    for shape in get_args(Shape):
        if shape == word:
            return name, shape
    raise InputError.of("--shape", Message("“{word}” is none of {known}.", word=word, known=", ".join(SHAPES)))
