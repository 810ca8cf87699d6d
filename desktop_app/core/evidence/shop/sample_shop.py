"""The sample shops: fictional exports of a large and a small shop, read and calibrated like anybody's own."""

from __future__ import annotations

from dataclasses import replace

import rtoml

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.evidence.into_project.into_document import with_sources
from desktop_app.core.evidence.shop.sample_files import SAMPLES_FOLDER, SIZES, sample_files
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import Document, new_document

__all__ = ["SIZES", "sample_document", "sample_files", "sample_scenarios"]

NAMES = {"large": Names("Sample shop", "示例店铺"), "small": Names("Small sample shop", "小型示例店铺")}


def sample_scenarios() -> tuple[Scenario, ...]:
    """The plans that the samples compare, the recommended one first."""
    document = rtoml.loads((SAMPLES_FOLDER / "scenarios.toml").read_text(encoding="utf-8"))
    return tuple(
        Scenario(s["id"], Names(s["name"]["en"], s["name"]["zh"]), {f"map.on_{i}": 1.0 for i in s["initiatives"]})
        for s in document["scenario"]
    )


def sample_document(size: str, language: str, progress: Progress = SILENT) -> Document:
    """The project of a sample shop: its files calibrated, its plans ready to be compared."""
    files = sample_files(size)
    sources = [read_file(files[number]) for number in progress.over(range(len(files)))]
    document = with_sources(new_document(NAMES[size].get(language), language), sources)
    return replace(document, scenarios=sample_scenarios())
