"""Maps converted by a command: what is written is what was read, and what is lost is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.core.evidence.files.map_file import read_map_file
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.shop import Shop

MATRIX = "Map,Rain,Mood\nRain,,-0.7\nMood,,\n"


@pytest.fixture
def matrix(tmp_path: Path) -> Path:
    path = tmp_path / "rain.csv"
    path.write_text(MATRIX, "utf-8")
    return path


def ends(path: Path) -> set[tuple[str, str, float]]:
    (reading,) = read_map_file(path)
    names = {node.id: node.name.en for node in reading.map.nodes}
    return {(names[link.source], names[link.target], link.weight) for link in reading.map.links}


@pytest.mark.parametrize(
    ("direction", "wanted"), [("rows", ("Rain", "Mood", -0.7)), ("columns", ("Mood", "Rain", -0.7))]
)
def test_a_matrix_becomes_a_graph(
    matrix: Path, tmp_path: Path, direction: str, wanted: tuple[str, str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "rain.graphml"
    given = ["map", "convert", str(matrix), "--to", "graphml", "--out", str(out), "--direction", direction]
    assert cli.main(given) == 0
    assert ends(out) == {wanted}
    said = capsys.readouterr()
    assert direction in said.err
    assert "2 nodes, 1 links" in said.out


def test_a_project_goes_out_and_its_losses_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = new_document("Shop")
    project, out = tmp_path / "shop.dynacap", tmp_path / "shop.mmp"
    save(document, project)
    assert cli.main(["map", "convert", str(project), "--to", "mental_modeler", "--out", str(out)]) == 0
    (reading,) = read_map_file(out)
    figure = Shop(document).content.figure
    assert (len(reading.map.nodes), len(reading.map.links)) == (len(figure.nodes), len(figure.links))
    assert "moderators of links are left out" in capsys.readouterr().err


def test_what_is_no_map_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.xml"
    path.write_text("<html></html>", "utf-8")
    given = ["map", "convert", str(path), "--to", "kumu", "--out", str(tmp_path / "k.json")]
    assert cli.main(given) == cli.USER_ERROR
    assert "page.xml" in capsys.readouterr().err
    assert not (tmp_path / "k.json").exists()


def test_a_map_is_the_beginning_of_a_project(matrix: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "village.dynacap"
    assert cli.main(["new", "--map", str(matrix), "--out", str(project), "--direction", "columns"]) == 0
    document = load(project)
    names = {node.id: node.name.en for node in document.drawn_map().nodes}
    assert [[names[end] for end in link.ends] for link in document.drawn_map().links] == [["Mood", "Rain"]]
    said = capsys.readouterr()
    assert "came without a kind" in said.err
    assert "money stays as it is today" in said.err
    assert "2 nodes, 1 links, 0 files" in said.out


def test_a_project_out_of_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "--out", str(tmp_path / "p.dynacap")]) == cli.USER_ERROR
    assert "--map" in capsys.readouterr().err
