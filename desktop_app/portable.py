"""`--portable DIR`: everything that Dynacap keeps is kept in that folder, such as one beside it on a stick."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

OPTION = "--portable"
PROFILE = "DYNACAP_PROFILE"
"""The environment variable that names the data folder: settings, working copies, samples and the log."""
CHART_FONTS = "MPLCONFIGDIR"
"""Where matplotlib keeps what it knows of the machine's fonts."""


def portable(words: Sequence[str]) -> list[str]:
    """The words without `--portable DIR`, which is heeded for this process and those that it starts.

    A `--portable` without a folder is left where it is, for the parser to complain about.
    """
    left = list(words)
    for place, word in enumerate(left):
        option, equals, folder = word.partition("=")
        if option != OPTION:
            continue
        told = [word] if equals else left[place : place + 2]
        if equals and folder:
            keep_in(Path(folder))
        elif len(told) > 1:
            keep_in(Path(told[1]))
        else:
            return left
        return left[:place] + left[place + len(told) :]
    return left


def keep_in(folder: Path) -> None:
    """Names the folder, which need not be there yet, as the place of everything that is kept."""
    place = folder.absolute()
    os.environ[PROFILE] = str(place)
    os.environ[CHART_FONTS] = str(place / "charts")
