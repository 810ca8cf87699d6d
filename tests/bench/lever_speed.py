"""From a lever to pixels: session, cards and chart of a what-if page, against a redraw of that chart by matplotlib."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop_app.core.charts import Chart
from desktop_app.core.project.document import new_document
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from desktop_app.ui.whatif.dimension_view import DimensionView
from desktop_app.ui.whatif.page import WhatIfPage
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


def lever_to_pixels() -> Row:
    """One move of a lever until all it changes is painted; worst dimension."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    apply_theme(cast("QApplication", app), "light")
    session = Session(Profile(Path(tempfile.mkdtemp())))
    session.settings.language = "en"
    session.start(new_document("Shop"))
    page = WhatIfPage(session)
    page.resize(*SIZE)
    page.show()
    found = {place: _pairs(page, place, node) for place, node in LEVERS.items()}
    worst = max(found, key=lambda name: found[name].ratio)
    chart = _rested(page, worst)
    unsteady = is_steady(_redraw(page, chart))
    row = of_pairs("lever_to_pixels", "a lever moved against a redraw of its chart", found[worst], 0.1, unsteady)
    session.close()
    page.close()
    ratios = ", ".join(f"{name} {pairs.ratio:.2g}" for name, pairs in found.items())
    return replace(row, note=f"{worst}; {row.note}; {ratios}")


def _pairs(page: WhatIfPage, place: str, node: str) -> Pairs:
    chart = _rested(page, place)
    levels = list(LEVELS)

    def move() -> None:
        levels.reverse()
        page.desk.move_node(node, levels[0])
        QApplication.processEvents()

    page.desk.begin()
    pairs = interleaved(move, _redraw(page, chart))
    page.desk.end()
    return pairs


def _rested(page: WhatIfPage, place: str) -> Chart:
    """The view of a place with its chart compiled and drawn."""
    page.visit(place)
    loop = QEventLoop()
    page.background.analysed.connect(loop.quit)
    loop.exec()
    page.background.analysed.disconnect(loop.quit)
    QApplication.processEvents()
    view = page.view
    if not isinstance(view, DimensionView) or view.canvas.chart is None:
        raise RuntimeError(place)
    return view.canvas.chart


def _redraw(page: WhatIfPage, chart: Chart) -> Work:
    """Matplotlib's own redraw of the chart in the size in which the page shows it."""
    view = page.view
    picture = view.canvas.picture
    figure, _ = drawn(chart, "light", (picture.width(), picture.height()))
    canvas = cast("Any", figure.canvas)  # its methods carry no types
    return cast("Work", canvas.draw)
