"""The one matplotlib style of all charts: ink on paper, fonts with Chinese, no boxes, no ticks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from matplotlib import font_manager

from desktop_app.core.charts.palette import Palette
from desktop_app.ui.theme.fonts import LATIN_FAMILIES, chinese_font_file

PIXELS_PER_INCH = 96
TEXT_SIZE = 8.25  # points: 11 px at 96 per inch
BOLD = 700
HEAD_SIZE = 9.75  # points: 13 px


def points(length: float) -> float:
    """Lengths of the design [px] in matplotlib's points."""
    return length * 72 / PIXELS_PER_INCH


def pixels(length: float) -> float:
    """Matplotlib's points in lengths of the design [px]."""
    return length * PIXELS_PER_INCH / 72


@cache
def font_families() -> tuple[str, ...]:
    """The families to write with: the machine's own Latin font, then one with Chinese where there is one."""
    known = set(font_manager.get_font_names())
    latin = next((family for family in LATIN_FAMILIES if family in known), "DejaVu Sans")
    chinese = chinese_font_file()
    if chinese is None:
        return (latin,)
    font_manager.fontManager.addfont(chinese)
    family = font_manager.FontProperties(fname=chinese).get_name()
    regular = next(entry for entry in font_manager.fontManager.ttflist if entry.name == family)
    # Known as bold, too: matplotlib logs a complaint for every bold text that a font of one weight has to show.
    font_manager.fontManager.ttflist.append(replace(regular, weight=BOLD))
    return (latin, family)


def style(colours: Palette) -> dict[str, object]:
    """The rcParams of a theme, to be used in `matplotlib.rc_context`."""
    return {
        "font.family": list(font_families()),
        "font.size": TEXT_SIZE,
        "text.color": colours.ink,
        "text.parse_math": False,  # "$8 to $12" is money
        "axes.unicode_minus": False,
        "axes.axisbelow": True,
        "axes.facecolor": colours.surface,
        "axes.edgecolor": colours.line2,
        "axes.labelcolor": colours.ink2,
        "axes.labelsize": TEXT_SIZE,
        "axes.spines.left": False,
        "axes.spines.right": False,
        "axes.spines.top": False,
        "axes.spines.bottom": False,
        "grid.color": colours.line,
        "grid.linewidth": points(0.8),
        "xtick.color": colours.ink2,
        "ytick.color": colours.ink2,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "xtick.minor.size": 0,
        "ytick.minor.size": 0,
        "lines.linewidth": points(2),
        "lines.dash_capstyle": "butt",
        "hatch.linewidth": points(1.2),
        "legend.frameon": False,
        "legend.labelcolor": colours.ink2,
        "legend.fontsize": TEXT_SIZE,
        "figure.facecolor": colours.surface,
        "savefig.facecolor": colours.surface,
    }
