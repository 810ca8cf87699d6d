"""A chart as a picture file, with its title and note in it."""

from __future__ import annotations

from pathlib import Path

from matplotlib import rc_context

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import Theme, palette
from desktop_app.ui.charts.figure import DEFAULT_SIZE, Size, figure
from desktop_app.ui.charts.style import PIXELS_PER_INCH, style

SHARPNESS = 2
UNDATED = {"png": {"Software": None}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}


def save_png(
    chart: Chart, path: Path, *, theme: Theme = "light", size: Size = DEFAULT_SIZE, language: str = "en"
) -> Path:
    """The path of the picture, written with two dots for each px of the design. The same chart gives the same bytes."""
    return save_picture(chart, path.with_suffix(".png"), theme=theme, size=size, language=language)


def save_picture(
    chart: Chart, path: Path, *, theme: Theme = "light", size: Size = DEFAULT_SIZE, language: str = "en"
) -> Path:
    """The path of the picture: png, svg or pdf, as its ending says. No date is written into it. Raises OSError."""
    drawn, kind = figure(chart, theme, size, language=language, heading=True), path.suffix[1:].lower()
    with rc_context(style(palette(theme))):  # type: ignore[arg-type]
        drawn.savefig(path, format=kind, dpi=PIXELS_PER_INCH * SHARPNESS, metadata=UNDATED[kind])
    return path
