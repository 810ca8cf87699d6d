from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.i18n import translator
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.drop_zone import DropZone
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.evidence_badge import EvidenceBadge
from desktop_app.ui.forms.evidence_bar import EvidenceBar
from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.forms.paint.evidence_shares import Share
from desktop_app.ui.forms.section import CollapsibleSection
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.forms.toggle import Toggle

LEFT = Qt.MouseButton.LeftButton
EN, ZH = translator("en"), translator("zh")
Kind = TypeVar("Kind", bound=QWidget)
Show = Callable[[QWidget, int, int], QWidget]


def child(widget: QWidget, kind: type[Kind]) -> Kind:
    found = widget.findChild(kind)
    assert found is not None
    return found


def test_a_toggle_switches_by_mouse_and_space(show: Show) -> None:
    toggle = show(Toggle("Robots"), 40, 24)
    assert isinstance(toggle, Toggle)
    QTest.mouseClick(toggle, LEFT)
    assert toggle.isChecked()
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert not toggle.isChecked()
    assert toggle.accessibleName() == "Robots"


def test_the_tool_of_a_narrow_card_goes_below_its_title_and_comes_back(show: Show) -> None:
    card, views = Card("Where does the change come from?"), Segment()
    card.add_tool(views)
    show(card, 300, 120)
    views.set_choices([("a", "By dimension"), ("b", "Each lever"), ("c", "Formula")])
    for width, below in ((300, True), (700, False), (300, True)):
        card.resize(width, 120)
        for _ in range(3):
            QApplication.processEvents()
        title = child(card, TextLabel)
        assert (views.y() >= title.geometry().bottom()) == below
        assert views.width() >= views.sizeHint().width()
        assert card.rect().contains(views.geometry())


def test_tabs_tell_their_key_and_arrows_walk_them(show: Show) -> None:
    header = PageHeader()
    header.set_tabs([Tab("logistics", "Logistics", "truck-fast-outline", "log"), Tab("company", "Company")])
    header.choose("logistics")
    show(header, 500, 48)
    told: list[str] = []
    header.tab_chosen.connect(told.append)
    QTest.mouseClick(header.tab("company"), LEFT)
    QTest.keyClick(header.tab("company"), Qt.Key.Key_Left)
    assert told == ["company", "logistics"]
    header.set_tabs([Tab("logistics", "物流"), Tab("company", "公司")])
    assert (header.chosen, header.tab("company").text()) == ("logistics", "公司")


def test_an_empty_state_shows_only_the_actions_it_has(show: Show, qtbot: QtBot) -> None:
    empty = EmptyState("tray-arrow-down")
    empty.set_texts("Nothing yet.", "Add files")
    show(empty, 400, 300)
    assert empty.quiet.isHidden()
    with qtbot.waitSignal(empty.primary_clicked):
        QTest.mouseClick(empty.primary, LEFT)


def test_a_section_closes_and_opens_by_mouse_and_keys(show: Show) -> None:
    section = CollapsibleSection("eye-outline")
    section.set_texts("Sense", "closes 45 % of the gap")
    row = TextLabel("a lever")
    section.body.addWidget(row)
    show(section, 300, 100)
    QTest.mouseClick(section, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(60, 10))
    assert (section.is_opened, row.isVisible()) == (False, False)
    arrow = child(section, IconButton)
    arrow.setFocus()
    QTest.keyClick(arrow, Qt.Key.Key_Space)
    assert row.isVisible()
    assert arrow.accessibleName() == "Sense"


def test_files_are_dropped_and_other_things_are_not(show: Show, tmp_path: Path) -> None:
    zone = DropZone()
    show(zone, 200, 100)
    dropped: list[object] = []
    zone.dropped.connect(dropped.append)
    files, text = QMimeData(), QMimeData()
    paths = (tmp_path / "订单.xlsx", tmp_path / "b.csv")
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    text.setText("no file")
    assert not _drop(zone, text)
    assert _drop(zone, files)
    assert dropped == [paths]


def _drop(zone: DropZone, data: QMimeData) -> bool:
    keys, action = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), action, data, LEFT, keys)
    enter.ignore()
    QApplication.sendEvent(zone, enter)
    if enter.isAccepted():
        QApplication.sendEvent(zone, QDropEvent(QPointF(5, 5), action, data, LEFT, keys))
    return enter.isAccepted()


def test_a_label_without_room_ends_in_dots_and_tells_all_in_its_tooltip(show: Show) -> None:
    label = ElidedLabel("A very long name of a lever that cannot fit", "name")
    label.set_tip("what it does")
    show(label, 80, 20)
    assert label.is_elided
    assert label.toolTip() == f"{label.text()}\nwhat it does"
    label.resize(600, 20)
    assert label.toolTip() == "what it does"


def test_selected_cells_are_copied_as_a_spreadsheet_reads_them(show: Show) -> None:
    table = TableView()
    model = QStandardItemModel(2, 2)
    for row in range(2):
        for column in range(2):
            model.setItem(row, column, QStandardItem(f"{row}.{column}"))
    table.setModel(model)
    show(table, 300, 120)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "0.0\t0.1\n1.0\t1.1"


def test_a_badge_says_its_word_and_grade() -> None:
    badge = EvidenceBadge(with_word=True)
    narrow = badge.sizeHint().width()
    badge.set_status("assumed", "C", word="assumed", tip="Smith 2021")
    assert (badge.accessibleName(), badge.toolTip()) == ("assumed C", "Smith 2021")
    assert badge.sizeHint().width() > narrow


@pytest.mark.parametrize("shares", [(0.58, 0.11, 0.31), (0.02, 0.02, 0.96), (0.97, 0.02, 0.01), (0.0, 0.0, 1.0)])
def test_the_words_of_an_evidence_bar_never_meet_or_leave_it(show: Show, shares: tuple[float, ...]) -> None:
    bar = EvidenceBar()
    names = ("measured", "weak", "assumed")
    bar.show_shares([Share(name, share, f"{share:.0%} {name}") for name, share in zip(names, shares, strict=True)])
    show(bar, bar.sizeHint().width(), bar.sizeHint().height())
    shown = [share for share in bar._shares]  # noqa: C416, SLF001 what is painted has no other door
    edges = [(place, place + bar._advance(share)) for place, share in zip(bar._places(), shown, strict=True)]  # noqa: SLF001
    assert edges[0][0] >= 0
    assert edges[-1][1] <= bar.width() + 0.5
    assert all(right < left for (_, right), (left, _) in pairwise(edges))


def test_a_card_gives_spare_room_to_its_foot(show: Show) -> None:
    card = Card("This result rests on")
    bar = EvidenceBar()
    card.body.addWidget(bar)
    show(card, 300, 400)
    assert bar.geometry().bottom() < 100
