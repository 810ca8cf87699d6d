"""The rows of a source, from the project and from its file, are the same rows with the same fates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.errors import EvidenceError
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.evidence.rows.file_rows_seen import file_rows_seen
from desktop_app.core.evidence.rows.kept_rows_seen import kept_rows_seen
from desktop_app.core.evidence.rows.seen_rows import SeenRows
from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.core.project import new_document
from desktop_app.core.project.document import EvidenceSource

PATH = next(path for path in sample_files("small") if path.name == "tmall_orders_2026Q3.csv")


@pytest.fixture(scope="module")
def kept() -> EvidenceSource:
    (source,) = add_files(new_document("Shop"), [FileChoice(PATH)]).document.sources
    return source


def fates(rows: SeenRows) -> list[tuple[int, object]]:
    return [(int(rows.numbers[place]), rows.why(int(place))) for place in rows.in_file_order]


def test_both_tell_every_row_and_what_became_of_it(kept: EvidenceSource) -> None:
    project, file = kept_rows_seen(kept), file_rows_seen(_choice(kept), kept)
    assert fates(project) == fates(file)
    assert len(project.numbers) == kept.rows_read
    assert sum(why is None for _, why in fates(project)) == kept.rows_used < kept.rows_read


def test_the_project_holds_what_it_needs_and_the_file_everything(kept: EvidenceSource) -> None:
    project, file = kept_rows_seen(kept), file_rows_seen(_choice(kept), kept)
    assert set(project.titles) <= set(kept.columns.values())
    assert set(file.titles) > set(project.titles)
    buyer = kept.columns["customer_id"]
    clear, stored = (
        {
            rows.text(int(place), rows.titles.index(buyer))
            for place in rows.in_file_order
            if rows.why(int(place)) is None
        }
        for rows in (file, project)
    )
    assert len(clear) == len(stored)
    assert clear.isdisjoint(stored), "the project holds pseudonyms"


def test_a_file_that_has_changed_says_so(kept: EvidenceSource, tmp_path: Path) -> None:
    other = tmp_path / PATH.name
    other.write_bytes(PATH.read_bytes() + PATH.read_bytes().splitlines(keepends=True)[1])
    with pytest.raises(EvidenceError, match="other rows"):
        file_rows_seen(replace(_choice(kept), path=other), kept)


def _choice(kept: EvidenceSource) -> FileChoice:
    return FileChoice(PATH, kept.table, kept.sheet or None, kept.columns)
