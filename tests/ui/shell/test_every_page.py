"""What holds on every page: nothing is cut off, everything can be reached by Tab, everything has a name."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.core.charts.palette import Theme, palette
from desktop_app.core.i18n import LANGUAGES, translator
from desktop_app.ui.actions import ACTIONS
from desktop_app.ui.application import make_window
from desktop_app.ui.help.tour import Tour
from desktop_app.ui.help.tour_steps import STEPS
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.help_dialogs import AboutDialog, ShortcutsDialog
from desktop_app.ui.shell.page_table import has_page
from desktop_app.ui.shell.settings_dialog import SettingsDialog
from desktop_app.ui.theme import active
from desktop_app.ui.window import Window
from tests.sample_documents import sample
from tests.ui.clipping import clipped
from tests.ui.spoken import doubled, left_in_english

WISHES = ("map.find", "report.export", "whatif")
"""Targets that lead to a page that another target shows, too."""
TARGETS = tuple(a.page for a in ACTIONS if has_page(a.page) and a.page not in WISHES and not a.page.startswith("map."))
SWITCHED = (*(target for target in TARGETS if not target.startswith("whatif.")), "whatif.logistics", "whatif.company")
SIZES = ((1366, 768), (1920, 1080))
LONGEST_TAB_ROUND = 400


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Window]:
    """One window for all tests here, with the small sample shop open: making pages anew for each takes too long."""
    session = Session(Profile(tmp_path_factory.mktemp("profile")))
    session.settings.language = "en"
    made = make_window(qapp, session)
    made.resize(*SIZES[0])
    made.show()
    session.start(sample("small"))
    yield made
    made.close()
    made.deleteLater()


def translated(text: str) -> bool:
    """Whether the text is one of ours in English for which the catalogue has another in Chinese."""
    return translator("zh")(text) != text


def show(window: Window, target: str) -> None:
    """Shows a page and lets it draw."""
    window.show_page(target)
    settle()


def settle() -> None:
    """Lets layouts answer each other."""
    for _ in range(3):
        QApplication.processEvents()


def test_theme_and_language_are_switched_on_every_page(opened: Window) -> None:
    themes: tuple[Theme, ...] = ("dark", "light")
    for place, target in enumerate(SWITCHED):
        show(opened, target)
        theme, language = themes[place % 2], LANGUAGES[place % 2]
        opened.session.settings.theme = theme
        opened.session.settings.language = language
        assert opened.pages.target == target
        assert active.colours() == palette(theme)
        corner = opened.grab().toImage().pixelColor(opened.width() - 3, opened.height() - 3).name().upper()
        assert corner == palette(theme).surface
        page = opened.pages.currentWidget()
        shown = {label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()}
        assert not {text for text in shown if translated(text) and language == "zh"}, target


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_and_every_name_is_unique_and_in_the_language(opened: Window, language: str) -> None:
    opened.session.settings.language = language
    faults = []
    for target in TARGETS:
        opened.resize(*SIZES[0])
        show(opened, target)
        faults += [f"{target}: {name} is said twice" for name in doubled(opened)]
        if language == "zh":
            faults += [f"{target}: {name} is English" for name in left_in_english(opened)]
        faults += [f"{target} {SIZES[0]}: {fault}" for fault in clipped(opened)]
        opened.resize(*SIZES[1])
        settle()
        faults += [f"{target} {SIZES[1]}: {fault}" for fault in clipped(opened)]
    assert not faults, "\n".join(faults)


def test_the_checker_sees_what_is_cut_off(qtbot: QtBot) -> None:
    label, button = QLabel("a text that is much too long for its label"), QPushButton("a text that is much too long")
    button.setProperty("kind", "secondary")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
        widget.setFixedSize(40, 20)
        assert clipped(widget)
    long = QLabel("word " * 30)
    qtbot.addWidget(long)
    long.setWordWrap(True)
    long.setFixedSize(100, 20)
    long.show()
    assert clipped(long)


@pytest.mark.parametrize("target", TARGETS)
def test_everything_is_reached_by_tab_and_has_a_name(opened: Window, target: str) -> None:
    opened.activateWindow()
    show(opened, target)
    reached = set(_tab_round(opened))
    wanted = {widget for widget in opened.findChildren(QWidget) if _can_be_reached(widget)}
    assert {_described(widget) for widget in wanted - reached} == set()
    assert {_described(widget) for widget in reached if not _name(widget)} == set()


def test_dialogs_are_not_cut_off_either(opened: Window, qtbot: QtBot) -> None:
    for language in ("en", "zh"):
        opened.session.settings.language = language
        made = (
            SettingsDialog(opened.session, opened),
            ShortcutsDialog(opened.session, opened),
            AboutDialog(opened.session, opened),
        )
        for dialog in made:
            qtbot.addWidget(dialog)
            dialog.show()
            qtbot.waitExposed(dialog)
            assert clipped(dialog) == []
            dialog.close()


def _tab_round(window: Window) -> Iterator[QWidget]:
    window.setFocus()
    seen: set[QWidget] = set()
    last: QWidget | None = None
    for _ in range(LONGEST_TAB_ROUND):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        # A sentence keeps the focus while Tab goes from one of its words to the next.
        if focus is None or (focus in seen and focus is not last):
            return
        seen.add(focus)
        last = focus
        yield focus


def _can_be_reached(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    plain = not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QAbstractItemView)
    return tab and plain and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _name(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox):
        return "part of a spin box"
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"


def test_the_tour_leads_through_pages_and_parts_that_are_there(opened: Window) -> None:
    opened.commands.run("help.tour")
    tour = opened.findChildren(Tour)[-1]
    for place, step in enumerate(STEPS):
        assert (tour.place, opened.pages.target) == (place, step.target)
        page = opened.pages.page(step.target.partition(".")[0])
        assert isinstance(attrgetter(step.part)(page) if step.part else page, QWidget)
        tour.arrange()
        assert not tour.spotlight.lit.isEmpty()
        assert opened.rect().contains(tour.card.geometry())
        assert not clipped(tour.card)
        QTest.keyClick(tour.card.onwards, Qt.Key.Key_PageDown)
    assert not tour.card.isVisible()
