"""A drawn frame takes the colour of a dimension, or of none, from its context menu."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from desktop_app.core.map.geometry import Box
from desktop_app.ui.map.frame_colours import FrameColours
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session


def colours_in(menu: QMenu) -> list[FrameColours]:
    return [found for action in menu.actions() if isinstance(found := action.menu(), FrameColours)]


def test_a_frame_is_coloured_in_one_step_and_undone(page: MapPage, session: Session) -> None:
    name = page.canvas.editor.notes.add_frame(Box(10, 10, 200, 100))
    menu = page.canvas.menu.menu(Selection(note=name))
    colours = colours_in(menu)[0]
    assert [bool(action.isChecked()) for action in colours.actions()] == [True, False, False, False, False]
    steps = session.undo_stack.count()
    colours.actions()[2].trigger()
    assert session.document.canvas.frames[0].dimension == "marketing"
    assert session.undo_stack.count() == steps + 1
    again = colours_in(page.canvas.menu.menu(Selection(note=name)))[0]
    assert again.actions()[2].isChecked()
    session.undo_stack.undo()
    assert session.document.canvas.frames[0].dimension == ""
    menu.deleteLater()


def test_nothing_else_has_that_choice(page: MapPage) -> None:
    assert not colours_in(page.canvas.menu.menu(Selection(("log_amr",))))
    assert not colours_in(page.canvas.menu.menu(Selection()))
