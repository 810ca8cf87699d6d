"""From the quality of a source to the map: its data-quality challenge set by what the file holds, as one step."""

from __future__ import annotations

from desktop_app.core.errors import Message, Translate
from desktop_app.core.evidence.checks.quality import Quality
from desktop_app.core.map.in_force import level_input
from desktop_app.core.project.document import Entry, Provenance
from desktop_app.core.project.edits import SetEntry
from desktop_app.core.project.shop import Shop

CHALLENGE = "ch_data_quality"
_SET = Message("Set the data-quality challenge")
_METHOD = Message("data quality of {file}: {score:.0f} of 100")


def quality_edit(file: str, quality: Quality, tr: Translate) -> SetEntry:
    """The step that sets today's severity of the challenge; the method is said with `tr`, as the project keeps it."""
    method = Message(_METHOD.template, file=file, score=100 * quality.score)
    provenance = Provenance("entered", method.text(tr), source=file)
    return SetEntry(level_input(CHALLENGE), Entry(quality.challenge, provenance), _SET)


def challenge_today(shop: Shop) -> float | None:
    """Today's severity of the challenge [0–1]; None where the map has no such node whose level can be set."""
    name = level_input(CHALLENGE)
    value = shop.today[name] if name in shop.program.inputs else None
    return value if isinstance(value, float | int) else None
