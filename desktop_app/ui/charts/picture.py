"""A chart as a picture file, with its title and note in it."""

from __future__ import annotations

from pathlib import Path

from matplotlib import rc_context

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import Theme, palette
from desktop_app.ui.charts.figure import DEFAULT_SIZE, Size, figure
from desktop_app.ui.charts.style import PIXELS_PER_INCH, style

SHARPNESS = 2


def save_png(
    chart: Chart, path: Path, *, theme: Theme = "light", size: Size = DEFAULT_SIZE, language: str = "en"
) -> Path:
    """The path of the picture, written with two dots for each px of the design. The same chart gives the same bytes."""
    drawn = figure(chart, theme, size, language=language, heading=True)
    with rc_context(style(palette(theme))):  # type: ignore[arg-type]
        drawn.savefig(path, format="png", dpi=PIXELS_PER_INCH * SHARPNESS, metadata={"Software": None})
    return path
