"""The shipped models linked, with and without the map, and the worked examples outside the repository."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from desktop_app.core.analysis.scenario import Scenario, validate
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Names
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.assembly import Content, read_content
from tests.shared import shared_folder


@dataclass(frozen=True)
class Worked:
    """The linked example scenario on the program without the map, and all worked examples."""

    study: Study
    examples: dict[str, Any]


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped content."""
    return read_content()


@pytest.fixture(scope="session")
def linked(content: Content) -> Program:
    """The shipped models linked, without the map."""
    return content.what_if_without_map


@pytest.fixture(scope="session")
def worked(linked: Program) -> Worked:
    """The linked example of the specification."""
    examples = json.loads((shared_folder() / "domain" / "worked_examples.json").read_text(encoding="utf-8"))
    today = linked.defaults()
    given = Scenario("example", Names("Example", "示例"), examples["linked"]["scenario_in"])
    return Worked(Study(linked, today, validate(linked, today, given).scenario), examples)


@pytest.fixture(scope="session")
def planned(content: Content) -> Study:
    """Three initiatives on map and models, all inputs at their defaults."""
    program, plan = content.what_if, ("data_foundation", "demand_planning", "aigc_content")
    scenario = Scenario("plan", Names("Plan", "方案"), {f"map.on_{i}": 1.0 for i in plan})
    return Study(program, program.defaults(), scenario)


@pytest.fixture(scope="session")
def planned_engine(planned: Study) -> NumpyEngine:
    """The engine of that study's program, compiled once for all tests."""
    return NumpyEngine(planned.program)
