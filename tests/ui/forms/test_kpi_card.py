"""A card keeps what rests while a lever moves; what it shows must be what a card made anew would show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise, permutations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.ui.forms.kpi_card import KpiCard
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.paint.kpi import KpiFace, places
from desktop_app.ui.forms.paint.track import Track
from desktop_app.ui.theme.apply import apply_theme

Show = Callable[[KpiCard, int, int], KpiCard]
CALM = KpiFace(
    name="Orders that arrive on the day that was promised",
    number="87.4",
    unit="%",
    today="today 83.8 %",
    delta=Delta("3.6 pp", 1, "better"),
    verdict_word="better than today",
    status_word="assumed",
    track=Track(83.8, 87.4, 60, 100, "better", 95),
    tip="a source",
)
FACES = {
    "calm": CALM,
    "another number": replace(CALM, number="7.25", delta=Delta("76.6 pp", -1, "worse")),
    "another limit": replace(CALM, track=Track(83.8, 87.4, 60, 100, "better", 70)),
    "alarm": replace(CALM, alarm="over the limit by 0.1 pp"),
    "assumed alarm": replace(CALM, alarm="over the limit by 0.1 pp", alarm_assumed=True),
    "measured": replace(CALM, status="measured"),
    "bare": KpiFace("Flag", "yes"),
}


def picture(card: KpiCard) -> QImage:
    return card.grab().toImage()


@pytest.mark.parametrize(("before", "after"), list(permutations(FACES, 2)))
def test_a_card_shows_another_face_as_a_new_card_would(before: str, after: str) -> None:
    used, new = KpiCard(), KpiCard()
    for card in (used, new):
        card.resize(200, 104)
    used.show_face(FACES[before])
    first = picture(used)
    used.show_face(FACES[after])
    new.show_face(FACES[after])
    assert picture(used) == picture(new)
    assert picture(used) != first


@pytest.mark.parametrize(("theme", "language"), [("dark", "en"), ("light", "zh")])
def test_a_card_follows_theme_and_language(qapp: QApplication, theme: str, language: str) -> None:
    used, new = KpiCard(), KpiCard()
    for card in (used, new):
        card.resize(200, 104)
        card.show_face(CALM)
    first = picture(used)
    apply_theme(qapp, theme, language=language)
    assert picture(used) == picture(new) != first


def test_a_card_shows_its_focus_and_another_size(show: Show) -> None:
    card = show(KpiCard(), 200, 104)
    card.show_face(CALM)
    card.clearFocus()
    without = picture(card)
    card.setFocus()
    assert picture(card) != without
    card.clearFocus()
    assert picture(card) == without
    card.resize(260, 120)
    assert picture(card).copy(0, 0, 200, 104) != without


def test_each_part_has_its_own_tooltip(show: Show) -> None:
    card = show(KpiCard(), 200, 104)
    card.show_face(replace(CALM, alarm="over the limit, by very much more than anybody would have guessed"))
    at = places(card.face, card.size())
    assert card.tip_at(at.name.center()) == CALM.name
    assert card.tip_at(at.badge.center()) == "a source"
    assert card.tip_at(at.delta.center()) == "better than today"
    assert card.tip_at(at.line.center()) == f"{card.face.alarm}\n{CALM.today}"
    assert card.tip_at(at.number.center()) == card.tip_at(at.track.center()) == ""
    card.show_face(replace(CALM, name="Short"))
    assert card.tip_at(at.name.center()) == ""


def test_the_least_size_holds_what_may_not_be_shortened() -> None:
    card = KpiCard()
    for face in FACES.values():
        card.show_face(face)
        at = places(face, card.minimumSizeHint())
        assert at.number.right() < at.unit.left() <= at.unit.right() + 1 <= at.delta.left() <= at.delta.right() + 1
        rows = (at.name, at.number, at.line, at.track)
        assert all(above.bottom() < below.top() for above, below in pairwise(rows))
