"""The map, the modes and the initiatives that ship, read once for all tests of the map."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.core.language.link import Part
from desktop_app.core.map.assembly import Content, read_content
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiatives
from desktop_app.core.map.layout import whole_sheet
from desktop_app.core.map.sheet import Sheet

REPOSITORY = Path(__file__).resolve().parents[3]
MODELS = REPOSITORY / "models"


@cache
def content() -> Content:
    """All that ships."""
    return read_content()


def figure() -> CapabilityMap:
    return content().figure


@cache
def laid_out() -> Sheet:
    """The whole map laid out."""
    return whole_sheet(figure())


def mode() -> HumanAiMode:
    return content().mode


def initiatives() -> Initiatives:
    return content().initiatives


@cache
def part(*, roadmap: bool) -> Part:
    return compile_map(figure(), initiatives(), mode(), roadmap=roadmap)


@cache
def example() -> dict[str, Any]:
    text = (REPOSITORY / "tests" / "data" / "graph_example.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
