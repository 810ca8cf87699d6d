"""The user's data folder: settings, working copies and the log."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop_app.portable import PROFILE


@dataclass(frozen=True)
class Profile:
    """Where one user's things are kept."""

    folder: Path

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.folder / "settings.ini"

    @property
    def working(self) -> Path:
        """The folder of working copies."""
        return self.folder / "working"

    @property
    def log(self) -> Path:
        """The file that keeps the details of defects."""
        return self.folder / "dynacap.log"


def own_profile() -> Profile:
    """The profile of whoever runs the program."""
    place = os.environ.get(PROFILE)
    if place:
        return Profile(Path(place))
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Profile(Path(kept) / "dynacap")
