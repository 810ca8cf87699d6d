"""What differs between two documents is named, whatever it is."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from desktop_app.core.project import Document
from desktop_app.core.project.changes import PARTS, changed_fields, changed_parts
from tests.core.project.small_document import SMALL

OTHER = Document("", "en", "USD", {})


def test_every_field_of_a_document_belongs_to_a_part() -> None:
    assert {field.name for field in fields(Document)} == set(PARTS)


@pytest.mark.parametrize("name", PARTS)
def test_a_change_of_any_field_is_seen(name: str) -> None:
    after = replace(SMALL, **{name: getattr(OTHER, name)})
    assert changed_fields(SMALL, after) == (name,)
    assert changed_parts(SMALL, after) == {PARTS[name]}


def test_equal_documents_differ_in_nothing() -> None:
    assert changed_parts(SMALL, replace(SMALL)) == frozenset()
