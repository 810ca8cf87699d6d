"""Sheets are laid out when they are first shown, and remembered as long as nothing of them changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.core.map import standing
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.layout import whole_sheet
from desktop_app.core.map.sheet import Sheet
from desktop_app.core.project.edits import MoveNodes
from desktop_app.core.project.level_edit import level_edit
from desktop_app.ui.map.document_sheets import DocumentSheets
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.session.session import Session
from tests.ui.map.conftest import document, shop

AMR = "log_amr"


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[CapabilityMap]:
    """The maps that were laid out since."""
    laid: list[CapabilityMap] = []
    known: Callable[[CapabilityMap], Sheet] = vars(standing)["whole_sheet"]

    def counted(figure: CapabilityMap) -> Sheet:
        laid.append(figure)
        return known(figure)

    monkeypatch.setattr(standing, "whole_sheet", counted)
    return laid


@pytest.fixture
def sheets(session: Session, layouts: list[CapabilityMap]) -> DocumentSheets:
    assert layouts == []
    session.start(document(), shop=shop())
    return DocumentSheets(session)


def test_the_whole_map_is_laid_out_when_it_is_first_wanted_and_once(
    sheets: DocumentSheets, layouts: list[CapabilityMap]
) -> None:
    sheets.sheet(POSTER)
    assert layouts == []
    first = sheets.sheet(WHOLE)
    assert len(layouts) == 1
    assert sheets.sheet(WHOLE) is first


def test_a_level_leaves_a_sheet_as_it_is_and_a_moved_node_only_lays_out_itself(
    sheets: DocumentSheets, session: Session, layouts: list[CapabilityMap]
) -> None:
    first = sheets.sheet(WHOLE)
    session.do(level_edit(session.shop, "plan", AMR, 0.9))
    assert sheets.sheet(WHOLE) is first
    session.do(MoveNodes(WHOLE, {AMR: first.boxes[AMR].centre.moved(40, 24)}))
    moved = sheets.sheet(WHOLE)
    assert {name for name, box in moved.boxes.items() if box != first.boxes[name]} == {AMR}
    assert len(layouts) == 1


def test_a_map_all_of_whose_nodes_were_put_somewhere_is_not_laid_out_at_all(
    session: Session, layouts: list[CapabilityMap]
) -> None:
    session.start(document(), shop=shop())
    boxes = whole_sheet(session.shop.content.figure).boxes
    session.do(MoveNodes(WHOLE, {name: box.centre for name, box in boxes.items()}))
    assert DocumentSheets(session).sheet(WHOLE).boxes == boxes
    assert layouts == []


def test_the_other_sheet_is_made_when_it_is_shown_and_kept(page: MapPage) -> None:
    poster = page.scene
    page.tools.view.button(WHOLE).click()
    whole = page.scene
    page.tools.view.button(POSTER).click()
    assert page.scene is poster
    page.tools.view.button(WHOLE).click()
    assert page.scene is whole
