"""The self-test sees what is there and what is broken; its file names the system and nobody."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import main as program
from desktop_app.core.project import new_document
from desktop_app.core.slides import storyline
from desktop_app.core.slides.opening_slides import question_slide
from desktop_app.self_test import command, steps
from desktop_app.self_test.saved_elsewhere import hand_out, saved_elsewhere
from desktop_app.self_test.slides_step import write_slides
from desktop_app.self_test.trial import Trial
from desktop_app.ui.print.map_sheet import MapSheet


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """A shop of defaults with the sample's plans: its spreadsheets are read by tests of their own."""
    from desktop_app.core.evidence.shop.sample_shop import sample_scenarios

    made = Trial(tmp_path_factory.mktemp("self-test"))
    made.document = replace(new_document("Shop", "en"), scenarios=sample_scenarios()[:1])
    return made


@pytest.fixture(scope="module")
def handed_out(trial: Trial) -> Path:
    """The workbook without its values; the whole one is beside it."""
    path = trial.folder / "out.xlsx"
    assert "values left out" in hand_out(trial, path)
    return path


@pytest.mark.parametrize("step", [steps.open_models, steps.switch_language, steps.keep_project, steps.read_help])
def test_a_step_says_what_it_has_seen(step: command.Step, trial: Trial) -> None:
    assert step(trial)


def test_slides_and_paper_are_written(trial: Trial, qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr(storyline, "slides_of", lambda studied: (question_slide(studied),))
    monkeypatch.setattr("desktop_app.ui.print.handout.map_sheet", lambda _session, *, png: MapSheet())  # noqa: ARG005
    assert write_slides(trial).startswith("1 slides, ")


def test_pages_are_drawn(trial: Trial, qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    from desktop_app.ui import drawn_pages

    monkeypatch.setattr(drawn_pages, "PAGES", ("start", "compare"))
    assert drawn_pages.draw_pages(trial.folder / "profile", trial.shop.document, "zh") == "2 drawn"


def test_a_blank_page_is_noticed(qapp: object) -> None:
    del qapp
    from PySide6.QtGui import QPixmap

    from desktop_app.ui.drawn_pages import BlankPageError, is_drawn

    blank = QPixmap(800, 600)
    blank.fill("white")
    with pytest.raises(BlankPageError):
        is_drawn("map", blank)


def test_a_number_that_is_missing_from_the_workbook_is_noticed(
    trial: Trial, handed_out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kpis = trial.kpis()
    first = next(iter(kpis))
    monkeypatch.setattr(trial, "kpis", lambda: {**kpis, first: (123.456789e17,)}, raising=False)
    with pytest.raises(steps.UnexpectedError, match="is not in the workbook"):
        steps.find_kpis(trial, handed_out.with_name("whole.xlsx"))


def test_a_workbook_is_handed_out_without_its_values(trial: Trial, handed_out: Path) -> None:
    with pytest.raises(steps.UnexpectedError, match="is not in the workbook"):
        saved_elsewhere(trial, handed_out)
    assert "numbers" in saved_elsewhere(trial, trial.folder / "whole.xlsx")


def run(monkeypatch: pytest.MonkeyPatch, out: Path, *chosen: tuple[str, command.Step]) -> int:
    monkeypatch.setattr(command, "STEPS", chosen)
    return program.main(["self-test", "--out", str(out)])


def test_the_file_verifies_a_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    out = tmp_path / "verified.json"
    assert run(monkeypatch, out, ("language", steps.switch_language)) == 0
    account = json.loads(out.read_text("utf-8"))
    assert account["passed"] is True
    assert account["packages"]["numpy"]
    assert account["system"]
    assert [step["name"] for step in account["steps"]] == ["language"]
    assert str(tmp_path) not in out.read_text("utf-8")


def test_a_step_that_fails_is_told_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "failed.json"
    chosen = (("project", steps.keep_project), ("language", steps.switch_language))
    assert run(monkeypatch, out, *chosen) == 2
    said = capsys.readouterr()
    assert "FAILED" in said.out
    assert "these steps failed: project" in said.err
    assert [step["passed"] for step in json.loads(out.read_text("utf-8"))["steps"]] == [False, True]


def test_every_page_of_the_rail_is_drawn_in_every_language() -> None:
    from desktop_app.ui.actions import RAIL
    from desktop_app.ui.drawn_pages import PAGES

    assert len(PAGES) == len(RAIL)
    assert {"pages (en)", "pages (zh)", "sample shop", "models", "workbook"} <= {name for name, _ in command.STEPS}
