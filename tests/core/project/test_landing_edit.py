"""A moderator dragged along its link: one step, kept in the file, gone with what it belonged to."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.map.canvas import View
from desktop_app.core.map.landings import FIRST, LAST
from desktop_app.core.project import Document, load, new_document, save
from desktop_app.core.project.edits import Edit, MoveLanding, PutView, RemoveLinks, RemoveNodes
from desktop_app.core.project.map_steps import move_moderator, unmoderate
from desktop_app.core.project.schema import SINCE_FORMAT

LINK, OTHER = ("log_visibility", "cap_log_sensing"), ("log_rerouting", "cap_log_seizing")
MARK = (LINK, "ch_data_quality")
FIGURE = new_document("Shop").shipped()


@pytest.fixture(scope="module")
def moved() -> Document:
    document, back = MoveLanding("whole", MARK, 0.6).apply(new_document("Shop"))
    assert back.apply(document)[0] == new_document("Shop")
    return document


def test_a_landing_is_kept_on_its_sheet_alone(moved: Document) -> None:
    assert moved.canvas.landings_on("whole") == {MARK: 0.6}
    assert moved.canvas.landings_on("poster") == {}
    assert moved.map is None


def test_it_stays_between_the_ends_that_may_be(moved: Document) -> None:
    for share, kept in ((0.0, FIRST), (1.0, LAST)):
        assert MoveLanding("whole", MARK, share).apply(moved)[0].canvas.landings_on("whole") == {MARK: kept}


def test_none_lets_layout_find_it_again(moved: Document) -> None:
    assert MoveLanding("whole", MARK, None).apply(moved)[0] == new_document("Shop")


def test_one_drag_is_one_step() -> None:
    keys = [MoveLanding("whole", MARK, share, 4).merge_key for share in (0.4, 0.5)]
    assert keys[0] == keys[1] is not None
    assert MoveLanding("poster", MARK, 0.5, 4).merge_key != keys[0]


@pytest.mark.parametrize(
    "edit",
    [
        RemoveNodes(("ch_data_quality",)),
        RemoveNodes(("log_visibility",)),
        RemoveLinks((LINK,)),
        unmoderate(FIGURE, LINK, "ch_data_quality"),
        move_moderator(FIGURE, LINK, "ch_data_quality", OTHER),
    ],
)
def test_it_goes_with_what_it_belonged_to_and_comes_back(moved: Document, edit: Edit) -> None:
    after, back = edit.apply(moved)
    assert not after.canvas.landings
    assert back.apply(after)[0] == moved


def test_it_goes_with_its_sheet() -> None:
    document, _ = PutView("v", View("v", "V", "v")).apply(new_document("Shop"))
    document, _ = MoveLanding("v", MARK, 0.5).apply(document)
    assert not PutView("v", None).apply(document)[0].canvas.landings


def test_what_does_not_land_cannot_be_moved() -> None:
    with pytest.raises(KeyError):
        MoveLanding("whole", (LINK, "tech_ml"), 0.5).apply(new_document("Shop"))


def test_it_is_saved_and_a_file_from_before_opens_without_it(moved: Document, tmp_path: Path) -> None:
    path = tmp_path / "map.dynacap"
    save(moved, path)
    assert load(path) == moved
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, since in SINCE_FORMAT.items():
            if since == 3:
                connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 2")
    assert load(path) == replace(moved, canvas=replace(moved.canvas, landings={}))
