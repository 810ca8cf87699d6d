"""The whole map in views that can be read on a small screen: every node is in one, and each is large enough."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.reading.presentation import Presentation
from desktop_app.ui.map.saved_views import scene_of
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.map.shapes import ALL_NAMES_FROM
from desktop_app.ui.map.tour import save_tour, tour
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme

SMALL = (1024, 768)


def presentation(page: MapPage, session: Session, qtbot: QtBot) -> Presentation:
    shown = Presentation(tour(session), lambda view: scene_of(page.canvas, session, view), page)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.resize(*SMALL)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_view_shows_all_its_nodes_with_names_that_can_be_read(
    page: MapPage, session: Session, qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    session.settings.language = language
    apply_theme(qapp, "light", language=language)
    shown = presentation(page, session, qtbot)
    seen: list[str] = []
    for number, view in enumerate(tour(session)):
        shown.go(number)
        scene = shown.view.shown
        assert scene is not None
        port = shown.view.mapToScene(shown.view.viewport().rect()).boundingRect()
        assert all(port.contains(scene.nodes[name].box()) for name in scene.visible())
        assert shown.view.zoom > ALL_NAMES_FROM
        seen += scene.visible() if view.sheet == WHOLE else []
    assert sorted(seen) == sorted(node.id for node in session.shop.content.figure.nodes)
    apply_theme(qapp, "light", language="en")


def test_they_are_saved_behind_the_others_as_one_step(page: MapPage, session: Session) -> None:
    page.visit("views")
    QTest.mouseClick(page.reading.views.each, Qt.MouseButton.LeftButton)
    assert session.document.canvas.views == tour(session)
    assert session.document.canvas.views[0].sheet == POSTER
    assert session.undo_stack.count() == 1
    save_tour(session)
    assert session.undo_stack.count() == 1


def test_the_outcome_of_the_poster_is_said_in_larger_type(page: MapPage, session: Session, qtbot: QtBot) -> None:
    scene = presentation(page, session, qtbot).view.shown
    assert scene is not None
    (outcome,) = (item for item in scene.nodes.values() if item.node.kind == "outcome")
    on_desk = page.scene.nodes[outcome.node.id]
    assert outcome.box().width() > on_desk.box().width()
    assert outcome.box().left() == on_desk.box().left()
    assert scene.sceneRect().contains(outcome.box())
