"""What is asked of `dynacap` decides between window and command, and a missing display is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import main as program
from desktop_app.window_arguments import WindowArguments, has_display


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], WindowArguments()),
        (["my shop.dynacap"], WindowArguments(project=Path("my shop.dynacap"))),
        (["--sample", "small"], WindowArguments(sample="small")),
        (["--sample=large"], WindowArguments(sample="large")),
        (["--exit-after-first-paint"], WindowArguments(exit_after_first_paint=True)),
    ],
)
def test_these_words_open_the_window(words: list[str], expected: WindowArguments) -> None:
    assert WindowArguments.fit(words)
    assert WindowArguments.read(words) == expected


@pytest.mark.parametrize("words", [["demo", "--out", "x"], ["--help"], ["--version"], ["export", "a.dynacap"], ["fly"]])
def test_these_words_are_a_command(words: list[str]) -> None:
    assert not WindowArguments.fit(words)


def test_an_unknown_sample_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        WindowArguments.read(["--sample", "huge"])
    assert "invalid choice" in capsys.readouterr().err


def test_without_a_display_the_demo_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "has_display", lambda: False)
    assert program.main([]) == 2
    assert "dynacap demo --out DIR" in capsys.readouterr().err


def test_a_bundle_first_sees_whether_it_was_started_to_work_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def display() -> bool:
        order.append("display")
        return False

    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: order.append("freeze_support"))
    monkeypatch.setattr(program, "has_display", display)
    program.main([])
    assert order == ["freeze_support", "display"]


def test_a_place_to_draw_counts_as_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display()
