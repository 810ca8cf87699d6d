"""A defect as two accounts: one line with nothing of the user's in it, and the whole traceback for the user's own log.

A message of an exception may hold what the user has typed or opened; kinds of exceptions and places in code do not.
"""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterator
from pathlib import Path

PRIVATE = "| "
"""Begins every line of a log that must not leave the computer unasked."""
PROGRAM = Path(__file__).resolve().parents[3]
PACKAGES = ("site-packages", "dist-packages")
OUTSIDE = "elsewhere"
PLAIN = re.compile(r"[\w./-]+")
PLACE = re.compile(r"[\w./-]+:\d+ in [\w<>.]+")


def written(defect: BaseException, at: str) -> str:
    """What goes into the log: the line without private words, then the traceback, each of its lines marked."""
    line = json.dumps({"at": at, "kinds": list(_kinds(defect)), "places": list(_places(defect))})
    whole = "".join(traceback.format_exception(defect)).splitlines()
    return "\n".join([line, *(PRIVATE + text for text in whole)]) + "\n"


def shareable(log: str) -> Iterator[str]:
    """Of a log those lines that may be given away: one a defect, with its kinds and the places in the code."""
    for line in log.splitlines():
        if line.startswith("{") and (told := _told(line)):
            yield told


def _told(line: str) -> str:
    try:
        known = json.loads(line)
        words = [known["at"], " < ".join(known["kinds"]), *known["places"]]
        sound = set(known) == {"at", "kinds", "places"} and all(map(PLACE.fullmatch, known["places"]))
    except (ValueError, TypeError, KeyError):
        return ""
    return "\n    ".join(words) if sound else ""


def _kinds(defect: BaseException | None) -> Iterator[str]:
    while defect is not None:
        yield type(defect).__name__
        defect = defect.__cause__ or defect.__context__


def _places(defect: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(defect.__traceback__):
        yield f"{_place(Path(frame.filename))}:{frame.lineno} in {frame.name}"


def _place(file: Path) -> str:
    """The file as the code knows it: without the folders that it was installed in."""
    if file.is_relative_to(PROGRAM / "desktop_app"):
        return file.relative_to(PROGRAM).as_posix()
    for folder in PACKAGES:
        if folder in file.parts:
            return "/".join(file.parts[file.parts.index(folder) + 1 :])
    inside = not file.is_absolute() and PLAIN.fullmatch(file.as_posix())
    return file.as_posix() if inside else OUTSIDE
