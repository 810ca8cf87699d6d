"""The committed sample shops, each read once: the truth that was written with them, and their files as evidence."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SHOPS = ("large", "small")


@dataclass(frozen=True)
class SampleShop:
    """One folder of `resources/samples`."""

    name: str
    folder: Path
    truth: dict[str, Any]
    sources: dict[str, Source]
    """By file name."""

    def table(self, table: str) -> list[Source]:
        return [source for source in self.sources.values() if source.table == table]


@cache
def sample_shop(name: str) -> SampleShop:
    """The shop of this name, read once."""
    folder = SAMPLES / name
    truth = tomllib.loads((folder / "truth.toml").read_text(encoding="utf-8"))
    sources = {entry["name"]: read_file(folder / entry["name"]) for entry in truth["file"]}
    return SampleShop(name, folder, truth, sources)


@pytest.fixture(params=SHOPS)
def shop(request: pytest.FixtureRequest) -> SampleShop:
    return sample_shop(request.param)
