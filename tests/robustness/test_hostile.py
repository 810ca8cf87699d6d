"""Damaged and hostile files: one clear sentence each, read by a process with bounded memory that may die of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import UnreadableFileError, UserError
from desktop_app.core.evidence.sources.reading_apart import read_apart
from tests.robustness import hostile_texts, hostile_workbooks

MEMORY = 1 << 30
FILES = {**hostile_workbooks.HOSTILE, **hostile_texts.HOSTILE}


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    other = Apart(MEMORY)
    yield other
    other.close()


def test_there_are_sixty_of_them() -> None:
    assert len(FILES) == len(hostile_workbooks.HOSTILE) + len(hostile_texts.HOSTILE) >= 60


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_says_what_where_and_what_to_do(name: str, apart: Apart, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name]())
    with pytest.raises(UserError) as caught:
        read_apart(apart, path)
    for problem in caught.value.problems:
        assert problem.where == name
        assert problem.remedy is not None
        said = problem.text()
        assert "\n" not in said
        assert len(said) < 400
        assert said.endswith((".", "…"))
    assert len(caught.value.problems) <= 3


def test_a_password_is_named(apart: Apart, tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(hostile_workbooks.with_password())
    with pytest.raises(UnreadableFileError, match="password"):
        read_apart(apart, path)


def end_without_a_word(progress: Progress) -> None:
    progress.at(0.0)
    os.abort()


def fill_the_memory(progress: Progress) -> None:
    progress.at(0.0)
    assert bytearray(4 * MEMORY)


@pytest.mark.parametrize("work", [end_without_a_word, fill_the_memory])
def test_the_next_file_is_read_after_one_that_ended_the_process(
    work: Callable[[Progress], None], apart: Apart, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableFileError, match="damaged or too large"):
        apart.run(work)
    path = tmp_path / "orders.xlsx"
    path.write_bytes(hostile_workbooks.honest())
    (source,) = read_apart(apart, path)
    assert len(source.frame) == 40
