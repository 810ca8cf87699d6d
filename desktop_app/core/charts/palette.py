"""The colours of both themes by meaning: blue = better, orange = worse, grey = today, ink = scenario.

One place for the window, the matplotlib charts and the Excel charts (which are always light). Code and not a file to be
read: the window waits for its colours before it can be painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from desktop_app.core.charts.description import Better, Paint

Theme = Literal["light", "dark"]


class Palette(NamedTuple):
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

    def tokens(self) -> dict[str, str]:
        """The colours by token."""
        return self._asdict()

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


LIGHT = Palette(
    canvas="#F5F3EE",
    surface="#FFFFFF",
    sunken="#ECE9E2",
    raised="#FFFFFF",
    ink="#16202B",
    ink2="#46525F",
    ink3="#606B77",
    line="#DDD8CE",
    line2="#8C8A84",
    accent="#17385C",
    accent_on="#FFFFFF",
    accent_tint="#E3EAF2",
    today="#7D8894",
    pos="#1260A8",
    pos_tint="#DCE9F6",
    neg="#AB4706",
    neg_tint="#FBE6D4",
    log="#007A79",
    log_t="#E4F1EF",
    mkt="#7F1454",
    mkt_t="#F6E6EE",
    sc="#7A6A0A",
    sc_t="#F4F0DA",
    pay="#6148B8",
    pay_t="#ECE8F8",
    cross="#55606C",
    cross_t="#ECEBE7",
    warn="#7A5200",
    warn_t="#FFF2CC",
    err="#A0103F",
    err_t="#FBE3EA",
)
DARK = Palette(
    canvas="#11161C",
    surface="#1A2129",
    sunken="#0C1015",
    raised="#242D37",
    ink="#EAEEF2",
    ink2="#B7C1CB",
    ink3="#8F9BA7",
    line="#303A45",
    line2="#6F7C89",
    accent="#CFE0F2",
    accent_on="#11202F",
    accent_tint="#263646",
    today="#76838F",
    pos="#6DB3F2",
    pos_tint="#17324B",
    neg="#F39C57",
    neg_tint="#47290F",
    log="#2FB3A8",
    log_t="#16292C",
    mkt="#FFB0D2",
    mkt_t="#2B2029",
    sc="#D6C05A",
    sc_t="#26251B",
    pay="#B3A3FF",
    pay_t="#232337",
    cross="#A5B0BB",
    cross_t="#222A33",
    warn="#F2C94C",
    warn_t="#3A2F0C",
    err="#FF8FAB",
    err_t="#45152A",
)


def palette(theme: Theme) -> Palette:
    """The colours of that theme."""
    return DARK if theme == "dark" else LIGHT


def change_paints(better: Better) -> tuple[Paint, Paint]:
    """The paints of a rise and of a fall."""
    if better == "none":
        return "scenario", "scenario"
    return ("pos", "neg") if better == "higher" else ("neg", "pos")


def mixed(colour: str, ground: str, share: float) -> str:
    """The colour that `share` of `colour` over `ground` gives, for places that know no transparency.

    >>> mixed("#000000", "#FFFFFF", 0.4)
    '#999999'
    """
    parts = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in parts)
