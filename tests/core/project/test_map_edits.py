"""Edits of the map: what each changes, what it takes away and brings back, and what is computed for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import MapError, Message
from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import CanvasFrame, Comment, View
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.in_force import cost_inputs
from desktop_app.core.map.link import Moderator
from desktop_app.core.project import Document, fingerprint, load, new_document, save
from desktop_app.core.project.edits import (
    ChangeNode,
    Edit,
    MoveNodes,
    OrderViews,
    PutComment,
    PutFrame,
    PutView,
    RemoveLinks,
    RemoveNodes,
    SetInput,
    SetNote,
)
from desktop_app.core.project.edits.map_numbers import set_level, set_moderation, set_strength
from desktop_app.core.project.map_steps import (
    add_node,
    change_link,
    draw,
    move_moderator,
    reroute,
)
from desktop_app.core.project.renaming import rename
from desktop_app.core.project.schema import SINCE_FORMAT
from desktop_app.core.project.shop import Shop

LINK = ("log_visibility", "cap_log_sensing")


@pytest.fixture(scope="module")
def shop() -> Shop:
    plan = Scenario("plan", Names("Plan", "计划"), {"map.adj_log_visibility": 0.3, "map.on_data_foundation": 1.0})
    return Shop(replace(new_document("Shop"), scenarios=(plan,))).computed()


def made(shop: Shop, *edits: Edit) -> Shop:
    """The shop after edits, each of which must lead back exactly."""
    for edit in edits:
        document, back = edit.apply(shop.document)
        assert back.apply(document)[0] == shop.document
        shop = shop.after(document)
    return shop


def test_a_map_drawn_as_it_ships_gives_the_same_numbers(shop: Shop) -> None:
    drawn = made(shop, ChangeNode(replace(shop.content.figure["tech_ml"], p_fail=0.15)))
    assert drawn.document.map is not None
    assert dict(drawn.computed().today_column) == dict(shop.today_column)
    assert dict(drawn.columns["plan"].column) == dict(shop.columns["plan"].column)


def test_a_new_node_takes_part_once_it_is_linked(shop: Shop) -> None:
    figure = shop.content.figure
    edit = add_node(
        figure, "technology", Names("Drones", "无人机"), dimension="logistics", sheet="whole", at=Point(1, 2)
    )
    added = made(shop, edit)
    assert {k: added.today_column[k] for k in shop.today_column} == dict(shop.today_column)
    assert added.content.figure["drones"].page == "logistics"
    assert added.document.canvas.on("whole") == {"drones": Point(1, 2)}
    linked = made(added, draw(added.content.figure, "drones", "cap_log_seizing", "+", 0.5).edit)
    moved = made(linked, set_level("drones", 0.4))
    assert moved.today_column["map.drones"] == 0.4
    supported = [scalar(step.today_column["map.S_cap_log_seizing"]) for step in (linked, moved)]
    assert supported[0] < supported[1]


@pytest.mark.parametrize(
    "edit",
    [
        MoveNodes("whole", {"tech_ml": Point(3, 4)}),
        SetNote("tech_ml", "x"),
        PutComment("c", Comment("c", "whole", "why?", Point(0, 0))),
        set_level("tech_ml", 0.9),
        set_strength(LINK, 0.11),
        set_moderation(LINK, "ch_data_quality", 0.9),
        SetInput(cost_inputs("tech_ml")[0], 100.0),
    ],
)
def test_places_and_numbers_compile_nothing(shop: Shop, edit: Edit) -> None:
    assert made(shop, edit).program is shop.program


def test_undo_and_redo_compile_nothing(shop: Shop) -> None:
    edit = RemoveNodes(("tech_ml",))
    document, back = edit.apply(shop.document)
    after = shop.after(document).computed()
    undone = after.after(back.apply(document)[0])
    assert undone.program is shop.program
    assert dict(undone.today_column) == dict(shop.today_column)
    assert undone.after(document).program is after.program


def test_what_is_only_shown_compiles_nothing_and_is_shown(shop: Shop) -> None:
    after = made(shop, ChangeNode(replace(shop.content.figure["tech_ml"], section="9.9")))
    assert after.program is shop.program
    assert after.today_column is shop.today_column
    assert after.content.figure["tech_ml"].section == "9.9"


def test_a_map_left_alone_stays_the_same_object(shop: Shop) -> None:
    figure = shop.content.figure
    assert made(shop, set_level("tech_ml", 0.9)).content.figure is figure
    assert made(shop, MoveNodes("whole", {"tech_ml": Point(3, 4)})).content.figure is figure
    assert made(shop, set_strength(LINK, 0.11)).content.figure is not figure


def test_strengths_in_force_are_shown_and_computed(shop: Shop) -> None:
    after = made(shop, set_strength(LINK, 0.11), set_moderation(LINK, "ch_data_quality", 0.07))
    link = after.content.figure.link(*LINK)
    assert link is not None
    assert (link.strength, link.moderators[0]) == (0.11, Moderator("ch_data_quality", 0.07))
    assert after.today_column["map.w_log_visibility__cap_log_sensing"] == 0.11


def test_what_was_said_of_a_node_goes_with_it_and_comes_back(shop: Shop) -> None:
    said = made(
        shop,
        SetNote("log_visibility", "ask"),
        set_level("log_visibility", 0.5),
        set_strength(LINK, 0.2),
        MoveNodes("whole", {"log_visibility": Point(1, 1), "tech_ml": Point(2, 2)}),
        PutView("v", View("v", "V", "whole", focus="log_visibility", shown=("log_visibility", "tech_ml"))),
    )
    said = made(said, SetNote("log_visibility__cap_log_sensing", "since May"))
    after = made(said, RemoveNodes(("log_visibility",)))
    document = after.document
    assert "log_visibility" not in after.content.figure
    assert not document.notes
    assert not document.entries
    assert document.canvas.on("whole") == {"tech_ml": Point(2, 2)}
    assert document.canvas.views[0].shown == ("tech_ml",)
    assert document.canvas.views[0].focus == ""
    assert set(document.scenarios[0].changes) == {"map.on_data_foundation"}
    assert after.computed().columns["plan"].problems == ()


def test_a_link_drawn_again_has_the_strength_it_is_drawn_with(shop: Shop) -> None:
    gone = made(shop, set_strength(LINK, 0.2), RemoveLinks((LINK,)))
    again = made(gone, draw(gone.content.figure, *LINK, "+", 0.4).edit)
    link = again.content.figure.link(*LINK)
    assert link is not None
    assert (link.strength, link.moderators) == (0.4, ())


def test_an_initiative_loses_only_the_target_that_is_gone(shop: Shop) -> None:
    known = shop.content.initiatives["shipment_visibility"].targets
    assert "log_visibility" in known
    after = made(shop, RemoveNodes(("log_visibility",)))
    left = after.content.initiatives["shipment_visibility"].targets
    assert dict(left) == {node: level for node, level in known.items() if node != "log_visibility"}


def test_another_kind_changes_links_and_drops_what_cannot_be(shop: Shop) -> None:
    retyped = made(shop, ChangeNode(shop.content.figure["log_visibility"].of_kind("challenge")))
    figure = retyped.content.figure
    assert figure.link(*LINK) is None
    needed = figure.link("tech_iot_gps", "log_visibility")
    assert needed is not None
    assert needed.type == "raises"
    assert figure["log_visibility"].page == "logistics"
    retyped.computed()


def test_another_dimension_makes_a_chain_a_cross_link(shop: Shop) -> None:
    after = made(shop, ChangeNode(shop.content.figure["cap_log_seizing"].in_dimension("marketing")))
    chain = after.content.figure.link("cap_log_sensing", "cap_log_seizing")
    assert chain is not None
    assert chain.type == "cross"


def test_a_link_that_would_close_a_circle_is_late_and_that_is_told(shop: Shop) -> None:
    proposal = draw(shop.content.figure, "out_advantage", "out_agility", "+", 0.3)
    assert proposal.notice is not None
    after = made(shop, proposal.edit)
    late = after.content.figure.link("out_advantage", "out_agility")
    assert late is not None
    assert late.delayed
    assert draw(shop.content.figure, "out_efficiency", "out_trust", "+", 0.3).notice is None


def test_a_link_changes_its_sign_and_keeps_its_strength(shop: Shop) -> None:
    strong = made(shop, set_strength(LINK, 0.77))
    after = made(strong, change_link(strong.content.figure, LINK, "-", delayed=False).edit)
    link = after.content.figure.link(*LINK)
    assert link is not None
    assert (link.sign, link.type, link.strength, len(link.moderators)) == ("-", "harms", 0.77, 3)


def test_a_link_is_led_elsewhere_with_the_moderators_that_may_follow(shop: Shop) -> None:
    figure = shop.content.figure
    after = made(shop, reroute(figure, LINK, ("log_visibility", "ch_data_silos")).edit).content.figure
    assert after.link(*LINK) is None
    led = after.link("log_visibility", "ch_data_silos")
    assert led is not None
    assert {m.node for m in led.moderators} == {"ch_data_quality", "ch_data_standards"}


def test_a_moderator_moves_from_link_to_link(shop: Shop) -> None:
    other = ("log_rerouting", "cap_log_seizing")
    after = made(shop, move_moderator(shop.content.figure, LINK, "ch_data_quality", other)).content.figure
    old, new = after.link(*LINK), after.link(*other)
    assert old is not None
    assert new is not None
    assert "ch_data_quality" not in {m.node for m in old.moderators}
    assert new.moderators[-1] == Moderator("ch_data_quality", 0.6)


def test_edits_that_cannot_be_say_why(shop: Shop) -> None:
    with pytest.raises(MapError, match="already linked"):
        draw(shop.content.figure, *LINK, "+", 0.3)
    with pytest.raises(KeyError):
        RemoveNodes(("nobody",)).apply(shop.document)
    with pytest.raises(KeyError):
        RemoveLinks((("tech_ml", "out_trust"),)).apply(shop.document)
    with pytest.raises(MapError, match="p_fail"):
        ChangeNode(replace(shop.content.figure["tech_ml"], p_fail=2.0)).apply(shop.document)


def test_the_names_of_steps_count() -> None:
    assert RemoveNodes(("a",)).name == Message("Delete a node")
    assert RemoveNodes(("a", "b")).name.text() == "Delete 2 nodes"


def test_a_gesture_is_one_step(shop: Shop) -> None:
    figure = shop.content.figure
    assert MoveNodes("whole", {"a": Point(1, 1)}, 3).merge_key == MoveNodes("whole", {"a": Point(2, 2)}, 3).merge_key
    assert MoveNodes("whole", {"a": Point(1, 1)}, 3).merge_key != MoveNodes("poster", {"a": Point(1, 1)}, 3).merge_key
    typed = [rename(figure, "tech_ml", Names(text, text), 5).merge_key for text in ("a", "ab")]
    assert typed[0] == typed[1] is not None
    assert set_level("a", 0.1, 7).merge_key == set_level("a", 0.2, 7).merge_key is not None
    assert set_level("a", 0.1).merge_key is None


def test_comments_frames_and_views_come_go_and_are_ordered(shop: Shop) -> None:
    first, second = View("v1", "One", "whole"), View("v2", "Two", "v2", least=0.3, hidden_kinds=("context",))
    frame = CanvasFrame("f", "whole", "Team", Box(0, 0, 9, 9))
    after = made(shop, PutView("v1", first), PutView("v2", second), PutFrame("f", frame), OrderViews(("v2", "v1")))
    assert after.document.canvas.views == (second, first)
    assert after.document.canvas.frames == (frame,)
    written = made(after, PutComment("c", Comment("c", "v2", "only here", Point(0, 0))))
    placed = made(written, MoveNodes("v2", {"tech_ml": Point(0, 0)}), PutView("v2", None), PutFrame("f", None))
    assert not placed.document.canvas.comments
    assert placed.document.canvas.views == (first,)
    assert not placed.document.canvas.places
    assert not placed.document.canvas.frames
    renamed = made(after, PutView("v1", replace(first, name="Uno")))
    assert [view.name for view in renamed.document.canvas.views] == ["Two", "Uno"]


def test_a_drawn_map_has_a_fingerprint_of_its_own(shop: Shop) -> None:
    after = made(shop, RemoveNodes(("tech_ml",)))
    assert fingerprint(after.document) != fingerprint(shop.document)
    assert fingerprint(made(shop, MoveNodes("whole", {"tech_ml": Point(1, 1)})).document) == fingerprint(shop.document)


def test_a_file_from_before_maps_were_drawn_still_opens(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "old.dynacap"
    save(shop.document, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in SINCE_FORMAT:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
    assert load(path) == shop.document


def test_a_drawn_map_is_saved(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "map.dynacap"
    after = made(shop, RemoveNodes(("tech_ml", "cap_log_sensing")), MoveNodes("whole", {"tech_genai": Point(1.5, -2)}))
    save(after.document, path)
    assert load(path) == after.document
    assert Document.drawn_map(after.document) == load(path).map
