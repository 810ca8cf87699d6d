"""The map, the modes and the initiatives that ship, read once for all tests of the map."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.core.language.link import Part
from desktop_app.core.map.assembly import read_content
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiatives

REPOSITORY = Path(__file__).resolve().parents[3]
MODELS = REPOSITORY / "models"


@cache
def figure() -> CapabilityMap:
    return read_content().figure


@cache
def mode() -> HumanAiMode:
    return read_content().mode


@cache
def initiatives() -> Initiatives:
    return read_content().initiatives


@cache
def part(*, roadmap: bool) -> Part:
    return compile_map(figure(), initiatives(), mode(), roadmap=roadmap)


@cache
def example() -> dict[str, Any]:
    text = (REPOSITORY / "tests" / "data" / "graph_example.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
