"""The document as a value, and the new project."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from desktop_app.core.language.load import MODELS_FOLDER, SHIPPED
from desktop_app.core.project import Document, Entry, Provenance, new_document


def test_a_document_is_edited_by_making_another() -> None:
    before = new_document("Shop")
    after = replace(before, entries={"company.discount": Entry(0.2, Provenance("entered"))})
    assert not before.entries
    assert after.entries["company.discount"].value == 0.2
    assert after.models == before.models
    with pytest.raises(FrozenInstanceError):
        before.title = "Other"  # type: ignore[misc]


@pytest.mark.parametrize("part", ["models", "items", "entries", "answers"])
def test_no_part_can_be_changed_in_place(part: str) -> None:
    with pytest.raises(TypeError, match="item assignment"):
        getattr(new_document("Shop"), part)["new"] = "x"


def test_whoever_made_the_document_cannot_change_it_afterwards() -> None:
    texts = {"a": "x = 1"}
    document = Document("Shop", "en", "USD", texts)
    texts["a"] = "x = 2"
    assert document.models["a"] == "x = 1"


def test_a_new_project_carries_every_model_file_word_for_word() -> None:
    document = new_document("店", "zh", "CNY")
    assert (document.title, document.language, document.currency) == ("店", "zh", "CNY")
    # Every text of the folder but those that results do not depend on: the tables of evidence, and what one only reads.
    assert set(document.models) == {path.stem for path in MODELS_FOLDER.glob("*.toml")} - {"sections"}
    for name, text in document.models.items():
        assert text == (MODELS_FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def test_the_models_of_a_new_project_can_be_read() -> None:
    assert [model.id for model in new_document("Shop").content().models] == list(SHIPPED)
