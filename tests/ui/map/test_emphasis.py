"""In a presentation type and links are larger, and what is said stays whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop_app.core.map.arrangement import size_of
from desktop_app.core.map.canvas import View
from desktop_app.ui.map import shapes
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.name_pieces import chinese_words
from desktop_app.ui.map.node_text import LAST_RESORT, NAME_WEIGHT, SPARE_ROW, Fitted, fitted, name_lines, pitch
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.saved_views import scene_of
from desktop_app.ui.map.strokes import link_pen
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import typography
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.map.conftest import shop

NAMES = ("Dynamic rerouting", "Multi-source demand forecasting (supply)", "动态备选路线", "AI")
LOGISTICS = View("v", "Logistics", "whole", hidden_dimensions=("marketing", "supply_chain", "payment_risk"))


@pytest.mark.usefixtures("look")
@settings(max_examples=20)
@given(st.sampled_from(NAMES), st.floats(60, 400), st.floats(14, 80), st.integers(1, 4))
def test_names_are_whole_before_they_are_large_and_stay_in_their_room(
    name: str, wide: float, tall: float, most: int
) -> None:
    said = fitted(name, "hint", (wide, tall), (most,), 1.5)
    assert said.scale <= 1.5
    assert len(said.lines) <= most
    assert (said.scale, said.narrow) in LAST_RESORT or (said.scale >= 1 and 1 in (said.scale, said.narrow))
    metrics = typography.metrics("hint", NAME_WEIGHT)
    assert (len(said.lines) - SPARE_ROW) * pitch("hint") * said.scale <= tall or len(said.lines) == 1
    assert all(metrics.horizontalAdvance(line) * said.scale * said.narrow <= wide + 1 for line in said.lines)
    if said.is_cut:
        assert (said.scale, said.narrow) == (1, 1)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_there_is_room_type_grows_by_half(qapp: QApplication, language: str) -> None:
    apply_theme(qapp, "light", language=language)
    assert fitted("AI", "hint", (140, 44), (2,), 1.5).scale == 1.5
    assert fitted("AI", "hint", (140, 44), (2,), 1.0).scale == 1.0
    apply_theme(qapp, "light", language="en")


@pytest.mark.usefixtures("look")
def test_a_name_that_would_be_cut_is_made_narrower() -> None:
    width = 1 + typography.metrics("hint", NAME_WEIGHT).horizontalAdvance("Personalisation")
    assert fitted("Personalisation", "hint", (width, 20), (1,), 1.0) == Fitted(("Personalisation",))
    assert fitted("Personalisation", "hint", (width * 0.9, 20), (1,), 1.0).narrow < 1
    assert fitted("Personalisation", "hint", (width * 0.5, 20), (1,), 1.0).is_cut


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_name_of_the_shipped_map_is_cut(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    apply_theme(qapp, "light", language=language)
    said: list[Fitted] = []

    def noted(name: str, role: str, room: tuple[float, float], most: Sequence[int], largest: float) -> Fitted:
        said.append(fitted(name, role, room, most, largest))
        return said[-1]

    monkeypatch.setattr(shapes, "fitted", noted)
    ground = QPixmap(10, 10)
    nodes = shop().content.figure.nodes
    with QPainter(ground) as painter:
        for node in nodes:
            box = QRectF(0, 0, *size_of(node))
            shapes.paint_face(painter, shapes.Face(node, node.name.get(language), box, Levels(0.5, 0.3)))
    assert len(said) == len(nodes)
    assert [name.lines for name in said if name.is_cut] == []
    apply_theme(qapp, "light", language="en")


@pytest.mark.parametrize("name", ["持续竞争优势", "商业模式创新", "供应商成本质量可靠性分析", "敏捷与环境对齐"])
def test_lines_of_chinese_end_between_words(qapp: QApplication, name: str) -> None:
    apply_theme(qapp, "light", language="zh")
    words = list(chinese_words(name))
    ends = {"".join(words[:number]) for number in range(1, len(words))}
    wide = 0.75 * typography.metrics("hint", NAME_WEIGHT).horizontalAdvance(name)
    first, second = name_lines(name, "hint", wide)
    assert first in ends
    assert first + second == name
    apply_theme(qapp, "light", language="en")


def test_links_are_wider_and_their_dashes_longer(page: MapPage) -> None:
    for link in page.scene.sheet.links:
        desk, seen = link_pen(link), link_pen(link, 1.4)
        assert seen.widthF() == pytest.approx(1.4 * desk.widthF())
        assert seen.dashPattern() == desk.dashPattern()


def test_boxes_grow_in_height_only_and_frames_without_nodes_are_left_out(page: MapPage, session: Session) -> None:
    shown = scene_of(page.canvas, session, LOGISTICS)
    laid = page.canvas.sheet("whole").boxes
    for name in ("log_amr", "cap_log_sensing"):
        assert shown.nodes[name].box().width() == laid[name].width
    assert shown.nodes["log_amr"].box().height() > laid["log_amr"].height
    assert shown.nodes["cap_log_sensing"].box().height() == laid["cap_log_sensing"].height
    seen = {item.frame.id for item in shown.backdrop.frames if item.isVisible()}
    assert "logistics" in seen
    assert not seen & set(LOGISTICS.hidden_dimensions)
    shown.deleteLater()
