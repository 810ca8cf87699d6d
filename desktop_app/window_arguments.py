"""What may stand after `dynacap` when a window is meant rather than a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT_ENDING = ".dynacap"
SAMPLE, FIRST_PAINT = "--sample", "--exit-after-first-paint"
OPTIONS = (SAMPLE, FIRST_PAINT)


class WindowArguments(NamedTuple):
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
        if len(words) <= 1 and not any(word.startswith("-") for word in words):
            return cls(Path(words[0]) if words else None)
        return cls(exit_after_first_paint=True) if list(words) == [FIRST_PAINT] else cls._parsed(words)

    @classmethod
    def _parsed(cls, words: Sequence[str]) -> WindowArguments:
        # Only here: a parser takes a fiftieth of the time to the first paint, and a plain start needs none.
        import argparse

        parser = argparse.ArgumentParser(prog="dynacap", description="Opens the window.")
        parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT")
        parser.add_argument(SAMPLE, choices=("large", "small"), default="")
        parser.add_argument(FIRST_PAINT, action="store_true")
        found = parser.parse_args(words)
        return cls(found.project, found.sample, found.exit_after_first_paint)


def has_display() -> bool:
    """Whether a window can be shown, or Qt has been told where to draw instead."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
