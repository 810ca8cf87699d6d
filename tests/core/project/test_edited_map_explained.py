"""On a map that somebody has edited, every node still says why it moved and what holds it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.holding_back import holding_back
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import untranslated
from desktop_app.core.language.model import Names
from desktop_app.core.map.explain import Explanation
from desktop_app.core.map.why import why
from desktop_app.core.project import Document, new_document
from desktop_app.core.project.edits import ChangeNode, Edit, RemoveNodes
from desktop_app.core.project.edits.map_numbers import set_level, set_strength
from desktop_app.core.project.map_steps import add_node, draw, moderate
from desktop_app.core.project.shop import Shop

CHANGES = {"map.on_shipment_visibility": 1.0, "map.on_data_foundation": 1.0, "map.mode": 1.0, "map.adj_drones": 0.4}
GONE = ("log_visibility", "ch_data_silos", "cap_log_reconfiguring", "ch_fairness_risk", "log_amr", "ch_black_box")


def edited() -> Document:
    """A project with a new node, links and moderators, an outcome that feeds back, and much of Figure 1 gone."""
    document = new_document("Edited")

    def do(edit: Edit) -> None:
        nonlocal document
        document, _ = edit.apply(document)

    do(add_node(document.content().figure, "technology", Names("Drones", "无人机"), dimension="logistics"))
    do(draw(document.content().figure, "drones", "cap_log_seizing", "+", 0.5).edit)
    do(moderate(document.content().figure, ("drones", "cap_log_seizing"), "ch_mgr_distrust", 0.4))
    do(draw(document.content().figure, "out_share", "out_efficiency", "+", 0.3).edit)
    do(draw(document.content().figure, "cap_mkt_sensing", "lev_training", "+", 0.3, delayed=True).edit)
    do(ChangeNode(document.content().figure["ctx_ai_diffusion"].of_kind("challenge")))
    do(set_level("drones", 0.2))
    do(set_strength(("drones", "cap_log_seizing"), 0.8))
    do(RemoveNodes(GONE))
    return replace(document, scenarios=(Scenario("plan", Names("Plan", "计划"), CHANGES),))


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(edited()).computed()


def test_every_change_is_split_without_a_rest(shop: Shop) -> None:
    content, column = shop.content, shop.columns["plan"]
    assert column.problems == ()
    explanation = Explanation(content.figure, content.initiatives, content.mode, shop.today_column, column.column)  # type: ignore[arg-type]
    moved = 0
    for node in content.figure.nodes:
        split = explanation.split(node.id)
        assert split.own + sum(link.share for link in split.links) == pytest.approx(split.change, abs=1e-12)
        assert sum(s.share for s in explanation.by_initiative(node.id)) == pytest.approx(split.change, abs=1e-12)
        text = why(explanation, node.id, "en", untranslated)
        assert node.name.en in text
        moved += "does not move" not in text
    assert moved > 20


def test_every_node_says_what_holds_it_back(shop: Shop) -> None:
    column = shop.columns["plan"]
    inputs = column.scenario.inputs(shop.today)
    today = shop.today_column
    for node in shop.content.figure.nodes:
        for held in holding_back(shop.content.figure, node.id, today.engine, inputs, today.slots):
            assert held.node in shop.content.figure
    drones = holding_back(shop.content.figure, "cap_log_seizing", today.engine, inputs, today.slots)
    assert "ch_mgr_distrust" in {held.node for held in drones}
