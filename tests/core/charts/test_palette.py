from __future__ import annotations

import json
from typing import get_args

import pytest

from desktop_app.core.charts import Paint
from desktop_app.core.charts.palette import Theme, mixed, palette
from tests.shared import shared_folder


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_palette_holds_the_tokens_of_the_look(theme: Theme) -> None:
    tokens = json.loads((shared_folder() / "look" / "tokens.json").read_text("utf-8"))
    assert palette(theme).tokens() == tokens[theme]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_paint_has_a_colour_and_good_differs_from_bad(theme: Theme) -> None:
    colours = palette(theme)
    assert all(colours.paint(paint).startswith("#") for paint in get_args(Paint))
    assert len({colours.paint("pos"), colours.paint("neg"), colours.paint("today"), colours.paint("scenario")}) == 4


def test_mixing_ends_at_its_ends() -> None:
    assert mixed("#17385C", "#FFFFFF", 1.0) == "#17385C"
    assert mixed("#17385C", "#FFFFFF", 0.0) == "#FFFFFF"
