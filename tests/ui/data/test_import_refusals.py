"""Files that cannot be used are named with their remedy, and the others are taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.project.shop import Shop
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import FILES, GOODS, LEFT, ORDERS, PATIENCE, STOCK, TRAFFIC, files_of, said

T = TypeVar("T")


def test_files_that_cannot_be_used_are_named_and_the_others_taken(
    full: DataPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.csv"
    bad.write_text("Dear\nall\n", encoding="utf-8")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        full.visit("", (bad, FILES[GOODS], FILES[TRAFFIC]))
    assert files_of(session.document) == [ORDERS, STOCK, GOODS]
    shown = [said(notice) for notice in full.banners.notices if notice.tone == "err"]
    assert len(shown) == 2
    assert shown[0].startswith("letter.csv: ")
    assert "do not go together" not in shown[0]
    assert shown[1].startswith(f"{TRAFFIC}: it does not go together")
    session.undo_stack.undo()
    assert full.banners.notices == ()


def test_an_import_of_nothing_that_can_be_used_changes_nothing(full: DataPage, session: Session, qtbot: QtBot) -> None:
    before = session.document
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        full.visit("", (FILES[TRAFFIC],))
    assert [notice.tone for notice in full.banners.notices] == ["err"]
    assert session.document is before
    assert session.undo_stack.count() == 0
    assert not full.view.questions.isVisible()


class Fragile(Apart):
    """A process that dies of one kind of file."""

    def run(self, work: Callable[..., T], *arguments: object, progress: Progress = SILENT) -> T:
        if "deadly.csv" in str(arguments[1]):
            raise UnreadableFileError.of("", Message("the work stopped."), Message("Try the files one by one."))
        return work(*arguments, progress=progress)


def test_a_file_of_which_the_reading_dies_is_found_and_the_others_taken(
    session: Session, empty: Shop, qtbot: QtBot, tmp_path: Path
) -> None:
    session.start(empty.document, shop=empty)
    page = DataPage(session, apart=Fragile())
    qtbot.addWidget(page)
    deadly = tmp_path / "deadly.csv"
    deadly.touch()
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.add_files((FILES[STOCK], deadly, FILES[GOODS]))
    assert files_of(session.document) == [STOCK, GOODS]
    assert session.undo_stack.count() == 1
    (shown,) = (said(notice) for notice in page.banners.notices if notice.tone == "err")
    assert shown.startswith("deadly.csv: ")


def test_many_files_that_are_left_out_are_all_named(full: DataPage) -> None:
    full.banners.tell_refused([Problem(f"{name}.csv", Message("is empty.")) for name in "abcde"])
    shown = [said(notice) for notice in full.banners.notices]
    assert [text.partition(":")[0] for text in shown[:3]] == ["a.csv", "b.csv", "c.csv"]
    assert shown[3] == "2 more files were left out: d.csv, e.csv"


def test_a_file_of_another_time_is_named_and_removed_by_one_click(
    full: DataPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    old = tmp_path / "old.csv"
    old.write_text(FILES[ORDERS].read_text("gb18030").replace("2026", "2024"), "utf-8")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        full.visit("", (old,))
    assert any("old.csv" in said(notice) and "2024-07-01" in said(notice) for notice in full.banners.notices)
    (remove,) = (button for button in full.banners.findChildren(QPushButton) if button.text() == "Remove it")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(remove, LEFT)
    assert files_of(session.document) == [ORDERS, STOCK]


def test_a_file_of_which_no_header_is_known_is_read_once_its_columns_are_named(
    page: DataPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    strange = tmp_path / "strange.csv"
    rows = [f"K{day},2026-07-{day:02},{day}.5" for day in range(1, 30)]
    strange.write_text("\n".join(["Wie,Wann,Wieviel", *rows]), encoding="utf-8")
    page.panel.rules_button.setChecked(True)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.add_files((strange,))
    (name_them,) = (button for button in page.banners.findChildren(QPushButton) if button.text() == "Correct")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(name_them, LEFT)
    assert not page.panel.rules_button.isChecked()
    assert page.view.isVisible()
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.correcting.look_as("T1", "", 0, 0)
    for header, column in (("Wie", "order_id"), ("Wann", "date"), ("Wieviel", "order_value")):
        page.correcting.choose(header, column)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(page.view.match.read_button, LEFT)
    assert [(source.file, source.rows_used) for source in session.document.sources] == [("strange.csv", len(rows))]
