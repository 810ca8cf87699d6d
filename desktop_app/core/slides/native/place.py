"""Where something stands on a slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.util import Length

from desktop_app.core.slides.native.chart_table import NamedTable, PointTable


@dataclass(frozen=True)
class Place:
    """A box on a slide of python-pptx [EMU]."""

    slide: Any
    left: Length
    top: Length
    width: Length
    height: Length

    def chart(self, kind: object, data: NamedTable | PointTable) -> Any:  # noqa: ANN401 - python-pptx has no types for charts
        """A native chart of that kind in the box."""
        return self.slide.shapes.add_chart(kind, self.left, self.top, self.width, self.height, data).chart
