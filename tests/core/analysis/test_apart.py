from __future__ import annotations

import os
import time
from collections.abc import Iterator
from threading import Thread
from types import MappingProxyType

import pytest

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import CancelledError, DefectError, EvidenceError, Message, UnreadableFileError


def squared(numbers: list[int], progress: Progress) -> dict[int, int]:
    return {numbers[place]: numbers[place] ** 2 for place in progress.over(range(len(numbers)))}


def process_id(progress: Progress) -> int:
    del progress
    return os.getpid()


def same(value: object, progress: Progress) -> object:
    del progress
    return value


def refuse(progress: Progress) -> None:
    del progress
    raise EvidenceError.of("here", Message("{n} wrong", n=2))


def fail(progress: Progress) -> None:
    del progress
    raise ZeroDivisionError


def die(progress: Progress) -> None:
    del progress
    os.abort()


def sleep(progress: Progress) -> None:
    del progress
    time.sleep(60)


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    apart = Apart()
    yield apart
    apart.close()


def test_work_is_done_in_another_process_that_stays(apart: Apart) -> None:
    first = apart.run(process_id)
    assert first != os.getpid()
    assert apart.run(process_id) == first


def test_progress_comes_back(apart: Apart) -> None:
    shares: list[float] = []
    assert apart.run(squared, [1, 2, 3, 4], progress=Progress(shares.append)) == {1: 1, 2: 4, 3: 9, 4: 16}
    assert shares == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_read_only_mappings_travel(apart: Apart) -> None:
    sent = MappingProxyType({"a": 1})
    assert apart.run(same, sent) == sent


def test_what_the_user_can_mend_comes_back_as_it_was(apart: Apart) -> None:
    with pytest.raises(EvidenceError, match="here: 2 wrong"):
        apart.run(refuse)


def test_a_defect_of_ours_is_told_with_its_place(apart: Apart) -> None:
    with pytest.raises(DefectError, match="ZeroDivisionError"):
        apart.run(fail)


def test_a_death_is_told_and_the_next_work_is_done(apart: Apart) -> None:
    with pytest.raises(UnreadableFileError):
        apart.run(die)
    assert apart.run(same, 1) == 1


def test_cancelling_ends_even_work_that_does_not_listen(apart: Apart) -> None:
    apart.run(same, 1)
    before = apart.run(process_id)
    calls = iter([False, False, True])
    with pytest.raises(CancelledError):
        apart.run(sleep, progress=Progress(cancelled=lambda: next(calls)))
    assert apart.run(process_id) != before


def test_closing_it_from_another_thread_cancels_what_it_does(apart: Apart) -> None:
    def close() -> bool:
        other = Thread(target=apart.close)
        other.start()
        other.join()
        return False

    with pytest.raises(CancelledError):
        apart.run(sleep, progress=Progress(cancelled=close))
    apart.close()
    assert apart.run(same, 1) == 1
