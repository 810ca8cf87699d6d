"""Help → the report for support: it goes where the person says, and names no shop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.core.project import new_document
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.support_dialog import save_report

NAME = "Zhang-Xiaoming-4711"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes say; none is shown."""
    texts: list[str] = []
    for kind in ("information", "warning"):
        monkeypatch.setattr(QMessageBox, kind, lambda _parent, _title, text: texts.append(text))
    return texts


def choose(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))


@pytest.mark.usefixtures("qapp")
def test_a_planted_name_is_nowhere(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    session.start(replace(new_document(NAME, "en"), title=NAME))
    session.log.told(ValueError(NAME))
    choose(monkeypatch, str(tmp_path / "r.txt"))
    assert save_report(session, QWidget()) == tmp_path / "r.txt"
    report = (tmp_path / "r.txt").read_text("utf-8")
    assert NAME not in report
    assert str(tmp_path) not in report
    assert "ValueError" in report
    assert "language en" in report
    assert NAME in session.log.path.read_text("utf-8")
    assert "Nothing was sent" in said[0]


@pytest.mark.usefixtures("qapp")
def test_whoever_leaves_the_dialog_gets_none(
    session: Session, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    choose(monkeypatch, "")
    assert save_report(session, QWidget()) is None
    assert said == []


@pytest.mark.usefixtures("qapp")
def test_a_place_that_cannot_be_written_is_named(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    choose(monkeypatch, str(tmp_path / "no folder" / "r.txt"))
    assert save_report(session, QWidget()) is None
    assert "cannot be written" in said[0]
