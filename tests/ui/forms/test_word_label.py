"""Words of the glossary in a sentence are underlined and explained; the sentence itself stays what it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.ui.forms.word_label import WordLabel
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme

SENTENCE = "A <tornado> & 5 more."


@pytest.fixture
def label(qtbot: QtBot) -> WordLabel:
    made = WordLabel("", "body", wraps=True)
    qtbot.addWidget(made)
    made.setText(SENTENCE)
    made.show()
    return made


def test_the_sentence_stays_what_it_is(label: WordLabel) -> None:
    assert label.text() == SENTENCE
    assert label.accessibleName() == SENTENCE
    assert label.textFormat() == Qt.TextFormat.RichText


def test_a_word_is_reached_and_explained_by_keys(label: WordLabel, qtbot: QtBot) -> None:
    label.activateWindow()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(label, Qt.Key.Key_Tab)
    with qtbot.waitSignal(label.linkActivated, timeout=2000) as told:
        QTest.keyClick(label, Qt.Key.Key_Return)
    assert told.args == ["tornado"]
    assert "matters most" in QToolTip.text()


def test_pointing_at_a_word_explains_it(label: WordLabel) -> None:
    label.linkHovered.emit("tornado")
    assert "matters most" in QToolTip.text()


def test_a_sentence_without_such_words_is_plain_and_no_stop_for_tab(label: WordLabel) -> None:
    label.setText("Nothing to explain & <b>")
    assert label.text() == "Nothing to explain & <b>"
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_words_keep_the_colour_of_the_sentence_in_another_theme(label: WordLabel, qapp: QApplication) -> None:
    shades = []
    for theme in ("light", "dark"):
        apply_theme(qapp, theme)
        said = QLabel.text(label)
        assert active.colour("ink").name() in said
        shades.append(said)
    apply_theme(qapp, "light")
    assert shades[0] != shades[1]
    assert label.text() == SENTENCE
