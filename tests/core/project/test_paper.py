"""The paper's PDF: attached, kept in the project's file, taken out; and what is none or too large is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.errors import ProjectError
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.changes import changed_parts
from desktop_app.core.project.edits import SetPaper
from desktop_app.core.project.paper import LARGEST, Paper, read_paper, unpacked

PDF = b"\xef\xbb\xbf%PDF-1.7\n\x00\xff\n%%EOF"


def test_it_travels_with_the_project_and_comes_out_as_it_went_in(tmp_path: Path) -> None:
    (tmp_path / "论文 v2.pdf").write_bytes(PDF)
    before = new_document("Shop")
    after, back = SetPaper(read_paper(tmp_path / "论文 v2.pdf")).apply(before)
    assert changed_parts(before, after) == {"paper"}
    assert back.apply(after)[0] == before
    save(after, tmp_path / "p.dynacap")
    (tmp_path / "论文 v2.pdf").unlink()
    paper = load(tmp_path / "p.dynacap").paper
    assert paper == Paper("论文 v2.pdf", PDF)
    path = unpacked(paper, tmp_path / "shown")
    assert (path.name, path.read_bytes()) == ("论文 v2.pdf", PDF)
    assert unpacked(paper, tmp_path / "shown") == path


def test_steps_say_what_they_do() -> None:
    assert SetPaper(Paper("a.pdf", PDF)).name.text() == "Attach the paper"
    assert SetPaper(None).name.text() == "Take the paper out of the project"


@pytest.mark.parametrize(
    ("content", "cause"), [(b"PK\3\4 a workbook", "not a PDF"), (b"", "not a PDF"), (None, "read")]
)
def test_what_is_no_paper_is_refused_by_name(tmp_path: Path, content: bytes | None, cause: str) -> None:
    path = tmp_path / "paper.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ProjectError, match=cause) as refused:
        read_paper(path)
    (problem,) = refused.value.problems
    assert problem.where == "paper.pdf"
    assert problem.remedy is not None


def test_one_that_is_too_large_is_refused_with_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    with path.open("wb") as file:
        file.truncate(LARGEST + 12_000_000)
    with pytest.raises(ProjectError, match=r"42 MB; up to 30 MB"):
        read_paper(path)


@pytest.mark.parametrize(
    "name", ["../../run.pdf", "run.exe", "A.PDF", "C:\\a\\b.pdf", "...", "", "a\0b.pdf", "店" * 200 + ".pdf"]
)
def test_no_name_leads_elsewhere_or_is_no_pdf(tmp_path: Path, name: str) -> None:
    path = unpacked(Paper(name, PDF), tmp_path)
    assert path.suffixes[-1:] == [".pdf"]
    assert ".PDF" not in path.name
    assert path.resolve().parent.parent == tmp_path.resolve()
    assert path.read_bytes() == PDF


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProjectError, match="cannot be written"):
        unpacked(Paper("a.pdf", PDF), tmp_path / "file")
