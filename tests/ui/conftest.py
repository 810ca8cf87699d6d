"""What every test of the window starts from: a profile in which nobody has been."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A fresh data folder: no settings, no recent files, nothing to recover."""
    return Profile(tmp_path / "profile")


@pytest.fixture
def session(profile: Profile, qapp: object) -> Iterator[Session]:  # noqa: ARG001 - Qt must run first
    """A session in English in a fresh profile, with no project open; closed at the end."""
    session = Session(profile)
    session.settings.language = "en"
    yield session
    session.close()
