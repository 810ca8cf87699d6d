"""The help opens about what is shown, finds, links, and follows language and theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.core.charts.palette import palette
from desktop_app.core.help.library import library
from desktop_app.ui.help.focus_words import about_focus
from desktop_app.ui.help.help_window import HelpWindow
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.settings_dialog import SettingsDialog
from desktop_app.ui.window import Window


def test_f1_opens_the_page_about_what_is_shown(window: Window, asked: HelpWindow) -> None:
    assert asked.isVisible()
    assert asked.browser.page_id == "start"
    window.pages.target = "whatif.payment_risk"
    wanted = window.action_set["help.page"]
    assert wanted.shortcut().toString() == "F1"
    wanted.trigger()
    assert asked.browser.page_id == "whatif-payment_risk"
    assert "What-if: payment and risk" in asked.browser.toPlainText()


def test_esc_closes_it_and_the_window_stays(window: Window, asked: HelpWindow) -> None:
    QTest.keyClick(asked.browser, Qt.Key.Key_Escape)
    assert not asked.isVisible()
    assert window.isVisible()


def test_links_lead_on_and_back(asked: HelpWindow) -> None:
    asked.browser.setSource(QUrl("help:table-T2"))
    asked.browser.setSource(QUrl("help:model-logistics#logistics.base_transit_time_mean"))
    assert asked.browser.verticalScrollBar().value() > 0
    assert asked.contents.currentIndex().data() == library("en").pages["model-logistics"].title
    asked.back.click()
    assert asked.browser.page_id == "table-T2"
    asked.home.click()
    assert asked.browser.page_id == "first-steps"


def test_every_page_can_be_chosen_by_keys(asked: HelpWindow) -> None:
    asked.contents.setFocus()
    asked.contents.expandAll()
    seen = set()
    QTest.keyClick(asked.contents, Qt.Key.Key_Home)
    while asked.contents.indexBelow(asked.contents.currentIndex()).isValid():
        QTest.keyClick(asked.contents, Qt.Key.Key_Down)
        seen.add(asked.browser.page_id)
    assert seen == set(library("en").pages)


def test_a_search_shows_what_it_found_and_nothing_brings_the_contents_back(asked: HelpWindow) -> None:
    asked.search.setText("safety stock")
    rows = asked.contents.model().rowCount()
    assert 0 < rows < len(library("en").pages)
    QTest.keyClick(asked.search, Qt.Key.Key_Return)
    asked.contents.setCurrentIndex(asked.contents.model().index(rows - 1, 0))
    assert "safety stock" in asked.browser.toPlainText().casefold()
    asked.search.clear()
    assert asked.contents.model().rowCount() == len(library("en").chapters)


def test_language_and_theme_are_followed(session: Session, asked: HelpWindow) -> None:
    before = asked.browser.toHtml()
    session.settings.theme = "dark"
    assert palette("dark").ink.lower() in asked.browser.toHtml().lower() != before.lower()
    session.settings.language = "zh"
    assert asked.browser.toPlainText().startswith("开始")
    assert asked.windowTitle() == "帮助"
    assert asked.contents.model().index(0, 0).data() == library("zh").chapters[0].name


def test_pointing_at_a_word_says_what_it_means(asked: HelpWindow) -> None:
    asked.browser.show_page("tornado")
    asked.browser.highlighted.emit(QUrl("help:glossary#sobol"))
    assert "variance" in QToolTip.text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mean transit time today, 9.04 days", "(model-logistics#logistics.base_transit_time_mean)"),
        ("Sobol indices of the scenario", "**Sobol indices**: The share"),
        ("Cancel", ""),
    ],
)
def test_the_control_with_the_keyboard_is_explained(session: Session, text: str, said: str) -> None:
    label = QLabel(text)
    about = about_focus(label, session.tr, "en")
    assert said in about
    assert bool(about) == bool(said)
    assert about_focus(None, session.tr, "en") == ""


def test_f1_says_first_what_the_focus_is_about(window: Window, asked: HelpWindow) -> None:
    button = QPushButton("Tornado", window)
    button.show()
    button.setFocus()
    assert window.focusWidget() is button
    window.commands.run("help.page")
    assert asked.browser.toPlainText().strip().startswith("Where the keyboard was")
    asked.browser.show_page("data")
    assert "Where the keyboard was" not in asked.browser.toPlainText()


def test_f1_is_heard_in_a_dialog_that_blocks_the_window(window: Window, session: Session, qtbot: QtBot) -> None:
    dialog = SettingsDialog(session, window)
    dialog.open()
    dialog.activateWindow()
    dialog.segments["language"].button("en").setFocus()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QShortcut)))
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    shown = dialog.findChild(HelpWindow)
    assert shown is not None
    assert shown.isVisible()
    assert shown.browser.page_id == "working"
    QTest.keyClick(shown.browser, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.close()
