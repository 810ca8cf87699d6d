"""Deck and report as files: written whole or not at all, with the map, and with texts that can be copied."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pptx
import pytest

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import CancelledError
from desktop_app.core.project import save
from desktop_app.core.project.document import Document
from desktop_app.core.slides.deck import Imprint
from desktop_app.core.slides.slide import Slide
from desktop_app.main import main
from desktop_app.ui.print.handout import HandoutWish, Kind, write_handout

PAGES = re.compile(rb"/Type /Page\b")


def _wish(path: Path, slides: tuple[Slide, ...], kind: Kind) -> HandoutWish:
    return HandoutWish(path, kind, Imprint("Kiosk", "2026-11-23", "zh"), slides, "plan")


def test_the_report_is_a_pdf_whose_texts_are_texts(
    document: Document, handed: tuple[Slide, ...], tmp_path: Path, qapp: object
) -> None:
    del qapp
    path = write_handout(document, _wish(tmp_path / "report.pdf", handed, "pdf"))
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert 1 <= len(PAGES.findall(content)) <= len(handed)
    assert b"/ToUnicode" in content
    assert list(tmp_path.iterdir()) == [path]


def test_a_cancelled_report_leaves_nothing(
    document: Document, handed: tuple[Slide, ...], tmp_path: Path, qapp: object
) -> None:
    del qapp
    with pytest.raises(CancelledError):
        write_handout(document, _wish(tmp_path / "report.pdf", handed, "pdf"), Progress(cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_the_deck_of_a_project(
    document: Document,
    handed: tuple[Slide, ...],
    tmp_path: Path,
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del qapp
    monkeypatch.setattr("desktop_app.core.slides.storyline.told_slides", lambda *_asked: handed)
    project, path = tmp_path / "kiosk.dynacap", tmp_path / "kiosk.pptx"
    save(document, project)
    assert main(["slides", str(project), "--out", str(path), "--language", "en"]) == 0
    assert capsys.readouterr().out.strip() == str(path)
    deck: Any = pptx.Presentation(str(path))
    assert [page.shapes.title.text_frame.text for page in deck.slides] == ["=What?", "As it is", "The map"]
    assert any(hasattr(shape, "image") for shape in deck.slides[2].shapes)


def test_a_project_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pdf", str(tmp_path / "none.dynacap"), "--out", str(tmp_path / "f.pdf")]) == 2
    assert "none.dynacap" in capsys.readouterr().err
