"""What may stand after `dynacap` when a window is meant rather than a command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT_ENDING = ".dynacap"
OPTIONS = ("--sample", "--exit-after-first-paint")


@dataclass(frozen=True)
class WindowArguments:
    """A project to open, or a sample shop ("large" or "small"), or neither."""

    project: Path | None = None
    sample: str = ""
    exit_after_first_paint: bool = False

    @staticmethod
    def fit(words: Sequence[str]) -> bool:
        """Whether these words ask for the window: none at all, a project file, or one of the window's options.

        >>> WindowArguments.fit([]), WindowArguments.fit(["shop.dynacap"]), WindowArguments.fit(["demo", "--out", "x"])
        (True, True, False)
        """
        if not words:
            return True
        first = words[0].partition("=")[0]
        return first in OPTIONS or first.endswith(PROJECT_ENDING)

    @classmethod
    def read(cls, words: Sequence[str]) -> WindowArguments:
        """What the words ask for. Ends the program with a sentence where they make no sense."""
        parser = argparse.ArgumentParser(prog="dynacap", description="Opens the window.")
        parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT")
        parser.add_argument("--sample", choices=("large", "small"), default="")
        parser.add_argument("--exit-after-first-paint", action="store_true")
        found = parser.parse_args(words)
        return cls(found.project, found.sample, found.exit_after_first_paint)


def has_display() -> bool:
    """Whether a window can be shown, or Qt has been told where to draw instead."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
