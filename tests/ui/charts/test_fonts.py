from __future__ import annotations

from pathlib import Path

import pytest
from matplotlib.font_manager import get_font

from desktop_app.ui.charts.style import font_families
from desktop_app.ui.theme import fonts


def test_the_found_font_has_chinese() -> None:
    found = fonts.chinese_font_file()
    if found is None:
        pytest.skip("no font with Chinese on this machine")
    assert ord("汉") in get_font(found).get_charmap()
    assert len(font_families()) == 2


def test_the_first_of_the_list_that_is_there_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "font_folders", lambda: (tmp_path,))
    (tmp_path / "deep").mkdir()
    droid, yahei = tmp_path / "DroidSansFallbackFull.ttf", tmp_path / "deep" / "msyh.ttc"
    find = fonts.chinese_font_file.__wrapped__
    assert find() is None
    droid.touch()
    assert find() == droid
    yahei.touch()
    assert find() == yahei
