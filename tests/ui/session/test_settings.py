"""Settings last, are announced, and take nothing that they do not know."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLocale

from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.settings import MOST_RECENT, Settings, system_language

pytestmark = pytest.mark.usefixtures("qapp")


def _again(settings: Settings, profile: Profile) -> Settings:
    settings.flush()
    return Settings(profile)


def test_a_fresh_profile(profile: Profile) -> None:
    settings = Settings(profile)
    assert settings.language == system_language()
    assert (settings.theme, settings.numbers, settings.recent) == ("system", "short", ())
    assert settings.state("window").isEmpty()
    assert settings.flag("legend", default=True)
    assert not settings.flag("legend")


@pytest.mark.parametrize(
    ("spoken", "language"),
    [(["zh-Hans-CN", "en-US"], "zh"), (["fr-FR", "zh"], "zh"), (["en-GB"], "en"), (["fr-FR"], "en")],
)
def test_the_systems_language_at_the_first_start(
    monkeypatch: pytest.MonkeyPatch, profile: Profile, spoken: list[str], language: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: spoken)
    assert Settings(profile).language == language


def test_choices_last_and_are_announced_once(profile: Profile) -> None:
    settings = Settings(profile)
    settings.language = "en"
    heard: list[str] = []
    settings.language_changed.connect(heard.append)
    settings.theme_changed.connect(heard.append)
    settings.numbers_changed.connect(lambda: heard.append("numbers"))
    settings.language = settings.language = "zh"
    settings.theme = settings.theme = "dark"
    settings.numbers = settings.numbers = "full"
    assert heard == ["zh", "dark", "numbers"]
    again = _again(settings, profile)
    assert (again.language, again.theme, again.numbers) == ("zh", "dark", "full")


def test_only_what_is_known_can_be_chosen(profile: Profile) -> None:
    settings = Settings(profile)
    for name in ("language", "theme", "numbers"):
        with pytest.raises(ValueError, match="nothing"):
            setattr(settings, name, "nothing")


def test_a_file_that_somebody_has_broken_falls_back(profile: Profile) -> None:
    profile.folder.mkdir()
    profile.settings.write_text("[General]\nlanguage=xx\ntheme=@Invalid()\nrecent=\nnumbers=1, 2\n")
    settings = Settings(profile)
    assert (settings.language, settings.theme, settings.numbers) == (system_language(), "system", "short")
    assert settings.recent == ()


@pytest.mark.parametrize("count", [1, 2, MOST_RECENT + 3])
def test_recent_files_the_latest_first(profile: Profile, count: int) -> None:
    settings = Settings(profile)
    paths = [Path(f"店 {number}, a.dynacap") for number in range(count)]
    for path in paths:
        settings.remember(path)
    expected = tuple(reversed(paths))[:MOST_RECENT]
    assert _again(settings, profile).recent == expected
    settings.remember(paths[0])
    assert settings.recent[0] == paths[0]
    assert len(set(settings.recent)) == len(settings.recent)
    settings.forget(paths[0])
    assert paths[0] not in _again(settings, profile).recent


def test_how_the_window_was_left(profile: Profile) -> None:
    settings = Settings(profile)
    settings.keep_state("window", QByteArray(b"\x00\x01state"))
    settings.keep_flag("legend", value=False)
    again = _again(settings, profile)
    assert again.state("window") == QByteArray(b"\x00\x01state")
    assert not again.flag("legend", default=True)
