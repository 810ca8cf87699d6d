"""Banners: a remedy, a close, one of each key, another language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import InputError, Message, Problem
from desktop_app.core.i18n import translator
from desktop_app.ui.forms.banner import BannerHost, Notice, notice_of
from desktop_app.ui.forms.buttons import IconButton
from tests.ui.clipping import clipped

LEFT = Qt.MouseButton.LeftButton
EN, ZH = translator("en"), translator("zh")
Kind = TypeVar("Kind", bound=QWidget)
Show = Callable[[QWidget, int, int], QWidget]


def child(widget: QWidget, kind: type[Kind]) -> Kind:
    found = widget.findChild(kind)
    assert found is not None
    return found


NOTICE = Notice("warn", Message("{count} rows were not used", count=6), Message("No date"), Message("Show"))


def test_a_banner_offers_its_remedy_and_goes_when_closed(show: Show) -> None:
    host = BannerHost(EN)
    done: list[str] = []
    outer = QWidget()
    host.setParent(outer)
    banner = host.show_notice(NOTICE, "rows", lambda: done.append("shown"))
    show(outer, 600, 60)
    host.setGeometry(0, 0, 600, 40)
    QTest.mouseClick(child(banner, QPushButton), LEFT)
    assert done == ["shown"]
    assert banner.accessibleName() == "6 rows were not used No date"
    QTest.mouseClick(child(banner, IconButton), LEFT)
    assert (host.notices, host.isHidden()) == ((), True)


def test_a_notice_of_the_same_key_takes_the_place_of_the_old_one() -> None:
    host = BannerHost(EN)
    host.show_notice(NOTICE, "rows")
    newer = Notice("info", Message("All rows were used"))
    host.show_notice(newer, "rows")
    host.show_notice(NOTICE, "other")
    assert host.notices == (NOTICE, newer)
    host.clear()
    assert host.isHidden()


def test_banners_change_their_language() -> None:
    host = BannerHost(EN)
    banner = host.show_notice(NOTICE)
    host.retranslate(lambda text: {"{count} rows were not used": "{count} 行未用"}.get(text, text))
    assert banner.accessibleName().startswith("6 行未用")


def test_the_notice_of_an_error_says_the_first_problem_its_remedy_and_how_many_follow() -> None:
    error = InputError(
        (
            Problem("Orders", Message("no column {name}", name="date"), Message("Choose one.")),
            Problem("", Message("second")),
            Problem("", Message("third")),
        )
    )
    notice = notice_of(error)
    assert notice.what.text() == "Orders: no column date"
    assert notice.cause is not None
    assert notice.cause.text() == "Choose one. And 2 more."
    assert notice_of(InputError.of("", Message("alone"))).cause is None


def test_a_long_notice_is_shown_whole_beside_its_cause_and_its_remedy(qtbot: QtBot) -> None:
    host = BannerHost(EN)
    qtbot.addWidget(host)
    long = Message("orders.csv: {words}", words="what is wrong with it " * 8)
    host.show_notice(Notice("err", long, Message("Do <this> about it. " * 6), Message("Undo")))
    host.resize(700, 400)
    host.show()
    QApplication.processEvents()
    assert clipped(host) == []
    (label,) = (label for label in host.findChildren(QLabel) if "orders.csv" in label.text())
    assert "&lt;this&gt;" in label.text()
    assert label.width() > 400
