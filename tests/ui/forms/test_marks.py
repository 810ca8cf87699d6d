from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel

from desktop_app.core.charts.palette import palette
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.paint.badge import badge_width, paint_badge
from desktop_app.ui.forms.paint.delta import Delta, paint_delta
from desktop_app.ui.forms.paint.evidence_shares import Share, paint_shares
from desktop_app.ui.forms.paint.interval import Interval, paint_interval
from desktop_app.ui.forms.paint.track import Track, paint_track
from desktop_app.ui.forms.table_view import TableView

INK, PAPER = QColor(palette("light").ink), QColor(palette("light").surface)
STATUSES = ("measured", "weak", "entered", "assumed")


def paper(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    return image


def badge(status: str, grade: str = "") -> QImage:
    image = paper(40, 16)
    with QPainter(image) as painter:
        paint_badge(painter, QRectF(2, 0, 38, 16), status, grade)
    return image


def dark_share(image: QImage) -> float:
    greys = [image.pixelColor(x, y).lightnessF() for x in range(image.width()) for y in range(image.height())]
    return sum(1 - grey for grey in greys) / len(greys)


def test_badges_differ_in_grey_and_go_from_solid_to_hollow() -> None:
    copies = {status: badge(status).convertToFormat(QImage.Format.Format_Grayscale8) for status in STATUSES}
    assert all(copies[one] != copies[other] for one, other in combinations(STATUSES, 2))
    assert dark_share(copies["measured"]) > dark_share(copies["weak"]) > dark_share(copies["assumed"])
    assert badge("measured").pixelColor(8, 8) == INK
    assert badge("assumed").pixelColor(8, 8) == PAPER


def test_a_half_disc_is_half() -> None:
    image = badge("weak")
    assert (image.pixelColor(5, 8), image.pixelColor(10, 8)) == (INK, PAPER)


def test_only_an_assumption_shows_a_grade() -> None:
    assert badge("assumed", "C") != badge("assumed")
    assert badge("measured", "C") == badge("measured")
    assert badge_width("assumed", "C") > badge_width("assumed") == badge_width("measured", "C")


def test_data_that_could_not_be_used_leave_an_assumption() -> None:
    assert badge("too_few") == badge("unusable") == badge("assumed")


@pytest.mark.parametrize(("verdict", "token"), [("better", "pos"), ("worse", "neg")])
def test_the_track_wears_the_colour_of_its_verdict(verdict: str, token: str) -> None:
    wanted = QColor(getattr(palette("light"), token))
    image = paper(200, 18)
    with QPainter(image) as painter:
        paint_track(painter, QRectF(0, 0, 200, 18), Track(1, 3, 0, 4, verdict))
    row = [image.pixelColor(x, 9) for x in range(60, 140)]
    coloured = [colour == wanted for colour in row]
    assert any(coloured)
    assert all(coloured) == (verdict == "better")  # what is worse is dashed


def test_a_value_beyond_the_track_lies_at_its_end() -> None:
    track = Track(0, 0, 1, 2)
    assert (track.share(0), track.share(1.5), track.share(9), track.share(float("nan"))) == (0, 0.5, 1, 0.5)


def test_the_limit_stands_below_its_place() -> None:
    images = []
    for limit in (None, 3.0):
        image = paper(200, 18)
        with QPainter(image) as painter:
            paint_track(painter, QRectF(0, 0, 200, 18), Track(1, 2, 0, 4, "better", limit))
        images.append(image)
    changed = [x for x in range(200) if images[0].pixelColor(x, 17) != images[1].pixelColor(x, 17)]
    assert changed
    assert abs((changed[0] + changed[-1]) / 2 - 147.5) < 2


def test_intervals_thin_out_as_less_is_known() -> None:
    shares = {}
    for status in ("measured", "weak", "assumed"):
        image = paper(120, 20)
        with QPainter(image) as painter:
            paint_interval(painter, QRectF(0, 0, 120, 20), Interval(1, 2, 3, (0, 4), status))
        shares[status] = sum(image.pixelColor(x, 10) == INK for x in range(36, 54))
    assert shares["measured"] == 18 > shares["weak"] > shares["assumed"]


@pytest.mark.parametrize(("direction", "top_heavy"), [(1, False), (-1, True)])
def test_the_arrow_points_the_way_the_number_moves(direction: int, *, top_heavy: bool) -> None:
    image = paper(40, 20)
    with QPainter(image) as painter:
        paint_delta(painter, QRectF(0, 0, 40, 20), Delta("", direction, "better"), chip=False, at_right=False)
    rows = [sum(image.pixelColor(x, y) != PAPER for x in range(12)) for y in (7, 12)]
    assert (rows[0] > rows[1]) == top_heavy


def test_shares_take_their_part_of_the_bar() -> None:
    image = paper(200, 12)
    shares = [Share("measured", 0.5, ""), Share("weak", 0.2, ""), Share("assumed", 0.3, "")]
    with QPainter(image) as painter:
        paint_shares(painter, QRectF(0, 0, 200, 12), shares)
    dark = [image.pixelColor(x, 6) == INK for x in range(200)]
    assert all(dark[2:98])
    assert 0 < sum(dark[102:138]) < 36
    assert not any(dark[144:196])


def test_a_table_paints_the_same_badge_as_a_card(qapp: object) -> None:  # noqa: ARG001 - fonts need it
    model = QStandardItemModel(1, 1)
    item = QStandardItem("")
    item.setData(("measured", ""), CellRole.BADGE)
    model.setItem(0, 0, item)
    table = TableView()
    table.setModel(model)
    table.resize(120, 80)
    picture = table.viewport().grab().toImage()
    side, left, top = 12, 8, (27 - 1 - 12) // 2
    own = paper(12, 12)
    with QPainter(own) as painter:
        paint_badge(painter, QRectF(0, 0, 12, 12), "measured")
    assert any(
        picture.copy(left, top + shift, side, side).convertToFormat(QImage.Format.Format_RGB32) == own
        for shift in (0, 1)
    )
