"""A bar that is dressed anew only when it is to be painted otherwise: setting colours costs more than moving."""

from __future__ import annotations

from matplotlib.patches import Rectangle

from desktop_app.core.charts import Paint
from desktop_app.ui.charts.look import Look


class PaintedBar:
    """A matplotlib rectangle with the paint it wears."""

    def __init__(self, patch: Rectangle) -> None:
        self.patch = patch
        self._worn: tuple[Paint, bool, bool] | None = None

    def dress(self, look: Look, paint: Paint, *, hatched: bool = False, hollow: bool = False) -> None:
        """The bar in a paint: solid, hatched or only outlined."""
        wanted = (paint, hatched, hollow)
        if wanted != self._worn:
            self._worn = wanted
            self.patch.set(**look.fill(paint, hatched=hatched, hollow=hollow))

    def lie(self, start: float, length: float) -> None:
        """The bar along the horizontal axis."""
        self.patch.set_x(start)
        self.patch.set_width(length)

    def stand(self, start: float, length: float) -> None:
        """The bar along the vertical axis."""
        self.patch.set_y(start)
        self.patch.set_height(length)
