"""A project made with another library: it says so when it is opened, lists what would change, and takes an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.language.model import Kpi, Names
from desktop_app.core.project import library_update
from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import KeepModels, SetTitle
from desktop_app.core.project.kpi_change import KpiChange
from desktop_app.core.project.library_update import LibraryUpdate
from desktop_app.core.project.shop import Shop
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.library_dialog import LibraryDialog
from desktop_app.ui.shell.library_news import LibraryNews

CHANGE = KpiChange(
    Kpi("company.net_revenue", "higher", "money"),
    Names("net revenue", "净收入"),
    "USD/quarter",
    "",
    Names("Today", "今天"),
    1000.0,
    900.0,
)
UPDATE = LibraryUpdate(("company",), (CHANGE,), (), (), (), SetTitle("Taken"), KeepModels("newer"))


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(new_document("Kiosk"))


def test_only_a_project_of_another_library_asks(
    session: Session, shop: Shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.start(shop.document, shop=shop)
    window = LibraryDialog(session, UPDATE)
    qtbot.addWidget(window)
    news = LibraryNews(session, window)
    with qtbot.waitSignal(news.settled):
        session.start(shop.document, shop=shop)
    monkeypatch.setattr(library_update, "is_news", lambda document: document.kept_against != "newer")
    with qtbot.waitSignal(news.differs):
        session.start(shop.document, shop=shop)
    with qtbot.waitSignal(news.settled):
        session.do(UPDATE.keep)


def test_the_list_has_every_figure_and_both_answers(session: Session, shop: Shop, qtbot: QtBot) -> None:
    session.start(shop.document, shop=shop)
    for press, title, kept in (
        ("keep_button", "Kiosk", "newer"),
        ("accept_button", "Taken", shop.document.kept_against),
    ):
        session.start(shop.document, shop=shop)
        dialog = LibraryDialog(session, UPDATE)
        assert [dialog.cells.index(0, n).data() for n in range(4)] == ["Net revenue", "Today", "$1,000", "$900"]
        getattr(dialog, press).click()
        assert (session.document.title, session.document.kept_against) == (title, kept)
        session.undo_stack.undo()
        assert session.document == shop.document
    refused = LibraryDialog(session, replace(UPDATE, accept=None))
    qtbot.addWidget(refused)
    assert not refused.accept_button.isEnabled()
