"""What becomes of money when a pinned node goes: KPIs are named, today stays as it is, another node can stand in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import MapError
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.project import new_document
from desktop_app.core.project.consequences import consequences, keeping_today
from desktop_app.core.project.edits import ChangeNode, Compound, Edit, Rebind, RemoveNodes, ReplaceMap
from desktop_app.core.project.edits.map_numbers import set_level
from desktop_app.core.project.map_steps import add_node, draw
from desktop_app.core.project.shop import Shop

CELLS = tuple(f"cap_log_{role}" for role in ("sensing", "seizing", "reconfiguring"))
RHO = "logistics.sensing_realisation"


@pytest.fixture(scope="module")
def shop() -> Shop:
    plan = Scenario("plan", Names("Plan", "计划"), {"map.on_shipment_visibility": 1.0, "map.on_data_foundation": 1.0})
    document = replace(new_document("Shop"), scenarios=(plan,))
    for node, level in (("ch_privacy", 0.83), ("cap_log_sensing", 0.42), ("lev_innovation", 0.35)):
        document, _ = set_level(node, level).apply(document)
    return Shop(document).computed()


def after(shop: Shop, edit: Edit) -> Shop:
    return shop.after(edit.apply(shop.document)[0])


def test_a_node_nobody_reads_has_no_consequences_for_money(shop: Shop) -> None:
    found = consequences(shop, RemoveNodes(("out_share",)))
    assert (found.open_pins, found.stay, found.follow_less) == ((), (), ())
    assert {link.target for link in found.lost_links} == {"out_share"}


def test_the_kpis_that_stay_are_named_and_stay(shop: Shop) -> None:
    edit = keeping_today(shop, RemoveNodes(CELLS))
    found = consequences(shop, RemoveNodes(CELLS))
    assert found.open_pins == CELLS
    assert "volume-weighted on-time rate" in {name.en for name in found.stay}
    later = after(shop, edit)
    staying = {name.en for name in found.stay}
    kpis = [kpi.variable for kpi in later.program.kpis if later.program.variables[kpi.variable].name.en in staying]
    everything = {f"map.on_{i.id}": 1.0 for i in later.content.initiatives.all}
    engine = engine_of(later.program)
    today = engine.today(engine.pack(later.today))
    column = engine.alone(engine.pack({**later.today, **everything}), today)
    assert kpis
    for name in kpis:
        assert engine.get(column, name) == engine.get(today, name), name
    contribution = [n for n in later.program.variables if n == "company.contribution"]
    assert all(engine.get(column, name) != engine.get(today, name) for name in contribution)


@pytest.mark.parametrize("gone", [("cap_log_sensing",), ("ch_privacy",), ("log_amr",), ("lev_innovation",), CELLS])
def test_today_stays_as_it_is(shop: Shop, gone: tuple[str, ...]) -> None:
    later = after(shop, keeping_today(shop, RemoveNodes(gone)))
    for name, value in later.today_column.items():
        if not name.startswith("map.") and not name.endswith("_gate"):
            assert value == pytest.approx(shop.today_column[name], rel=1e-12), name


def test_the_innovation_lever_of_the_roadmap_stays_too(shop: Shop) -> None:
    later = after(shop, keeping_today(shop, RemoveNodes(("lev_innovation",))))
    assert later.document.entries["roadmap.innovation_lever_level"].value == 0.35


def test_keeping_today_is_one_step_of_the_same_name(shop: Shop) -> None:
    edit = keeping_today(shop, RemoveNodes(("ch_privacy",)))
    assert isinstance(edit, Compound)
    assert edit.name == RemoveNodes(("ch_privacy",)).name
    document, back = edit.apply(shop.document)
    assert back.apply(document)[0] == shop.document


def test_a_node_of_another_kind_no_longer_fills_its_pin(shop: Shop) -> None:
    found = consequences(shop, ChangeNode(shop.content.figure["cap_log_sensing"].of_kind("technology")))
    assert found.open_pins == ("cap_log_sensing",)
    later = after(shop, keeping_today(shop, ChangeNode(shop.content.figure["cap_log_sensing"].of_kind("technology"))))
    assert RHO in later.program.unpinned


def test_another_node_stands_in(shop: Shop) -> None:
    figure = shop.content.figure
    new = after(shop, add_node(figure, "capability", Names("Watch", "察觉"), dimension="logistics"))
    linked = after(new, draw(new.content.figure, "log_visibility", "watch", "+", 0.5).edit)
    bound = after(
        linked, Compound((Rebind("cap_log_sensing", "watch"), RemoveNodes(("cap_log_sensing",))), Rebind.name)
    )
    assert bound.program.unpinned == ()
    assert bound.content.pins.node("cap_log_sensing") == "watch"
    column = bound.columns["plan"].column
    assert column[RHO] == column["map.rho_watch"]
    assert float(column[RHO]) > 0  # type: ignore[arg-type]
    assert consequences(bound, RemoveNodes(("watch",))).open_pins == ("cap_log_sensing",)


def test_only_a_node_of_the_same_kind_stands_in(shop: Shop) -> None:
    with pytest.raises(MapError, match="kind"):
        Rebind("cap_log_sensing", "tech_ml").apply(shop.document)
    document, _ = Rebind("cap_log_sensing", "cap_mkt_sensing").apply(shop.document)
    assert Rebind("cap_log_sensing", "cap_log_sensing").apply(document)[0].content().pins.stand_ins == {}


def test_a_map_without_any_pinned_node_computes_levels_and_money(shop: Shop) -> None:
    own = after(shop, keeping_today(shop, ReplaceMap(DrawnMap())))
    assert own.content.figure.nodes == ()
    one = after(own, add_node(own.content.figure, "lever", Names("Habit", "习惯")))
    two = after(one, add_node(one.content.figure, "outcome", Names("Calm", "从容")))
    linked = after(two, draw(two.content.figure, "habit", "calm", "+", 0.5).edit)
    levelled = after(linked, set_level("habit", 0.5))
    assert levelled.today_column["map.calm"] == pytest.approx(0.25)
    assert levelled.content.pins.node("cap_log_sensing") == ""
    for name, value in levelled.today_column.items():
        if not name.startswith("map.") and not name.endswith("_gate"):
            assert value == pytest.approx(shop.today_column[name]), name


def test_a_map_put_in_place_of_another_brings_its_own_numbers(shop: Shop) -> None:
    drawn = shop.document.drawn_map()
    later = after(shop, ReplaceMap(drawn))
    assert later.document.entries == {}
    assert later.today_column["map.ch_privacy"] == pytest.approx(0.5)
