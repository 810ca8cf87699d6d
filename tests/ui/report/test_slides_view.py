"""The slides on the report page by real clicks and keys: left out, moved, rewritten, and their file asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import SetSlides
from desktop_app.core.project.slide_plan import KINDS, SlideText
from desktop_app.core.slides.slide import Slide
from desktop_app.ui.forms.banner import BannerHost
from desktop_app.ui.print.handout import HandoutWish
from desktop_app.ui.report.slides_view import SlidesView
from desktop_app.ui.report.telling import Telling
from desktop_app.ui.session.session import Session

LEFT = Qt.MouseButton.LeftButton
TOLD = tuple(Slide(kind, kind, f"Title of {kind}", ("One.", "Two.")) for kind in KINDS)


@pytest.fixture
def view(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SlidesView:
    def tell(telling: Telling, _language: str) -> None:
        telling.slides = TOLD

    monkeypatch.setattr(Telling, "ask", tell)
    session.start(new_document("Kiosk"))
    made = SlidesView(session, BannerHost(session.tr))
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(1200, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_slide_is_left_out_by_its_check_mark(view: SlidesView, session: Session, qtbot: QtBot) -> None:
    view.plan.list.setFocus()
    qtbot.keyClick(view.plan.list, Qt.Key.Key_Down)
    qtbot.keyClick(view.plan.list, Qt.Key.Key_Space)
    assert session.document.slides.left_out == ("today",)
    assert view.plan.kind == "today"
    session.undo_stack.undo()
    assert session.document.slides.wanted == KINDS
    assert view.plan.list.item(1).checkState() == Qt.CheckState.Checked


def test_a_slide_moves_by_its_buttons(view: SlidesView, session: Session, qtbot: QtBot) -> None:
    assert not view.plan.up.isEnabled()
    for _ in range(2):
        qtbot.mouseClick(view.plan.down, LEFT)
    assert session.document.slides.order[:3] == ("today", "map", "question")
    assert view.plan.kind == "question"


def test_words_are_typed_and_given_back(view: SlidesView, session: Session, qtbot: QtBot) -> None:
    assert view.editor.title.text() == "Title of question"
    assert not view.editor.own.isEnabled()
    view.editor.text.selectAll()
    qtbot.keyClicks(view.editor.text, "=mine")
    assert session.document.slides.texts == {("question", "en"): SlideText("Title of question", "=mine")}
    assert session.undo_stack.count() == 1
    qtbot.mouseClick(view.editor.own, LEFT)
    assert session.document.slides.texts == {}
    assert view.editor.text.toPlainText() == "One.\nTwo."
    session.undo_stack.undo()
    assert view.editor.text.toPlainText() == "=mine"


def test_the_file_is_asked_for_and_gets_what_is_planned(
    view: SlidesView, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes: list[HandoutWish] = []

    def write(_document: object, wish: HandoutWish, progress: object) -> Path:
        del progress
        return wish.path

    def apart(_work: object, _document: object, wish: HandoutWish, leaves: Path) -> object:
        wishes.append(wish)
        assert leaves == wish.path
        return lambda progress: write(None, wish, progress)

    monkeypatch.setattr("desktop_app.ui.report.telling.apart_work", apart)
    monkeypatch.setattr(
        "desktop_app.ui.report.slides_view.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "deck"), "")
    )
    session.do(_without_map(session))
    with qtbot.waitSignal(view.telling.written, timeout=20_000):
        qtbot.mouseClick(view.options.slides, LEFT)
    assert wishes[0].path == tmp_path / "deck.pptx"
    assert [slide.kind for slide in wishes[0].slides] == [kind for kind in KINDS if kind != "map"]
    qtbot.waitUntil(view.options.slides.isEnabled)


def _without_map(session: Session) -> SetSlides:
    return SetSlides(replace(session.document.slides, left_out=("map",)))
