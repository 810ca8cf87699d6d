"""At 1024 × 768 nothing is out of reach: halves go below each other, words give way to icons, the rest scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenuBar, QScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.session.session import Session
from desktop_app.ui.window import Window
from tests.ui.clipping import clipped

SMALL = (1024, 768)
TABS = tuple(Tab(name, f"A rather long name of {name}", "domain") for name in "abcdefg")


def settle() -> None:
    """Lets layouts answer each other."""
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_menus_fit_beside_the_scenario(opened: Window, session: Session, language: str) -> None:
    session.settings.language = language
    opened.resize(*SMALL)
    for page in ("start", "data", "whatif.company"):
        opened.show_page(page)
        settle()
        bar = opened.findChild(QMenuBar)
        assert isinstance(bar, QMenuBar)
        last = bar.actionGeometry(bar.actions()[-1])
        assert last.isValid()
        assert bar.rect().contains(last)
        assert opened.width() == SMALL[0]
        assert clipped(opened) == []


def test_the_halves_of_the_start_page_go_below_each_other_and_back(window: Window) -> None:
    page = window.start_page
    left, right = page.beginnings, page.side
    window.resize(*SMALL)
    settle()
    assert right.mapTo(page, right.rect().topLeft()).y() > left.mapTo(page, left.rect().topLeft()).y()
    (area,) = page.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() > 0
    window.resize(1366, 768)
    settle()
    assert right.mapTo(page, right.rect().topLeft()).x() > left.width()
    assert area.verticalScrollBar().maximum() == 0


def test_tabs_without_room_show_their_icons_and_say_their_names(qtbot: QtBot) -> None:
    header = PageHeader()
    qtbot.addWidget(header)
    header.set_tabs(TABS)
    header.choose("b")
    header.show()
    for width, brief in ((2400, False), (700, True), (2400, False)):
        header.resize(width, header.height())
        settle()
        tips = {tab.key: header.tab(tab.key).toolTip() for tab in TABS}
        assert tips == {tab.key: tab.text if brief else "" for tab in TABS}
        assert header.tab("g").geometry().right() < width
        assert (header.tab("a").width() < header.tab("b").width() / 2) == brief


def test_tabs_move_together_before_they_give_up_their_words(qtbot: QtBot) -> None:
    header = PageHeader()
    qtbot.addWidget(header)
    header.set_tabs(TABS)
    header.choose("b")
    header.show()
    header.resize(2400, header.height())
    settle()
    wide, end = header.tab("a").width(), header.tab("g").geometry().right()
    header.resize(end - 30, header.height())
    settle()
    assert not header.tab("a").toolTip()
    assert header.tab("a").width() < wide
    assert header.tab("g").geometry().right() < header.width()
