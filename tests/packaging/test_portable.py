"""`--portable DIR` keeps everything in that folder, for windows and commands alike, and is gone from the words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.portable import CHART_FONTS, PROFILE, portable
from desktop_app.ui.session.profile import own_profile
from tests.shared import REPOSITORY


@pytest.fixture(autouse=True)
def _own_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (PROFILE, CHART_FONTS):
        monkeypatch.setenv(name, "before")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["--portable", "data"], []),
        (["--portable=data", "shop.dynacap"], ["shop.dynacap"]),
        (["--portable", "data", "--sample", "small"], ["--sample", "small"]),
        (["demo", "--out", "x", "--portable", "data"], ["demo", "--out", "x"]),
    ],
)
def test_the_folder_is_heeded(
    words: list[str], left: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert portable(words) == left
    assert own_profile().folder == tmp_path / "data"
    assert Path(os.environ[CHART_FONTS]).is_relative_to(tmp_path / "data")


@pytest.mark.parametrize("words", [["--portable"], ["--portable="], ["shop.dynacap"], []])
def test_without_a_folder_nothing_changes(words: list[str]) -> None:
    assert portable(words) == words
    assert os.environ[PROFILE] == "before"


def test_a_window_leaves_nothing_elsewhere(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", PROFILE, CHART_FONTS)
    kept = {name: value for name, value in os.environ.items() if name not in names}
    variables = {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    words = ["-m", "desktop_app", "--portable", str(tmp_path / "data"), "--exit-after-first-paint"]
    # From the folder above, as someone would from a stick; the code is found by its path.
    variables["PYTHONPATH"] = str(REPOSITORY)
    subprocess.run([sys.executable, *words], cwd=tmp_path, env=variables, check=True, timeout=120)
    assert list(home.iterdir()) == []
