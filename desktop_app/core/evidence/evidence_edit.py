"""The one step of undo that puts the evidence of an import into force, whatever was edited while it was under way."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.core.evidence.other_items import OtherItems
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import Compound, Edit, PutScenario, ReplaceEvidence


def evidence_edit(now: Document, begun: Document, imported: Document, name: Message) -> Edit:
    """The edit of the document `now`, by an import that began with the document `begun` and gave `imported`."""
    carried = OtherItems(now.content().roadmap, now.items, imported.items)
    measured = {key: entry for key, entry in imported.entries.items() if entry.provenance.status != "entered"}
    typed = {
        key: carried.entry(key, entry) for key, entry in now.entries.items() if entry.provenance.status == "entered"
    }
    answered = {key: answer for key, answer in now.answers.items() if begun.answers.get(key) != answer}
    replaced = ReplaceEvidence(
        sources=imported.sources,
        entries={**measured, **typed},
        items=imported.items,
        answers={**imported.answers, **answered},
        currency=imported.currency,
        name=name,
    )
    moved = [(before, carried.scenario(before)) for before in now.scenarios]
    scenarios = [PutScenario(after, name=name) for before, after in moved if after != before]
    return Compound((replaced, *scenarios), name) if scenarios else replaced
