"""The one step of undo that puts the evidence of an import into force, whatever was edited while it was under way.

Files that contradict each other are refused here, with the way out.
"""

from __future__ import annotations

from desktop_app.core.errors import EvidenceError, Message, Problem, SizingError
from desktop_app.core.evidence.into_project.missing_amounts import remedy_for
from desktop_app.core.evidence.shop.other_items import OtherItems
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import Compound, Edit, PutScenario, ReplaceEvidence
from desktop_app.core.project.shop import Shop


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


def shop_with(shop: Shop, document: Document, file: str = "") -> Shop:
    """The shop of a document with new evidence, computed.

    Raises EvidenceError, naming the `file` that was read or taken out, where what is left does not go together.
    """
    try:
        return shop.after(document).computed()
    except SizingError as error:
        weeks = Message("Do they cover the same shops and the same weeks? Add what is missing together with them.")
        remedy = remedy_for(((source.file, source) for source in document.sources), weeks)
        problems = (
            Problem(file, Message("{cause} These files do not go together.", cause=problem.cause), remedy)
            for problem in error.problems
        )
        raise EvidenceError(tuple(problems)) from error
