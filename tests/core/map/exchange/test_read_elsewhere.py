"""Our files as other programs read them: networkx reads graphs, the others are held to what their readers ask for."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings

from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.csv_text import csv_text
from desktop_app.core.map.exchange.dot import dot_text
from desktop_app.core.map.exchange.draw_io import draw_io_text
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.formats import format_of
from desktop_app.core.map.exchange.from_map import from_map
from desktop_app.core.map.exchange.gexf import gexf_text
from desktop_app.core.map.exchange.graphml import graphml_text
from desktop_app.core.map.exchange.kind_words import kind_of
from desktop_app.core.map.exchange.kumu import kumu_text
from desktop_app.core.map.exchange.matrix import matrix_rows
from desktop_app.core.map.exchange.mental_modeler import mental_modeler_text
from desktop_app.core.map.geometry import Point
from desktop_app.core.report.map_workbook import write_map_file
from tests.core.map.exchange.exchanged_maps import exchanged_maps
from tests.core.map.figure import figure

FIGURE = from_map(figure(), {"tech_ml": 'say "x" & <y>'}, {"tech_ml": Point(1.5, -2.25)}, "Figure 1")
ENDS = Counter((link.source, link.target) for link in FIGURE.links)
NAMES = {node.id: node.name.en for node in FIGURE.nodes}
TOKEN = re.compile(r'\s+|"(?:[^"\\]|\\.)*"|->|[{}\[\];=,]|[A-Za-z_][A-Za-z_0-9]*|-?\d+(?:\.\d+)?')


def test_networkx_reads_our_graphml_with_signed_weights() -> None:
    graph = nx.parse_graphml(graphml_text(FIGURE, "en"))
    assert graph.is_directed()
    assert dict(graph.nodes(data="label")) == NAMES
    weights = {ends: graph.edges[ends]["weight"] for ends in graph.edges}
    assert weights == {(link.source, link.target): link.weight for link in FIGURE.links}
    assert graph.nodes["tech_ml"]["stated"] is True
    assert (graph.nodes["tech_ml"]["x"], graph.nodes["tech_ml"]["notes"]) == (1.5, 'say "x" & <y>')


def test_networkx_reads_our_gexf_with_weights_and_places() -> None:
    graph = nx.read_gexf(io.BytesIO(gexf_text(FIGURE, "en").encode()))
    assert graph.is_directed()
    assert dict(graph.nodes(data="label")) == NAMES
    found = {(source, target): (data["weight"], data["sign"]) for source, target, data in graph.edges(data=True)}
    assert found == {(link.source, link.target): (link.strength, link.sign) for link in FIGURE.links}
    assert graph.nodes["tech_ml"]["viz"]["position"]["y"] == -2.25


@settings(max_examples=10)
@given(exchanged_maps())
def test_networkx_reads_the_graphml_of_any_map(exchanged: ExchangedMap) -> None:
    graph = nx.parse_graphml(graphml_text(exchanged, "zh"))
    assert set(graph.nodes) == {node.id for node in exchanged.nodes}
    assert graph.number_of_edges() == len(exchanged.links)


def test_draw_io_finds_its_two_roots_a_parent_for_every_cell_and_geometry() -> None:
    tree = ET.fromstring(draw_io_text(FIGURE, "en"))
    assert tree.tag == "mxfile"
    (cells,) = tree.findall("diagram/mxGraphModel/root")
    first, second, *others = list(cells)
    assert (first.attrib, second.attrib) == ({"id": "0"}, {"id": "1", "parent": "0"})
    for cell in others:
        (geometry,) = cell
        assert (cell.get("parent"), geometry.get("as")) == ("1", "geometry")
        assert (cell.get("vertex"), cell.get("edge")) in {("1", None), (None, "1")}
        wanted = {"relative"} if cell.get("edge") else {"x", "y", "width", "height"}
        assert set(geometry.keys()) == wanted | {"as"}


@settings(max_examples=15)
@given(exchanged_maps())
def test_dot_is_words_quoted_strings_and_closed_brackets(exchanged: ExchangedMap) -> None:
    text = dot_text(replace(exchanged, title='a "b" \\'), "zh")
    words, at = [], 0
    while at < len(text):
        found = TOKEN.match(text, at)
        assert found is not None, text[at : at + 40]
        words += [found.group()] if found.group().strip() else []
        at = found.end()
    depth = [0]
    for word in words:
        depth.append(depth[-1] + (word in "{[") - (word in "}]"))
    assert (words[0], words[2], min(depth), depth[-1]) == ("digraph", "{", 0, 0)
    pairs = Counter((words[n - 1], words[n + 1]) for n, word in enumerate(words) if word == "->")
    assert sum(pairs.values()) == sum(2 + len(k.moderators) if k.moderators else 1 for k in exchanged.links)


def test_kumu_finds_an_element_at_both_ends_even_where_names_come_twice() -> None:
    twin = replace(FIGURE.nodes[1], name=FIGURE.nodes[0].name)
    for exchanged in (FIGURE, replace(FIGURE, nodes=(FIGURE.nodes[0], twin, *FIGURE.nodes[2:]))):
        document = json.loads(kumu_text(exchanged, "en"))
        keys = Counter(name for element in document["elements"] for name in {element["id"], element["label"]})
        ends = [connection[end] for connection in document["connections"] for end in ("from", "to")]
        assert len(ends) == 2 * len(exchanged.links)
        assert all(keys[end] == 1 for end in ends)
        assert all(element["label"] for element in document["elements"])


def test_mental_modeler_finds_numbered_groups_and_every_target() -> None:
    tree = ET.fromstring(mental_modeler_text(FIGURE, "en"))
    groups = [group.get("index") for group in tree.iterfind("groupNames/groupName")]
    assert groups == [str(number) for number in range(6)]
    called = [group.text for group in tree.iterfind("groupNames/groupName") if group.text]
    chinese = ET.fromstring(mental_modeler_text(FIGURE, "zh")).iterfind("groupNames/groupName")
    kinds = [kind_of(group.text) for group in chinese if group.text]
    assert called == [str(kind).capitalize() for kind in kinds]
    assert set(kinds) == {node.kind for node in FIGURE.nodes}
    concepts = {concept.findtext("id"): concept for concept in tree.iterfind("concepts/concept")}
    assert all(concept.findtext("group") in groups for concept in concepts.values())
    found = Counter(
        (name, relationship.findtext("id"))
        for name, concept in concepts.items()
        for relationship in concept.iterfind("relationships/relationship")
    )
    assert found == ENDS
    assert all(-1 <= float(text.text or "") <= 1 for text in tree.iter("influence"))


def test_a_matrix_in_csv_is_square_with_the_same_names_on_both_sides() -> None:
    head, *rows = csv.reader(io.StringIO(csv_text(matrix_rows(FIGURE, "en"))))
    assert head[1:] == [row[0] for row in rows]
    assert {len(row) for row in rows} == {len(head)}
    assert sum(bool(cell) for row in rows for cell in row[1:]) == len(FIGURE.links)


@pytest.mark.parametrize("word", ["factors", "matrix_xlsx"])
def test_pandas_reads_our_workbooks(tmp_path: Path, word: str) -> None:
    small = ExchangedMap((replace(FIGURE.nodes[0], name=Names("=1+1", "=1+1")), FIGURE.nodes[1]), (), FIGURE.title)
    path = tmp_path / "map.xlsx"
    write_map_file(format_of(word), small, path, "en")
    sheets = pd.read_excel(path, sheet_name=None, engine="openpyxl")
    names = [*sheets["Factors"]["Label"]] if word == "factors" else [*sheets["Matrix"].columns[1:]]
    assert names == ["=1+1", FIGURE.nodes[1].name.en]
    if word == "factors":
        assert {"From", "To", "Strength"} <= {*sheets["Links"].columns}
