"""What if two things move: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.contour import contour
from desktop_app.core.analysis.grid import Grid, grid, grid_axis
from desktop_app.core.analysis.grid_chart import grid_chart
from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.output_axis import output_text
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.i18n import translator
from desktop_app.ui.analyse.finding import Finding, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines


@dataclass(frozen=True)
class GridWork:
    """`output` over `places` numbers of each of two levers."""

    ground: Ground
    output: str
    down: Lever
    across: Lever
    target: float
    places: int

    def __call__(self, progress: Progress, engines: Engines) -> GridResult:
        """See `Work`."""
        study = self.ground.study(self.output)
        rows, columns = (grid_axis(study, lever, self.places) for lever in (self.down, self.across))
        return GridResult(grid(study, rows, columns, progress, engines.of(study.program)), self.target)


@dataclass(frozen=True, eq=False)
class GridResult:
    """The grid and the value at which the line is drawn."""

    found: Grid
    target: float

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        tr, found = translator(language), self.found
        meets = bool(contour(found.scenario, self.target))
        line = tr("The line is where it is {target}.") if meets else tr("Nowhere on this map is it {target}.")
        said = line.format(target=output_text(found.study, self.target, language))
        chart = grid_chart(found, language, target=self.target)
        views = [chart_view(tr("Level"), chart)]
        if found.study.scenario.changes:
            views.append(chart_view(tr("Change"), grid_chart(found, language, change=True)))
        return Finding((chart.note, said), tuple(views))
