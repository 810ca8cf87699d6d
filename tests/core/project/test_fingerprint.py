"""The fingerprint tells models apart, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.core.project import Document, fingerprint, short_fingerprint
from tests.core.project.small_document import SMALL

texts = st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=4)


def _of(models: dict[str, str]) -> str:
    return fingerprint(Document("", "en", "USD", models))


@given(texts, texts)
def test_different_models_have_different_fingerprints(one: dict[str, str], other: dict[str, str]) -> None:
    assume(one != other)
    assert _of(one) != _of(other)


def test_a_name_cannot_pass_for_a_text() -> None:
    assert len({_of({"ab": "c"}), _of({"a": "bc"}), _of({"a": "b", "c": ""}), _of({"a": "", "b": "c"})}) == 4


@given(texts)
def test_the_order_of_the_files_does_not_matter(models: dict[str, str]) -> None:
    assert _of(models) == _of(dict(reversed(models.items())))


def test_only_the_models_count() -> None:
    assert fingerprint(replace(SMALL, title="x", entries={}, answers={}, scenarios=())) == fingerprint(SMALL)
    assert fingerprint(replace(SMALL, models={**SMALL.models, "figure1": "# map"})) != fingerprint(SMALL)


def test_the_short_form_is_the_beginning() -> None:
    full = fingerprint(SMALL)
    assert full.startswith(short_fingerprint(full).replace("-", ""))
    assert len(short_fingerprint(full)) == 14
