"""Cells of the map: what is read can be put back, what is put is what is read, and what cannot be is said."""

from __future__ import annotations

from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import MapError
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.map_cells.block import block_of, lay
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import share, share_text
from desktop_app.core.project.map_cells.cells_edit import CellsEdit, links_edit, nodes_edit
from desktop_app.core.project.map_cells.link_cells import LINK_CELLS, MINUS
from desktop_app.core.project.map_cells.matrix import matrix_edit, matrix_text
from desktop_app.core.project.map_cells.node_cells import NODE_CELLS
from desktop_app.core.project.shop import Shop

ML, FORECAST, CELL = "tech_ml", "log_demand_forecast", "cap_log_sensing"
LINK: Ends = (FORECAST, CELL)


@cache
def shop() -> Shop:
    return Shop(new_document("Shop")).computed()


def reading(language: str = "en", document: Document | None = None) -> CellReading:
    return CellReading(shop() if document is None else shop().after(document), language)


def made(found: CellsEdit) -> CellReading:
    """The map after an edit in which nothing was refused."""
    assert found.problems == ()
    assert found.edit is not None
    return reading(document=found.edit.apply(shop().document)[0])


def node_text(known: CellReading, cell: str, node: str = ML) -> str:
    return NODE_CELLS[cell].text(known, known.figure[node])


def link_text(known: CellReading, cell: str, ends: Ends = LINK) -> str:
    return LINK_CELLS[cell].text(known, known.figure.between(ends))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_changes_nothing_when_it_is_put_back(language: str) -> None:
    known = reading(language)
    nodes = {n.id: {c.id: c.text(known, n) for c in NODE_CELLS.values()} for n in known.figure.nodes}
    links = {k.ends: {c.id: c.text(known, k) for c in LINK_CELLS.values()} for k in known.figure.links}
    assert nodes_edit(known, nodes) == CellsEdit(None)
    assert links_edit(known, links) == CellsEdit(None)


@pytest.mark.parametrize(
    ("cell", "typed", "reads"),
    [
        ("name_en", "  Machine   learning ", "Machine learning"),
        ("kind", "lever", "Lever"),
        ("kind", "举措", "Lever"),
        ("dimension", "营销", "Marketing"),
        ("level", "3,5", "3.5"),
        ("one_off", "12,500", "12500"),
        ("running", "0.5", "0.5"),
        ("p_fail", "7 %", "7%"),
        ("p_fail", "", ""),
        ("section", "§ 3.2", "3.2"),
        ("stated", "否", "no"),
        ("note", "asked in May", "asked in May"),
    ],
)
def test_what_is_put_into_a_node_is_what_is_read(cell: str, typed: str, reads: str) -> None:
    assert node_text(made(nodes_edit(reading(), {ML: {cell: typed}})), cell) == reads


@pytest.mark.parametrize(
    ("cell", "typed", "reads"),
    [
        ("sign", "-", MINUS),
        ("strength", "weak", "15%"),
        ("strength", "0.7", "70%"),
        ("delayed", "yes", "yes"),
        ("moderators", "Poor data quality 10%；信息孤岛 weak", "Poor data quality 10%; Information silos 20%"),
        ("moderators", "", ""),
        ("note", "to be checked", "to be checked"),
    ],
)
def test_what_is_put_into_a_link_is_what_is_read(cell: str, typed: str, reads: str) -> None:
    assert link_text(made(links_edit(reading(), {LINK: {cell: typed}})), cell) == reads


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("name_zh", " "),
        ("kind", "stock"),
        ("dimension", "moon"),
        ("level", "5.1"),
        ("one_off", "-3"),
        ("p_fail", "120%"),
        ("stated", "perhaps"),
    ],
)
def test_what_a_node_cannot_be_is_refused_and_the_rest_is_put(cell: str, typed: str) -> None:
    found = nodes_edit(reading(), {ML: {cell: typed, "section": "9"}})
    assert [problem.where.startswith(reading().name(ML)) for problem in found.problems] == [True]
    assert found.edit is not None
    assert node_text(reading(document=found.edit.apply(shop().document)[0]), "section") == "9"


def test_an_outcome_has_no_level_and_a_policy_no_cost() -> None:
    known = reading()
    outcome = next(node.id for node in known.figure.nodes if node.kind == "outcome")
    policy = next(node.id for node in known.figure.nodes if node.role == "policy")
    texts = {outcome: {"level": "3", "one_off": "5"}, policy: {"running": "10"}}
    found = nodes_edit(known, texts)
    assert found.edit is None
    assert len(found.problems) == 3


def test_both_costs_of_a_row_are_kept_and_a_node_without_costs_gets_them() -> None:
    challenge = next(node.id for node in reading().figure.nodes if node.kind == "challenge")
    known = made(nodes_edit(reading(), {ML: {"one_off": "7", "running": "8"}, challenge: {"running": "9"}}))
    assert [node_text(known, cell) for cell in ("one_off", "running")] == ["7", "8"]
    assert [node_text(known, cell, challenge) for cell in ("one_off", "running")] == ["0", "9"]


def test_money_of_today_stays_when_a_cell_of_the_table_takes_a_node_from_the_money_models() -> None:
    known = made(nodes_edit(reading(), {CELL: {"kind": "challenge"}}))
    assert known.shop.today_column["company.net_revenue"] == shop().today_column["company.net_revenue"]


@given(st.floats(0, 0.95))
def test_a_share_is_read_as_it_is_written(value: float) -> None:
    assert share(share_text(value), (0, 0.95), {}) == pytest.approx(value, abs=5.1e-5)


@given(st.text(max_size=12))
def test_no_text_is_taken_for_a_share_out_of_bounds(text: str) -> None:
    with suppress(MapError):
        assert 0 <= share(text, (0, 0.95), {}) <= 0.95


def test_the_matrix_draws_changes_and_removes_links() -> None:
    new: Ends = ("pay_docs", CELL)
    assert matrix_text(reading().figure, new) == ""
    known = made(matrix_edit(reading(), {new: "+weak", LINK: f"{MINUS}70%", (ML, FORECAST): ""}))
    assert matrix_text(known.figure, new) == "+15%"
    assert matrix_text(known.figure, LINK) == f"{MINUS}70%"
    assert known.figure.link(ML, FORECAST) is None


def test_the_matrix_refuses_what_cannot_be_and_says_what_becomes_late() -> None:
    found = matrix_edit(reading(), {(ML, ML): "0.3", (CELL, ML): "0.3", LINK: "much"})
    assert found.edit is None
    assert len(found.problems) == 3
    ring = matrix_edit(reading(), {(FORECAST, ML): "0.3"})
    assert ring.edit is not None
    assert len(ring.problems) == 1
    link = reading(document=ring.edit.apply(shop().document)[0]).figure.link(FORECAST, ML)
    assert link is not None
    assert link.delayed


def test_two_new_links_of_one_block_that_close_a_circle_are_told_apart() -> None:
    first, second = "log_rerouting", "log_dispatch"
    found = matrix_edit(reading(), {(first, second): "0.2", (second, first): "0.2"})
    assert found.edit is not None
    figure = reading(document=found.edit.apply(shop().document)[0]).figure
    assert [link.delayed for ends in ((first, second), (second, first)) if (link := figure.link(*ends))] == [
        False,
        True,
    ]
    assert len(found.problems) == 1


def test_a_block_is_laid_over_rows_and_columns_and_what_falls_off_is_said() -> None:
    laid = lay(block_of("a\tb\tc\nd\te\n\tf\n"), ["x", "y"], ["one", "two"])
    assert laid.texts == {"x": {"one": "a", "two": "b"}, "y": {"one": "d", "two": "e"}}
    assert [problem.where for problem in laid.problems] == ["\tf", "c"]
