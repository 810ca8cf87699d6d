"""Edits of the numbers on the map. Each is an input of the program: setting it compiles nothing anew."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.map.in_force import level_input, moderation_input, strength_input
from desktop_app.core.project.edits.compound import Compound
from desktop_app.core.project.edits.edit import Edit
from desktop_app.core.project.edits.input_edits import SetInput


def set_level(node: str, level: float | None, gesture: int | None = None) -> Edit:
    """The level of a node today [0–1]; None for the one it was made with."""
    return _set({level_input(node): level}, Message("Change a level"), gesture)


def set_strength(ends: Ends, strength: float | None, gesture: int | None = None) -> Edit:
    """The strength of a link [0–0.95]; None for the one it was drawn with."""
    return _set({strength_input(*ends): strength}, Message("Change a strength"), gesture)


def set_moderation(ends: Ends, moderator: str, k: float | None, gesture: int | None = None) -> Edit:
    """How much a moderator takes away of a link [0–1]; None for what it was drawn with."""
    return _set({moderation_input(moderator, *ends): k}, Message("Change a moderator"), gesture)


def _set(values: dict[str, float | None], name: Message, gesture: int | None) -> Edit:
    return Compound(tuple(SetInput(i, value, gesture) for i, value in values.items()), name, gesture)
