"""One run of the self-test: the sample shop as this installation computes it, and a folder to write to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.language.model import Value
    from desktop_app.core.project.document import Document
    from desktop_app.core.project.shop import Shop
    from desktop_app.core.report.reported_study import ReportedStudy

DRAWS = 1024


@dataclass
class Trial:
    """What steps share: `document` is the sample shop's, put there by the step that reads it."""

    folder: Path
    size: str = "small"
    document: Document | None = None

    @cached_property
    def shop(self) -> Shop:
        """The sample shop put to work. Raises RuntimeError where no step has read it."""
        from desktop_app.core.project.shop import Shop

        if self.document is None:
            raise RuntimeError("the sample shop could not be read")
        return Shop(self.document).computed()

    @cached_property
    def study(self) -> ReportedStudy:
        """The shop as a workbook reports it, with few random draws."""
        from desktop_app.core.report.from_shop import reported_study

        return reported_study(self.shop, draws=DRAWS, whole=False)

    def kpis(self) -> dict[str, tuple[Value, ...]]:
        """Each KPI of today and of every scenario, by its variable."""
        shop = self.shop
        columns = (shop.today_column, *(column.column for column in shop.columns.values()))
        return {kpi.variable: tuple(column[kpi.variable] for column in columns) for kpi in shop.program.kpis}
