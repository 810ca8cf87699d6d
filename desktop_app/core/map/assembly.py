"""Content put together: from the texts of models, map and initiatives to what the programs stand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import rtoml

from desktop_app.core.errors import MapError, Message
from desktop_app.core.language.load import MODELS_FOLDER, SHIPPED, models_of
from desktop_app.core.language.model import Model
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiatives
from desktop_app.core.map.linked_programs import LinkedPrograms
from desktop_app.core.map.pins import Pins
from desktop_app.core.map.read import human_ai_mode_of, initiatives_of, map_of

FIGURE, INITIATIVES = "figure1", "initiatives"
DATA_FILES = (FIGURE, INITIATIVES, "questionnaire", "sizing", "rates", "trade_rules")


@dataclass(frozen=True)
class Content:
    """Everything that is content: models, map, initiatives and the modes of human–AI collaboration.

    `shipped` is the map that the models were written for, `stand_ins` {node that they name: node in its place}.
    """

    models: tuple[Model, ...]
    figure: CapabilityMap
    initiatives: Initiatives
    mode: HumanAiMode
    shipped: CapabilityMap
    stand_ins: Mapping[str, str] = field(default_factory=dict)

    @property
    def what_if(self) -> Program:
        """Map and models linked: columns stand alone against today."""
        return self.programs.what_if

    @property
    def roadmap(self) -> Program:
        """Map and models linked over quarters: ramps, erosion and cash flow."""
        return self.programs.roadmap

    @property
    def what_if_without_map(self) -> Program:
        """The models linked; what the map would give is a plain input."""
        return self.programs.what_if_without_map

    @property
    def roadmap_without_map(self) -> Program:
        """The models linked over quarters; what the map would give is a plain input."""
        return self.programs.roadmap_without_map

    def alone(self, model_id: str) -> Program:
        """One model by itself. Raises KeyError for an unknown id."""
        return self.programs.alone(model_id)

    @property
    def replaced(self) -> Mapping[str, str]:
        """Inputs in whose place the map computes something because of the mode, {input id: variable id}."""
        return self.programs.replaced

    @property
    def pins(self) -> Pins:
        """The nodes that the models read."""
        return Pins(self.models, self.shipped, self.figure, self.stand_ins)

    @cached_property
    def programs(self) -> LinkedPrograms:
        """All programs that stand on this content."""
        return LinkedPrograms(self.pins.bound(), self.figure, self.initiatives, self.mode, self.stand_ins)

    def drawn(self, drawn: DrawnMap) -> Content:
        """The same models on a map that somebody has drawn."""
        figure = drawn.on(self.shipped)
        return replace(self, figure=figure, initiatives=self.initiatives.within(figure), stand_ins=drawn.pins)

    def showing(self, figure: CapabilityMap) -> Content:
        """The same programs beside a map that differs from this one's in nothing that enters them but by inputs."""
        shown = replace(self, figure=figure)
        # A frozen value keeps what it has computed in its __dict__; computing it again would give the same.
        vars(shown)["programs"] = self.programs
        return shown


def read_content(folder: Path = MODELS_FOLDER) -> Content:
    """The content of a folder of model files. Raises ModelError or MapError with every problem found."""
    return content_of(read_texts(folder, (*SHIPPED, FIGURE, INITIATIVES)))


def read_texts(folder: Path = MODELS_FOLDER, names: tuple[str, ...] = (*SHIPPED, *DATA_FILES)) -> dict[str, str]:
    """The texts of model files by their name without ending, as a project keeps them."""
    return {name: (folder / f"{name}.toml").read_text(encoding="utf-8") for name in names}


def content_of(texts: Mapping[str, str]) -> Content:
    """The content of texts {file name: TOML}, such as those kept in a project."""
    document = _document(texts, FIGURE)
    figure = map_of(document, f"{FIGURE}.toml")
    return Content(
        models=models_of({name: text for name, text in texts.items() if name not in DATA_FILES}),
        figure=figure,
        initiatives=initiatives_of(_document(texts, INITIATIVES), f"{INITIATIVES}.toml"),
        mode=human_ai_mode_of(document, f"{FIGURE}.toml"),
        shipped=figure,
    )


def _document(texts: Mapping[str, str], name: str) -> dict[str, Any]:
    try:
        return rtoml.loads(texts[name])
    except rtoml.TomlParsingError as error:
        raise MapError.of(f"{name}.toml", Message("this is not a TOML file: {detail}.", detail=error)) from None
