"""Content put together: from the texts of models, map and initiatives to the programs that answer questions.

Four programs stand on the same content: what-if and roadmap with the map, and both without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import tomli

from desktop_app.core.errors import MapError, Message
from desktop_app.core.language.link import Part, alone, link
from desktop_app.core.language.load import MODELS_FOLDER, SHIPPED, models_of
from desktop_app.core.language.model import Model, When
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiatives
from desktop_app.core.map.read import human_ai_mode_of, initiatives_of, map_of

FIGURE, INITIATIVES = "figure1", "initiatives"
DATA_FILES = (FIGURE, INITIATIVES, "questionnaire", "sizing", "rates")
ROADMAP = "roadmap"


@dataclass(frozen=True)
class Content:
    """Everything that is content: models, map, initiatives and the modes of human–AI collaboration."""

    models: tuple[Model, ...]
    figure: CapabilityMap
    initiatives: Initiatives
    mode: HumanAiMode

    @cached_property
    def what_if(self) -> Program:
        """Map and models linked: columns stand alone against today."""
        return self._linked(frozenset({"linked", "map"}), roadmap=False)

    @cached_property
    def roadmap(self) -> Program:
        """Map and models linked over quarters: ramps, erosion and cash flow."""
        return self._linked(frozenset({"linked", "map", "roadmap"}), roadmap=True)

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

    def _linked(self, when: frozenset[When], *, roadmap: bool) -> Program:
        if not roadmap:
            return link(self._without_roadmap(), when, self._part)
        return link(self.models, when, self._compiled(self.models, roadmap=True))

    def _compiled(self, models: tuple[Model, ...], *, roadmap: bool) -> Part:
        return compile_map(self.figure, self.initiatives, self.mode, roadmap=roadmap, models=models)

    def _without_roadmap(self) -> tuple[Model, ...]:
        return tuple(model for model in self.models if model.id != ROADMAP)


def read_content(folder: Path = MODELS_FOLDER) -> Content:
    """The content of a folder of model files. Raises ModelError or MapError with every problem found."""
    return content_of(read_texts(folder, (*SHIPPED, FIGURE, INITIATIVES)))


def read_texts(folder: Path = MODELS_FOLDER, names: tuple[str, ...] = (*SHIPPED, *DATA_FILES)) -> dict[str, str]:
    """The texts of model files by their name without ending, as a project keeps them."""
    return {name: (folder / f"{name}.toml").read_text(encoding="utf-8") for name in names}


def content_of(texts: Mapping[str, str]) -> Content:
    """The content of texts {file name: TOML}, such as those kept in a project."""
    document = _document(texts, FIGURE)
    return Content(
        models=models_of({name: text for name, text in texts.items() if name not in DATA_FILES}),
        figure=map_of(document, f"{FIGURE}.toml"),
        initiatives=initiatives_of(_document(texts, INITIATIVES), f"{INITIATIVES}.toml"),
        mode=human_ai_mode_of(document, f"{FIGURE}.toml"),
    )


def _document(texts: Mapping[str, str], name: str) -> dict[str, Any]:
    try:
        return tomli.loads(texts[name])
    except tomli.TOMLDecodeError as error:
        raise MapError.of(f"{name}.toml", Message("this is not a TOML file: {detail}.", detail=error)) from None
