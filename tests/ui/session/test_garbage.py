"""What a project brings is set aside once; what the project before left is collected, not kept for ever."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.project.edits import SetTitle
from desktop_app.ui.session.garbage import THRESHOLDS, Garbage
from desktop_app.ui.session.session import Session
from tests.ui.session.shops import small_shop


class Ring:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("collector")
def test_what_is_made_to_last_is_not_looked_through_again(session: Session, qtbot: QtBot) -> None:
    garbage = Garbage(session)
    gc.unfreeze()
    garbage.add_lasting()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)


@pytest.mark.usefixtures("collector")
def test_open_projects_are_set_aside_and_left_ones_collected(session: Session, qtbot: QtBot) -> None:
    Garbage(session)
    assert gc.get_threshold() == THRESHOLDS
    shop = small_shop()
    gc.unfreeze()
    session.start(shop.document, shop=shop)
    ring = Ring()
    left = weakref.ref(ring)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    del ring
    gc.collect()
    assert left() is not None
    session.start(shop.document, shop=shop)
    qtbot.waitUntil(lambda: left() is None)
    assert gc.get_freeze_count() > 0


def test_a_closed_session_holds_no_commands_that_could_be_collected_before_it(session: Session) -> None:
    shop = small_shop()
    session.start(shop.document, shop=shop)
    assert session.do(SetTitle("Another"))
    assert session.undo_stack.count() == 1
    session.close()
    assert session.undo_stack.count() == 0
