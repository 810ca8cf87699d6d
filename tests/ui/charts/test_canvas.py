from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import palette
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.charts.screen.drawing_desk import Order
from desktop_app.ui.charts.screen.written import written
from desktop_app.ui.theme.apply import apply_theme
from tests.core.charts.examples import examples
from tests.ui.charts.test_live import changed

CASES = [pytest.param(chart, id=chart.id) for chart in examples("en")]


@pytest.fixture
def canvas(qapp: QApplication, qtbot: QtBot) -> Iterator[ChartCanvas]:
    apply_theme(qapp, "light")
    made = ChartCanvas()
    qtbot.addWidget(made)
    made.resize(480, 320)
    made.show()
    yield made
    apply_theme(qapp, "light")


def picture(canvas: ChartCanvas) -> QImage:
    while not canvas.picture.is_drawn:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return canvas.picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def same_share(one: QImage, other: QImage) -> float:
    points = [(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    return sum(one.pixel(x, y) == other.pixel(x, y) for x, y in points) / len(points)


@pytest.mark.parametrize("chart", CASES)
def test_moving_there_and_back_leaves_the_same_pixels(canvas: ChartCanvas, chart: Chart) -> None:
    canvas.show_chart(chart)
    before = picture(canvas)
    canvas.update_values(changed(chart, 0.9))
    assert picture(canvas) != before
    canvas.update_values(chart)
    assert picture(canvas) == before


@pytest.mark.parametrize("chart", [case for case in CASES if case.id in ("waterfall", "transit", "tornado", "grid")])
def test_the_canvas_shows_what_a_picture_file_shows(canvas: ChartCanvas, chart: Chart) -> None:
    canvas.show_chart(chart)
    figure, _ = drawn(chart, "light", (canvas.picture.width(), canvas.picture.height()))
    agg = cast("FigureCanvasAgg", figure.canvas)
    agg.draw()  # type: ignore[no-untyped-call]
    buffer = agg.buffer_rgba()  # type: ignore[no-untyped-call]
    height, width, _ = buffer.shape
    file = QImage(buffer, width, height, QImage.Format.Format_RGBX8888)
    assert same_share(picture(canvas), file.convertToFormat(QImage.Format.Format_RGB32)) > 0.93


@pytest.mark.parametrize("chart", CASES)
def test_moving_texts_stand_where_matplotlib_sets_them(qapp: QApplication, chart: Chart) -> None:
    apply_theme(qapp, "light")
    figure, live = drawn(chart)
    figure.draw_without_rendering()
    height = figure.bbox.height
    for text in live.artists:
        if isinstance(text, Text) and (mine := written(text, height, 1.0, QColor("white"))) is not None:
            font = QGuiApplication.font()
            font.setPixelSize(round(mine.size))
            wide = QFontMetricsF(font)
            lines = mine.text.split("\n")
            across = max(wide.horizontalAdvance(line) for line in lines)
            along = wide.height() * len(lines)
            middle = mine.at.x() + (0.5 - mine.share[0]) * across, mine.at.y() + (0.5 - mine.share[1]) * along
            box = text.get_window_extent()
            assert abs((box.x0 + box.x1) / 2 - middle[0]) < 8
            assert abs(height - (box.y0 + box.y1) / 2 - middle[1]) < 5


def test_numbers_beyond_the_axes_make_a_new_picture(canvas: ChartCanvas) -> None:
    chart = examples("en")[0]
    larger = changed(chart, 2.5)
    canvas.show_chart(chart)
    picture(canvas)
    canvas.update_values(larger)
    moved = picture(canvas)
    canvas.show_chart(larger)
    assert picture(canvas) == moved


def test_title_and_note_are_labels_that_screen_readers_find(canvas: ChartCanvas) -> None:
    chart = next(chart for chart in examples("en") if chart.note)
    canvas.show_chart(chart)
    shown = [label.text() for label in canvas.findChildren(QLabel) if label.isVisible()]
    assert shown == [chart.title, chart.note]
    assert (canvas.picture.accessibleName(), canvas.picture.accessibleDescription()) == (chart.title, chart.note)
    canvas.show_chart(None)
    assert not any(label.isVisible() for label in canvas.findChildren(QLabel))


def test_the_picture_follows_theme_language_and_size(canvas: ChartCanvas, qapp: QApplication, qtbot: QtBot) -> None:
    canvas.show_chart(examples("en")[0])
    light = picture(canvas)
    apply_theme(qapp, "dark")
    dark = picture(canvas)
    assert light.pixelColor(1, 1).name().upper() == palette("light").surface
    assert dark.pixelColor(1, 1).name().upper() == palette("dark").surface
    apply_theme(qapp, "dark", language="zh")
    assert picture(canvas) != dark
    drawing = canvas.picture.drawing
    canvas.resize(700, 400)
    canvas.picture.grab()
    assert canvas.picture.drawing is drawing  # stretched while the size changes
    qtbot.waitUntil(lambda: canvas.picture.drawing is not drawing)
    assert canvas.picture.is_drawn


def test_two_dots_a_pixel_are_drawn_as_two(qapp: QApplication) -> None:
    from desktop_app.ui.charts.screen.drawing import Drawing

    apply_theme(qapp, "light")
    chart = examples("en")[0]
    sharp, plain = (Drawing(chart, palette("light"), "en", (300, 200), dots) for dots in (2.0, 1.0))
    assert (sharp.image.width(), plain.image.width()) == (600, 300)
    halved = sharp.image.scaled(plain.image.size()).convertToFormat(QImage.Format.Format_RGB32)
    assert same_share(halved, plain.image.convertToFormat(QImage.Format.Format_RGB32)) > 0.8


def test_pictures_are_drawn_beside_the_window_in_order_and_only_while_they_are_wanted(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(qapp, "light")
    told: list[tuple[str, bool]] = []
    draw, may_draw = Order.draw, threading.Event()

    def told_draw(order: Order) -> None:
        may_draw.wait()
        told.append((order.chart.id, threading.current_thread() is threading.main_thread()))
        draw(order)

    monkeypatch.setattr(Order, "draw", told_draw)
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    canvases = [ChartCanvas(), ChartCanvas(), ChartCanvas()]
    charts = examples("en")[:3]
    for canvas, chart in zip(canvases, charts, strict=True):
        row.addWidget(canvas)
        canvas.show_chart(chart)
    page.resize(900, 300)
    page.show()
    qtbot.waitUntil(lambda: threading.active_count() > 1)
    page.grab()
    assert not any(canvas.picture.is_drawn for canvas in canvases)
    canvases[1].hide()
    may_draw.set()
    qtbot.waitUntil(lambda: canvases[0].picture.is_drawn and canvases[2].picture.is_drawn)
    assert [(charts[0].id, False), (charts[2].id, False)] == list(dict.fromkeys(told))
    canvases[1].show()
    qtbot.waitUntil(lambda: canvases[1].picture.is_drawn)


def test_a_chart_that_cannot_be_drawn_is_told_to_the_window(canvas: ChartCanvas, qtbot: QtBot) -> None:
    chart = examples("en")[0]
    with qtbot.captureExceptions() as caught:
        canvas.show_chart(replace(chart, categories="no such column"))
        qtbot.waitUntil(lambda: bool(caught))
    canvas.show_chart(chart)
    picture(canvas)
    assert canvas.picture.drawing is not None


def test_a_shortened_name_says_itself_in_full_where_it_is_pointed_at(canvas: ChartCanvas) -> None:
    chart = next(chart for chart in examples("en") if chart.kind == "tornado")
    name = "A name so long that no chart of this width has room for it, in two lines or in three"
    column = chart.table.column(chart.categories)
    named = replace(column, values=(name, *column.values[1:]))
    columns = tuple(named if one is column else one for one in chart.table.columns)
    canvas.show_chart(replace(chart, table=replace(chart.table, columns=columns)))
    picture(canvas)
    drawing = canvas.picture.drawing
    assert drawing is not None
    width, height = canvas.picture.width(), canvas.picture.height()
    told = {drawing.told_at(x, y) for x in range(0, width, 24) for y in range(0, height, 8)}
    assert told == {"", name}
