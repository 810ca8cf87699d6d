"""The programs that stand on the same content: what-if and roadmap with the map, and both without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.language.link import Part, alone, link
from desktop_app.core.language.model import Model, When
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.costs import ROBOTS
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiatives

ROADMAP = "roadmap"


@dataclass(frozen=True)
class LinkedPrograms:
    """Models, map, initiatives and modes put together, each program when it is first asked for."""

    models: tuple[Model, ...]
    figure: CapabilityMap
    initiatives: Initiatives
    mode: HumanAiMode
    stand_ins: Mapping[str, str]

    @cached_property
    def what_if(self) -> Program:
        """Map and models linked: columns stand alone against today."""
        return link(self._without_roadmap(), frozenset({"linked", "map"}), self._part)

    @cached_property
    def roadmap(self) -> Program:
        """Map and models linked over quarters: ramps, erosion and cash flow."""
        when: frozenset[When] = frozenset({"linked", "map", "roadmap"})
        return link(self.models, when, self._compiled(self.models, roadmap=True))

    @cached_property
    def what_if_without_map(self) -> Program:
        """The models linked; what the map would give is a plain input."""
        return link(self._without_roadmap(), frozenset({"linked"}))

    @cached_property
    def roadmap_without_map(self) -> Program:
        """The models linked over quarters; what the map would give is a plain input."""
        return link(self.models, frozenset({"linked", "roadmap"}))

    def alone(self, model_id: str) -> Program:
        """One model by itself. Raises KeyError for an unknown id."""
        return alone(self.models, model_id)

    @property
    def replaced(self) -> Mapping[str, str]:
        """Inputs in whose place the map computes something because of the mode, {input id: variable id}."""
        return self._part.replaced

    @cached_property
    def _part(self) -> Part:
        return self._compiled(self._without_roadmap(), roadmap=False)

    def _compiled(self, models: tuple[Model, ...], *, roadmap: bool) -> Part:
        robots = self.stand_ins.get(ROBOTS, ROBOTS)
        return compile_map(self.figure, self.initiatives, self.mode, roadmap=roadmap, models=models, robots=robots)

    def _without_roadmap(self) -> tuple[Model, ...]:
        return tuple(model for model in self.models if model.id != ROADMAP)
