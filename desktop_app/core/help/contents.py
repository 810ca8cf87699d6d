"""The table of contents: which pages stand in which part, in which order. Titles stand on the pages themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rtoml

from desktop_app.core.language.model import Names

HELP_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "help"


@dataclass(frozen=True)
class Part:
    """A part of the help. One whose pages are `made` of the models lists nothing itself."""

    id: str
    name: Names
    pages: tuple[str, ...]
    made: str = ""


@cache
def parts() -> tuple[Part, ...]:
    """The parts in their order."""
    document = rtoml.loads((HELP_FOLDER / "contents.toml").read_text("utf-8"))
    return tuple(
        Part(raw["id"], Names(**raw["name"]), tuple(raw.get("pages", ())), raw.get("made", ""))
        for raw in document["part"]
    )


def written_page(page_id: str, language: str) -> tuple[str, str]:
    """Title and text of a page of the folder. Raises FileNotFoundError where nobody has written it."""
    title, _, text = (HELP_FOLDER / language / f"{page_id}.md").read_text("utf-8").partition("\n")
    return title.removeprefix("# ").strip(), text.strip()
