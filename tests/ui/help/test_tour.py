"""The tour shows each step's page and part, goes by keys and mouse, and can be left at any step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.help.spotlight import Spotlight
from desktop_app.ui.help.tour import Tour, card_place
from desktop_app.ui.help.tour_card import TourCard
from desktop_app.ui.help.tour_steps import STEPS
from desktop_app.ui.session.session import Session
from desktop_app.ui.window import Window

ROOM = QRect(0, 0, 1366, 768)


class Host(QWidget):
    """Stands in for the window: a page that is one widget with every part."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1366, 768)
        self.shown: list[str] = []
        self.lit = QWidget(self)
        self.lit.setGeometry(0, 0, 200, 700)
        for part in ("panel", "view", "canvas", "cards", "list", "options"):
            setattr(self.lit, part, self.lit)


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    made = Host()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def tour(session: Session, host: Host) -> Tour:
    return Tour(session, host, host.shown.append, lambda _page: host.lit)


def test_keys_and_buttons_go_back_and_on(host: Host, tour: Tour) -> None:
    assert not tour.card.back.isEnabled()
    tour.card.onwards.click()
    QTest.keyClick(tour.card.onwards, Qt.Key.Key_PageDown)
    assert tour.place == 2
    QTest.keyClick(tour.card.onwards, Qt.Key.Key_PageUp)
    tour.card.back.click()
    QTest.keyClick(tour.card.onwards, Qt.Key.Key_PageUp)
    assert tour.place == 0
    assert host.shown == [STEPS[place].target for place in (0, 1, 2, 1, 0, 0)]


@pytest.mark.parametrize("place", range(len(STEPS)))
def test_it_can_be_left_at_any_step(host: Host, tour: Tour, qtbot: QtBot, place: int) -> None:
    tour.go_to(place)
    QTest.keyClick(tour.card.onwards, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not host.findChildren(TourCard) and not host.findChildren(Spotlight))
    assert host.isVisible()


def test_the_last_step_ends_it(host: Host, tour: Tour, qtbot: QtBot) -> None:
    tour.go_to(len(STEPS) - 1)
    assert not tour.card.leave.isVisible()
    tour.card.onwards.click()
    qtbot.waitUntil(lambda: not host.findChildren(Tour))


def test_what_lies_below_takes_the_clicks_and_the_card_speaks_the_language(
    host: Host, session: Session, tour: Tour
) -> None:
    assert tour.spotlight.lit.contains(host.lit.geometry())
    assert QApplication.widgetAt(host.mapToGlobal(QPoint(40, 200))) is host.lit
    session.settings.language = "zh"
    assert tour.card.onwards.text() == "下一步"


def test_the_card_follows_the_size_of_the_window(host: Host, tour: Tour, qtbot: QtBot) -> None:
    host.lit.resize(100, 700)
    host.resize(1200, 768)
    qtbot.waitUntil(lambda: tour.spotlight.width() == 1200)
    assert tour.card.x() < 200


def test_without_a_project_the_sample_is_opened_first(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.life, "sample", asked.append)
    window.start_page.asked.emit("help.tour", None)
    assert asked == ["large"]
    assert window.findChildren(Tour) == []


@pytest.mark.parametrize(
    ("lit", "place"),
    [
        (QRect(0, 0, 200, 700), QPoint(212, 12)),
        (QRect(300, 100, 1066, 100), QPoint(312, 212)),
        (QRect(1100, 100, 266, 668), QPoint(768, 112)),
        (QRect(0, 0, 1366, 768), QPoint(1033, 605)),
    ],
)
def test_the_card_stands_beside_what_it_speaks_of(lit: QRect, place: QPoint) -> None:
    card = QSize(320, 150)
    found = card_place(lit, card, ROOM)
    assert found == place
    assert ROOM.contains(QRect(found, card))
