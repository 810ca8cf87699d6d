"""What a renderer needs beside the chart: colours, language, and how a series' paint becomes fills and lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.patheffects import withStroke

from desktop_app.core.charts import Better, Chart, Mark, Paint, Series
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.charts.palette import Palette
from desktop_app.ui.charts.style import points

HATCH = "/////"
DASHES = (5, 3)


@dataclass(frozen=True)
class Look:
    """The colours of a theme and the language in which numbers are written."""

    colours: Palette
    language: str

    def fill(self, paint: Paint, *, hatched: bool = False, hollow: bool = False) -> dict[str, Any]:
        """How a bar or an area of that paint is filled, as arguments of a matplotlib patch."""
        colour = self.colours.paint(paint)
        if paint == "none":
            return {"facecolor": "none", "edgecolor": "none", "hatch": None}
        if hatched:
            return {"facecolor": self.colours.surface, "edgecolor": colour, "hatch": HATCH, "linewidth": points(1.2)}
        if hollow:
            return {"facecolor": self.colours.surface, "edgecolor": colour, "hatch": None, "linewidth": points(1.4)}
        return {"facecolor": colour, "edgecolor": colour, "hatch": None, "linewidth": 0.0}

    def series_fill(self, series: Series) -> dict[str, Any]:
        """The fill of a series by its own paint and stroke."""
        return self.fill(series.paint, hatched=series.stroke == "hatched", hollow=series.stroke == "hollow")

    def change_paint(self, change: float, better: Better) -> Paint:
        """Better or worse, whichever way the number moves; plain ink where neither way is better."""
        if better == "none":
            return "scenario"
        return "pos" if (change >= 0) == (better == "higher") else "neg"

    def line(self, series: Series) -> dict[str, Any]:
        """How a line of the series is drawn; today is grey, thinner and dashed."""
        today = series.paint == "today"
        dashed = today or series.stroke == "dashed"
        return {
            "color": self.colours.paint(series.paint),
            "linewidth": points(1.6 if today else 2),
            "linestyle": (0, DASHES) if dashed else "-",
        }

    def marker(self, series: Series) -> dict[str, Any]:
        """How a point of the series is drawn: hollow means assumed or not chosen."""
        colour = self.colours.paint(series.paint)
        hollow = series.stroke == "hollow"
        return {
            "marker": "D" if series.paint == "scenario" and series.stroke == "marker" else "o",
            "markersize": points(7),
            "markerfacecolor": self.colours.surface if hollow else colour,
            "markeredgecolor": colour,
            "markeredgewidth": points(1.4),
        }

    def halo(self) -> list[withStroke]:
        """The rim of surface colour that keeps a label readable over lines."""
        return [withStroke(linewidth=points(4), foreground=self.colours.surface)]

    def number(
        self, value: float, word: str, *, signed: bool = False, beside: float = 0.0, telling: float = 0.0
    ) -> str:
        """A number as a label, in the power of ten of the largest one `beside` it; `telling` as for `number_text`."""
        return number_text(value, word, self.language, compact=True, signed=signed, beside=beside, telling=telling)

    def names(self, chart: Chart) -> tuple[str, ...]:
        """The categories of the chart as texts (R,)."""
        column = chart.table.column(chart.categories)
        return tuple(
            value if isinstance(value, str) else number_text(value, column.format, self.language)
            for value in column.values
        )

    def mark(self, mark: Mark, word: str) -> str:
        """What is written at a mark: its name over its value."""
        return f"{mark.label}\n{self.number(mark.value, word)}"
