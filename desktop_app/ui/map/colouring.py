"""What the colours of nodes stand for: their dimension, as the design has it, or their kind."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.core.map.node import Kind, Node
from desktop_app.ui.theme.dimensions import HUES

DIMENSION, KIND = "dimension", "kind"
KIND_HUES: Mapping[Kind, str] = MappingProxyType(
    {
        "technology": "log",
        "lever": "pay",
        "challenge": "mkt",
        "context": "cross",
        "capability": "accent",
        "outcome": "sc",
    }
)
"""The hue of each kind where colours stand for kinds; frames are grey then, so that no hue means two things."""


def hue_of(node: Node, colours: str) -> str:
    """The colour token of a node."""
    return KIND_HUES[node.kind] if colours == KIND else HUES.get(node.dimension, "cross")


def tint_of(hue: str) -> str:
    """The pale companion of a hue."""
    return "accent_tint" if hue == "accent" else f"{hue}_t"
