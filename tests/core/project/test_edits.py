"""Every edit leads to another document and back, names itself, and merges with those of its own gesture only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.model import Names
from desktop_app.core.project import Document, Entry, Provenance
from desktop_app.core.project.edits import (
    AddScenario,
    Compound,
    Edit,
    LockScenario,
    MoveScenario,
    PutScenario,
    RemoveScenario,
    RenameScenario,
    ReplaceEvidence,
    SetAnswers,
    SetInput,
    SetNote,
    SetScenarioInput,
    SetTitle,
)
from tests.core.project.edit_draws import edited
from tests.core.project.small_document import SMALL

NEW = Scenario("new", Names("New", "新"), {"a": 1.0})


@given(edited())
def test_every_edit_names_itself_can_be_taken_back_and_made_again(drawn: tuple[Document, Edit]) -> None:
    document, edit = drawn
    after, inverse = edit.apply(document)
    assert edit.name.text()
    assert inverse.name.text()
    back, again = inverse.apply(after)
    # Compared as texts: there, what is not a number equals itself.
    assert _plain(back) == _plain(document)
    assert _plain(again.apply(back)[0]) == _plain(after)


def test_an_input_somebody_sets_is_entered_and_goes_back_to_what_was_measured() -> None:
    measured = SMALL.entries["logistics.mean_time"]
    after, back = SetInput("logistics.mean_time", (8.0, 1.0)).apply(SMALL)
    assert after.entries["logistics.mean_time"] == Entry((8.0, 1.0), Provenance("entered"))
    assert back.apply(after)[0].entries["logistics.mean_time"] == measured


def test_none_gives_an_input_back_to_its_default() -> None:
    after, _ = SetInput("company.discount", None).apply(SMALL)
    assert set(after.entries) == {"logistics.mean_time"}


def test_a_scenario_input_is_set_and_left_as_today() -> None:
    after, _ = SetScenarioInput("ai", "company.discount", 0.2).apply(SMALL)
    assert after.scenarios[1].changes == {**SMALL.scenarios[1].changes, "company.discount": 0.2}
    assert after.scenarios[0] == SMALL.scenarios[0]
    after, _ = SetScenarioInput("ai", "map.forecasting", None).apply(SMALL)
    assert set(after.scenarios[1].changes) == {"marketing.budget"}


def test_scenarios_come_go_and_are_renamed_in_their_places() -> None:
    after, _ = AddScenario(NEW, 1).apply(SMALL)
    assert [s.id for s in after.scenarios] == ["base", "new", "ai"]
    removed, back = RemoveScenario("base").apply(after)
    assert [s.id for s in removed.scenarios] == ["new", "ai"]
    assert back.apply(removed)[0] == after
    renamed, _ = RenameScenario("new", Names("Other", "别的")).apply(after)
    assert renamed.scenarios[1] == replace(NEW, name=Names("Other", "别的"))


def test_a_scenario_put_takes_the_place_of_the_one_of_its_id() -> None:
    put, _ = PutScenario(replace(NEW, id="base")).apply(SMALL)
    assert put.scenarios == (replace(NEW, id="base"), SMALL.scenarios[1])
    put, _ = PutScenario(NEW).apply(SMALL)
    assert put.scenarios == (*SMALL.scenarios, NEW)


def test_a_locked_scenario_stays_until_it_is_unlocked() -> None:
    locked, back = LockScenario("ai", is_locked=True).apply(SMALL)
    for edit in (SetScenarioInput("ai", "a", 1.0), RemoveScenario("ai"), RenameScenario("ai", Names("", ""))):
        with pytest.raises(InputError, match="locked"):
            edit.apply(locked)
    assert back.apply(locked)[0] == SMALL


def test_a_locked_scenario_that_was_added_can_be_taken_back() -> None:
    after, back = AddScenario(replace(NEW, is_locked=True)).apply(SMALL)
    assert back.apply(after)[0] == SMALL


def test_a_scenario_moves_to_another_place() -> None:
    moved, back = MoveScenario("ai", 0).apply(SMALL)
    assert [s.id for s in moved.scenarios] == ["ai", "base"]
    assert back.apply(moved)[0] == SMALL


def test_an_id_is_given_once() -> None:
    with pytest.raises(ValueError, match="base"):
        AddScenario(replace(NEW, id="base")).apply(SMALL)


@pytest.mark.parametrize(
    "edit", [SetScenarioInput("none", "a", 1.0), RemoveScenario("none"), RenameScenario("none", Names("", ""))]
)
def test_a_scenario_that_is_not_there_cannot_be_changed(edit: Edit) -> None:
    with pytest.raises(KeyError, match="none"):
        edit.apply(SMALL)


def test_an_empty_note_is_none() -> None:
    after, back = SetNote("lev_integration", "").apply(SMALL)
    assert not after.notes
    assert back.apply(after)[0].notes == SMALL.notes


def test_answers_not_named_stay() -> None:
    after, _ = SetAnswers({"q1": None, "size_orders": 300.0}).apply(SMALL)
    assert after.answers == {"size_name": "小店", "size_orders": 300.0}


def test_evidence_is_replaced_whole_and_nothing_else() -> None:
    plain = Document("Other", "en", "USD", {})
    after, _ = ReplaceEvidence.of(plain).apply(SMALL)
    assert after == replace(SMALL, sources=(), entries={}, items={}, answers={}, currency="USD")


def test_only_edits_of_one_gesture_that_set_the_same_merge() -> None:
    one = SetScenarioInput("ai", "a", 1.0, gesture=1)
    assert one.merge_key == SetScenarioInput("ai", "a", 2.0, gesture=1).merge_key
    others: list[Edit] = [
        SetScenarioInput("ai", "a", 2.0, gesture=2),
        SetScenarioInput("ai", "b", 2.0, gesture=1),
        SetScenarioInput("base", "a", 2.0, gesture=1),
        SetInput("a", 2.0, gesture=1),
        SetNote("a", "", gesture=1),
    ]
    assert len({one.merge_key, *(other.merge_key for other in others)}) == 6
    assert SetScenarioInput("ai", "a", 1.0).merge_key is None
    assert SetTitle("x").merge_key is None


def test_a_compound_merges_where_all_its_parts_do() -> None:
    parts = SetInput("a", 1.0, 4), SetInput("b", 1.0, 4)
    whole = Compound(parts, Message("x"), gesture=4)
    assert whole.merge_key == Compound((SetInput("a", 2.0, 4), SetInput("b", 2.0, 4)), Message("x"), 4).merge_key
    assert whole.merge_key != Compound(parts[:1], Message("x"), gesture=4).merge_key
    assert Compound((*parts, SetTitle("x")), Message("x"), gesture=4).merge_key is None
    assert Compound(parts, Message("x")).merge_key is None


def _plain(document: Document) -> str:
    """The document as a text in which the order of its mappings does not count."""
    mappings = ("models", "items", "entries", "answers", "notes", "amendments")
    flat = {name: dict(sorted(getattr(document, name).items())) for name in mappings}
    changes = [
        (s.id, s.name, sorted(s.changes.items()), s.description, s.colour, s.is_locked) for s in document.scenarios
    ]
    texts = (document.title, document.kept_against, document.language, document.currency)
    rest = (texts, document.sources, document.results)
    canvas = document.canvas
    drawn = (document.map, sorted(map(str, canvas.places.items())), canvas.comments, canvas.frames, canvas.views)
    return repr((flat, changes, rest, drawn))
