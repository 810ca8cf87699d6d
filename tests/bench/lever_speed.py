"""From a lever to pixels on a what-if page, against a redraw of the chart it shows by matplotlib.

Once the three parts that a hand on a slider sees (numbers, cards, chart), once all that a move sets going. A hand moves
a lever many steps at a time, so both are timed in stretches of a few: the first step alone mostly waits for memory.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop_app.core.analysis.what_if.kpi_reading import KpiReader
from desktop_app.core.charts import Chart
from desktop_app.core.project.document import new_document
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from desktop_app.ui.whatif.dimension_view import DimensionView
from desktop_app.ui.whatif.page import WhatIfPage
from desktop_app.ui.whatif.place_chart import columns_of
from tests.bench.measure import Pairs, Work, interleaved, is_steady
from tests.bench.row import Row, of_pairs

SIZE = (1290, 624)
LEVERS = {
    "logistics": "log_rerouting",
    "marketing": "mkt_recommend",
    "supply_chain": "sc_stock_adjust",
    "payment_risk": "pay_block",
}
LEVELS = [1.5, 2.0]
STRETCH = 4  # steps of a drag, and redraws


@dataclass(frozen=True)
class Stage:
    """A what-if page of a new project, shown."""

    session: Session
    page: WhatIfPage

    @property
    def view(self) -> DimensionView:
        """The view of the dimension that is shown."""
        view = self.page.view
        if not isinstance(view, DimensionView):
            raise TypeError(type(view).__name__)
        return view


Way = Callable[[Stage, str], Work]


def lever_to_pixels() -> Row:
    """One column in floats, the KPI cards and the chart of a moved lever, painted; worst dimension."""
    return _worst("lever_to_pixels", "floats, KPI cards and chart of a moved lever, painted", _floats_cards_chart, 0.1)


def lever_to_window() -> Row:
    """One move of a lever until all it changes is painted: undo step, working copy and lever rows too."""
    return _worst("lever_to_window", "a lever moved: undo step, working copy, all that follows painted", _moved, 0.15)


def _worst(row_id: str, what: str, way: Way, goal: float) -> Row:
    """The row of the dimension that takes longest, against a redraw of its chart."""
    stage = _stage()
    found = {place: _pairs(stage, place, way) for place in LEVERS}
    worst = max(found, key=lambda name: found[name].ratio)
    unsteady = is_steady(_redraw(stage, _rested(stage, worst)))
    stage.session.close()
    stage.page.close()
    row = of_pairs(row_id, f"{what}, against a redraw of its chart", found[worst], goal, unsteady)
    ratios = ", ".join(f"{name} {pairs.ratio:.2g}" for name, pairs in found.items())
    return replace(row, note=f"{worst}; {row.note}; {ratios}")


def _pairs(stage: Stage, place: str, way: Way) -> Pairs:
    chart = _rested(stage, place)
    stage.page.desk.begin()
    pairs = interleaved(_stretch(way(stage, place)), _stretch(_redraw(stage, chart)))
    stage.page.desk.end()
    return pairs


def _stretch(step: Work) -> Work:
    def steps() -> None:
        for _ in range(STRETCH):
            step()

    return steps


def _stage() -> Stage:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    apply_theme(cast("QApplication", app), "light")
    session = Session(Profile(Path(tempfile.mkdtemp())))
    session.settings.language = "en"
    session.start(new_document("Shop"))
    page = WhatIfPage(session)
    page.resize(*SIZE)
    page.show()
    return Stage(session, page)


def _moved(stage: Stage, place: str) -> Work:
    levels = list(LEVELS)

    def move() -> None:
        levels.reverse()
        stage.page.desk.move_node(LEVERS[place], levels[0])
        QApplication.processEvents()

    return move


def _floats_cards_chart(stage: Stage, place: str) -> Work:
    session, view, move = stage.session, stage.view, _moved(stage, place)
    documents, scenario_id = [], ""
    for _ in LEVELS:
        move()
        documents.append(session.document)
        scenario_id = session.chosen.id if session.chosen else ""
    reader = KpiReader(session.shop.program, {})
    picture = view.picture
    if picture is None:
        raise RuntimeError(place)

    def follow() -> None:
        documents.reverse()
        shop = session.shop.after(documents[0]).computed()
        today, scenario = shop.today_column, shop.columns[scenario_id].column
        view.cards.show_readings(reader.of_dimension(view.place.dimension, today, scenario))
        view.canvas.update_values(picture.live.at(columns_of(today, scenario)))
        QApplication.processEvents()  # paints them

    return follow


def _rested(stage: Stage, place: str) -> Chart:
    """The view of a place with its chart compiled and drawn."""
    stage.page.visit(place)
    loop = QEventLoop()
    stage.page.background.analysed.connect(loop.quit)
    loop.exec()
    stage.page.background.analysed.disconnect(loop.quit)
    while not stage.view.canvas.picture.is_drawn:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    chart = stage.view.canvas.chart
    if chart is None:
        raise RuntimeError(place)
    return chart


def _redraw(stage: Stage, chart: Chart) -> Work:
    """Matplotlib's own redraw of the chart in the size in which the page shows it."""
    picture = stage.view.canvas.picture
    figure, _ = drawn(chart, "light", (picture.width(), picture.height()))
    canvas = cast("Any", figure.canvas)  # its methods carry no types
    return cast("Work", canvas.draw)
