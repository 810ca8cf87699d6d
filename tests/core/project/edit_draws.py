"""Random edits that fit a document."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop_app.core.analysis.scenario import COLOURS, Scenario
from desktop_app.core.errors import Message
from desktop_app.core.language.amendment import OwnFormula, OwnInput
from desktop_app.core.map.canvas import Comment
from desktop_app.core.project import Document
from desktop_app.core.project.edits import (
    AddScenario,
    ColourScenario,
    Compound,
    DescribeScenario,
    Edit,
    KeepModels,
    LockScenario,
    MoveNodes,
    MoveScenario,
    PutComment,
    PutScenario,
    PutView,
    RemoveScenario,
    RenameScenario,
    ReplaceEvidence,
    SetAmendment,
    SetAnswers,
    SetEntry,
    SetInput,
    SetModels,
    SetNote,
    SetScenarioInput,
    SetTitle,
)
from tests.core.project.documents import documents, entries, names, numbers, points, scenarios, values, views, words
from tests.core.project.small_document import SMALL

amendments = st.builds(OwnFormula, words, names, words, words) | st.builds(
    OwnInput, words, names, words, st.sampled_from(("fact", "estimate", "decision")), numbers
)
gestures = st.none() | st.integers(0, 3)
maybe = st.none() | values
sheets = st.sampled_from(("whole", "poster", "v1"))


def edits(document: Document) -> st.SearchStrategy[Edit]:
    """One edit of any kind that can be applied to the document."""
    known = st.sampled_from([*document.entries, "new"])
    asked = st.sampled_from([*document.answers, "new"])
    noted = st.sampled_from([*document.notes, "new"])
    ids = {scenario.id for scenario in document.scenarios}
    fresh = scenarios.filter(lambda scenario: scenario.id not in ids)
    places = st.none() | st.integers(0, len(ids))
    kinds: list[st.SearchStrategy[Edit]] = [
        st.builds(SetInput, known, maybe, gestures),
        st.builds(SetEntry, known, st.none() | entries),
        st.builds(SetAnswers, st.dictionaries(asked, st.none() | numbers | words, max_size=3)),
        st.builds(SetNote, noted, words, gestures),
        st.builds(SetTitle, words),
        st.builds(ReplaceEvidence.of, documents),
        st.builds(AddScenario, fresh, places),
        st.builds(PutScenario, fresh, gestures),
        st.builds(MoveNodes, sheets, st.dictionaries(noted, st.none() | points, max_size=3), gestures),
        st.builds(PutComment, sheets, st.none() | st.builds(Comment, sheets, words, words, points), gestures),
        st.builds(PutView, sheets, st.none() | views),
        st.builds(SetAmendment, noted, st.none() | amendments),
        st.builds(KeepModels, words),
        st.builds(SetModels, st.dictionaries(words, words, max_size=2)),
    ]
    for scenario in document.scenarios:
        inputs = st.sampled_from([*scenario.changes, "new"])
        kinds += [
            st.builds(DescribeScenario, st.just(scenario.id), words, gestures),
            st.builds(ColourScenario, st.just(scenario.id), st.sampled_from(("", *COLOURS))),
            st.builds(LockScenario, st.just(scenario.id), st.booleans()),
            st.builds(MoveScenario, st.just(scenario.id), st.integers(0, len(ids) - 1)),
            st.builds(PutScenario, st.builds(Scenario, st.just(scenario.id), names), gestures),
        ]
        if scenario.is_locked:
            continue
        kinds += [
            st.builds(SetScenarioInput, st.just(scenario.id), inputs, maybe, gestures),
            st.builds(RemoveScenario, st.just(scenario.id)),
            st.builds(RenameScenario, st.just(scenario.id), names),
        ]
    return st.one_of(kinds)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Document, Edit]:
    """A document with different ids of its scenarios, and an edit of it, alone or a compound of several."""
    document = draw(st.just(SMALL) | documents.filter(lambda d: len({s.id for s in d.scenarios}) == len(d.scenarios)))
    if draw(st.booleans()):
        return document, draw(edits(document))
    parts: list[Edit] = []
    after = document
    for _ in range(draw(st.integers(0, 3))):
        parts.append(draw(edits(after)))
        after, _ = parts[-1].apply(after)
    return document, Compound(tuple(parts), Message("Several"), draw(gestures))
