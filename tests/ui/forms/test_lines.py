"""Long names take two lines, in cards and beside sliders; what is left out is said by the tooltip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms.kpi_card import LEAST, KpiCard
from desktop_app.ui.forms.level_row import LevelRow
from desktop_app.ui.forms.paint.kpi import KpiFace
from desktop_app.ui.forms.paint.lines import in_lines, is_whole
from desktop_app.ui.theme import tokens

Show = Callable[[QWidget, int, int], QWidget]
LONG = "Multi-source demand forecasting (logistics planning)"


@pytest.mark.parametrize(("text", "room"), [(LONG, 240), ("多源需求预测与物流计划及高峰前库存调整", 160)])
def test_a_text_is_broken_where_its_room_ends_and_shortened_at_the_last_line(text: str, room: int) -> None:
    whole, cut = in_lines(text, "small", room), in_lines(text, "small", 80)
    assert len(whole) == len(cut) == 2
    assert is_whole(whole, text)
    assert not is_whole(cut, text)
    assert cut[-1].endswith("…")
    assert in_lines("Short", "small", 240) == ("Short",)


def test_a_row_grows_by_a_line_for_a_long_name_and_says_what_is_left_out(show: Show) -> None:
    rows = LevelRow(), LevelRow(), LevelRow()
    for row, name in zip(rows, ("Robots", LONG, LONG), strict=True):
        row.set_texts(name, "≈ $7.5k")
    for row, width in zip(rows, (270, 270, 150), strict=True):
        show(row, width, 80)
    heights = [row.sizeHint().height() for row in rows]
    assert heights[0] == tokens.TWO_LINE_ROW
    assert heights[1] == heights[2] > heights[0]
    head = [row.layout().itemAt(0).widget().toolTip() for row in rows]  # type: ignore[union-attr]
    assert [LONG in tip for tip in head] == [False, False, True]


def test_a_card_asks_for_a_second_line_only_where_its_name_needs_it() -> None:
    card = KpiCard()
    card.show_face(KpiFace("Late cost", "$69.9", "k"))
    assert card.height_at(LEAST.width()) == LEAST.height()
    card.show_face(KpiFace(LONG, "$69.9", "k"))
    assert card.height_at(LEAST.width()) > LEAST.height()
    assert card.height_at(3 * LEAST.width()) == LEAST.height()
