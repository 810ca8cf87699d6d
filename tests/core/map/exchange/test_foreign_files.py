"""Files as other programs write them: old words, nested shapes, dangling ends; and broken ones with a clear word."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.evidence.files.map_file import read_map_file
from desktop_app.core.map.exchange.csv_text import csv_text, unmarked, written
from desktop_app.core.map.exchange.matrix import Rows, read_matrix
from desktop_app.core.map.exchange.participants import mean_map
from desktop_app.core.map.exchange.reading import Reading
from desktop_app.core.project import new_document, save
from desktop_app.core.project.edits.map_numbers import set_strength
from desktop_app.core.report.map_workbook import write_sheets
from tests.shared import shared_folder

OLD_MMP = """<?xml version="1.0"?><mentalmodeler><info><name><![CDATA[Ponds]]></name></info><concepts>
<concept><id><![CDATA[1]]></id><name><![CDATA[Fish
 stock ]]></name><group>0</group><relationships>
<relationship><id>2</id><influence><![CDATA[H+]]></influence></relationship>
<relationship><id>3</id><influence><![CDATA[M-]]></influence></relationship>
<relationship><id>9</id><influence>0.5</influence></relationship></relationships></concept>
<concept><id>2</id><name>Income</name><relationships><relationship><id>3</id><influence>0</influence></relationship>
</relationships></concept><concept><id>3</id><name>Income</name></concept></concepts></mentalmodeler>"""
YED = """<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml">
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G"><node id="g0"><graph id="g0:"><node id="n0"><data key="d6"><y:ShapeNode>
<y:Geometry height="30.0" width="100.0" x="50.0" y="20.0"/><y:NodeLabel>Trust &amp;
loyalty</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Sales</y:NodeLabel></y:ShapeNode></data></node>
<edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>-0.3</y:EdgeLabel></y:PolyLineEdge>
</data></edge><edge id="e1" source="n0" target="n7"/></graph></graphml>"""
BLUEPRINT = {
    "elements": [{"label": "Ann", "type": "Person"}, {"label": "Bob", "type": "challenge", "description": "b"}],
    "connections": [{"from": "Ann", "to": "Bob", "strength": 0.7}, {"from": "Ann", "to": "Ryan"}],
}
EXPORT = {
    "elements": [
        {"_id": "elem-1", "attributes": {"label": "Ann", "element type": "Lever"}},
        {"_id": "elem-2", "attributes": {"label": "Bob"}},
    ],
    "connections": [
        {"_id": "conn-1", "from": "elem-1", "to": "elem-2", "direction": "mutual", "delayed": True,
         "attributes": {"connection type": "-"}},
        {"_id": "conn-2", "from": "elem-1", "to": "elem-2", "direction": "directed", "reversed": True},
    ],
    "maps": [{"elements": [{"element": "elem-2", "position": {"x": 5, "y": -7.5}}]}],
}  # fmt: skip


def read_text(folder: Path, name: str, text: str) -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (reading,) = read_map_file(path)
    return reading


def weights(reading: Reading) -> dict[tuple[str, str], float]:
    names = {node.id: node.name.en for node in reading.map.nodes}
    return {(names[link.source], names[link.target]): link.weight for link in reading.map.links}


def texts(messages: Sequence[object]) -> str:
    return "\n".join(message.text() for message in messages)  # type: ignore[attr-defined]


def test_old_mental_modeler_words_breaks_and_equal_names(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "old.mmp", OLD_MMP)
    assert [(node.id, node.name.en) for node in reading.map.nodes] == [
        ("1", "Fish stock"), ("2", "Income"), ("3", "Income"),
    ]  # fmt: skip
    found = {(link.source, link.target): link.weight for link in reading.map.links}
    assert found == {("1", "2"): 0.75, ("1", "3"): -0.5, ("2", "3"): 0.0}
    assert reading.map.title == "Ponds"
    assert "2 weights stand there in words" in texts(reading.notes)
    assert [problem.where for problem in reading.problems] == ["Fish stock"]


def test_yed_names_places_groups_and_a_dangling_edge(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "yed.graphml", YED)
    first, second = reading.map.nodes
    assert (first.name.en, first.x, first.y, second.name.en) == ("Trust & loyalty", 100.0, 35.0, "Sales")
    assert weights(reading) == {("Trust & loyalty", "Sales"): -0.3}
    assert "1 groups were opened" in texts(reading.notes)
    assert "n7" in reading.problems[0].text()


def test_kumu_blueprint_reports_the_missing_element(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "kumu.json", json.dumps(BLUEPRINT))
    assert [(node.kind, node.notes) for node in reading.map.nodes] == [("", ""), ("challenge", "b")]
    assert weights(reading) == {("Ann", "Bob"): 0.7}
    assert [problem.where for problem in reading.problems] == ["Ann → Ryan"]
    assert "Ryan" in reading.problems[0].text()


def test_kumu_export_turns_reversed_and_doubles_mutual(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "kumu.json", json.dumps(EXPORT))
    assert [(link.source, link.target, link.sign, link.delayed) for link in reading.map.links] == [
        ("elem-1", "elem-2", "-", True),
        ("elem-2", "elem-1", "-", True),
        ("elem-2", "elem-1", "+", False),
    ]
    assert [(node.kind, node.x, node.y) for node in reading.map.nodes] == [("lever", None, None), ("", 5.0, -7.5)]


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("a.json", '{"elements": [}', "line 1, column 15"),
        ("a.json", '{"nodes": []}', "no list of elements"),
        ("a.json", "[" * 100_000, "holds what no map needs"),
        ("a.mmp", "<mentalmodeler><concepts></mentalmodeler>", "line 1, column"),
        ("a.graphml", '<!DOCTYPE x [<!ENTITY a "b">]><graphml>&a;</graphml>', "document type"),
        ("a.gexf", "<svg/>", "neither Mental Modeler's"),
        ("a.csv", "a,b\n1,2\n", "not a matrix"),
        ("a.csv", ",A,B\nA,,1\nC,1,\n", "B, C stand on one side only"),
        ("a.csv", " \n", "empty"),
    ],
)
def test_broken_files_say_what_is_wrong(tmp_path: Path, name: str, text: str, cause: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_text(tmp_path, name, text)
    assert name in refused.value.text()
    assert cause in refused.value.text()


@pytest.mark.parametrize("name", ["a.dot", "a.drawio"])
def test_what_is_only_drawn_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"only written.* Choose GraphML"):
        read_text(tmp_path, name, "digraph {}")


def test_the_map_of_another_project_is_read_with_the_numbers_in_force(tmp_path: Path) -> None:
    document, _ = set_strength(("tech_ml", "log_demand_forecast"), 0.11).apply(new_document("Other"))
    save(document, tmp_path / "other.dynacap")
    (reading,) = read_map_file(tmp_path / "other.dynacap")
    assert (reading.map.title, len(reading.map.nodes)) == ("Other", 103)
    assert reading.map.links[0].strength == 0.11


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"gone\.csv"):
        read_map_file(tmp_path / "gone.csv")


def test_a_matrix_with_words_commas_doubles_and_titles() -> None:
    rows = [["Study 2026"], [], ["Ann", "A", "B", "B"], ["A", "", "0,5", "H-"], ["B", "0", "", "?"], ["B", "", "", ""]]
    reading = read_matrix(rows, "m.csv")
    assert reading.map.title == "Ann"
    assert weights(reading) == {("A", "B"): 0.5, ("A", "B (2)"): -0.75}
    assert "B" in texts(reading.notes)
    assert [problem.where for problem in reading.problems] == ["m.csv: B / B"]
    assert reading.asks_direction


def test_rows_in_another_order_than_columns_are_matched_by_name() -> None:
    reading = read_matrix([["", "A", "B"], ["B", 0.3, None], ["A", None, -0.2]], "m")
    assert weights(reading) == {("B", "A"): 0.3, ("A", "B"): -0.2}


def test_each_sheet_is_a_participant_and_their_mean_counts_who_drew_nothing(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    first: Rows = [[None, "A", "B"], ["A", None, 0.6], ["B", None, None]]
    second: Rows = [["Bo", "B", "C"], ["B", None, None], ["C", -0.5, None]]
    write_sheets({"Ann": first, "Second": second}, path)
    readings = read_map_file(path)
    assert [reading.map.title for reading in readings] == ["Ann", "Bo"]
    mean = mean_map([reading.map for reading in readings])
    assert [node.name.en for node in mean.nodes] == ["A", "B", "C"]
    assert {(link.source, link.target): link.weight for link in mean.links} == {("A", "B"): 0.3, ("C", "B"): -0.25}


def test_kumu_sheets_are_read_as_factors_and_links(tmp_path: Path) -> None:
    path = tmp_path / "kumu.xlsx"
    elements: Rows = [
        ["Label", "Type", "Description", "Colour"],
        ["Ann", "Lever", "d", "red"],
        ["Bob", "Person", None, None],
    ]
    connections: Rows = [
        ["From", "To", "Direction", "Strength"],
        ["Ann", "Bob", "directed", -0.3],
        ["Ann", "Cy", None, 1.0],
    ]
    write_sheets({"Elements": elements, "Connections": connections}, path)
    (reading,) = read_map_file(path)
    assert [(node.name.en, node.kind, node.notes) for node in reading.map.nodes] == [
        ("Ann", "lever", "d"),
        ("Bob", "", ""),
    ]
    assert weights(reading) == {("Ann", "Bob"): -0.3}
    assert "colour" in texts(reading.notes)
    assert [problem.where for problem in reading.problems] == ["Ann → Cy"]


@pytest.mark.parametrize("cell", ["=1+1", "+A", "-B", "@C", "'", "'=x", "plain", 'say "x"', ""])
def test_text_like_a_formula_is_marked_and_comes_back(cell: str) -> None:
    assert unmarked(written(cell)) == cell
    assert not csv_text([[cell]]).strip('"').startswith(("=", "+", "-", "@"))


def test_the_samples_of_other_programs() -> None:
    samples = shared_folder() / "interop"
    (mental_modeler,) = read_map_file(samples / "mentalmodeler_reference_model.mmp")
    assert (len(mental_modeler.map.nodes), len(mental_modeler.map.links)) == (18, 32)
    assert mental_modeler.problems == ()
    assert all("\n" not in node.name.en for node in mental_modeler.map.nodes)
    (pyfcm,) = read_map_file(samples / "pyfcm_adjacency_matrix.xlsx")
    assert len(pyfcm.map.nodes) == 40
    assert pyfcm.problems == ()
    assert ("Concept 2", "Concept 1", 1.0) in {(k.source, k.target, k.weight) for k in pyfcm.map.links}
