"""The colours of a theme by their meaning. The window, the matplotlib charts and the Excel charts share them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from desktop_app.core.charts.description import Paint

Theme = Literal["light", "dark"]
COLOURS_FILE = Path(__file__).resolve().parents[3] / "resources" / "theme" / "colours.toml"


@dataclass(frozen=True)
class Palette:
    """Colours `#RRGGBB` of one theme; `_t` and `_tint` are the pale companions used for surfaces."""

    canvas: str
    surface: str
    sunken: str
    raised: str
    ink: str
    ink2: str
    ink3: str
    line: str
    line2: str
    accent: str
    accent_on: str
    accent_tint: str
    today: str
    pos: str
    pos_tint: str
    neg: str
    neg_tint: str
    log: str
    log_t: str
    mkt: str
    mkt_t: str
    sc: str
    sc_t: str
    pay: str
    pay_t: str
    cross: str
    cross_t: str
    warn: str
    warn_t: str
    err: str
    err_t: str

    def paint(self, paint: Paint) -> str:
        """The colour of a paint; "none" is the surface, "change" the better end of its two."""
        return {
            "today": self.today,
            "scenario": self.accent,
            "ghost": mixed(self.accent, self.surface, 0.4),
            "ink": self.ink,
            "pos": self.pos,
            "neg": self.neg,
            "change": self.pos,
            "log": self.log,
            "mkt": self.mkt,
            "sc": self.sc,
            "pay": self.pay,
            "cross": self.cross,
            "none": self.surface,
        }[paint]


@cache
def palette(theme: Theme) -> Palette:
    """The colours of that theme."""
    return Palette(**tomllib.loads(COLOURS_FILE.read_text("utf-8"))[theme])


def mixed(colour: str, ground: str, share: float) -> str:
    """The colour that `share` of `colour` over `ground` gives, for places that know no transparency.

    >>> mixed("#000000", "#FFFFFF", 0.4)
    '#999999'
    """
    parts = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in parts)
