"""Long work: on another thread, its results on this one, stopped when unwanted, its failures told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import EvidenceError, Message, UserError
from desktop_app.ui.session.defect_log import LARGEST_LOG, DefectLog
from desktop_app.ui.session.task import Throttle
from desktop_app.ui.session.tasks import TaskRunner

WHAT = Message("Counting")
WAIT = 5_000


@pytest.fixture
def runner(qapp: object, tmp_path: Path) -> Iterator[TaskRunner]:  # noqa: ARG001
    runner = TaskRunner(DefectLog(tmp_path / "log"))
    yield runner
    runner.close()


def test_work_runs_elsewhere_and_its_result_comes_here(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        return sum(progress.over(range(5)))

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignals([runner.started, runner.finished], timeout=WAIT, order="strict"):
        task = runner.run(WHAT, work, done)
    assert results == [10]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert (task.share, task.is_running, runner.open_tasks) == (1.0, False, ())


def test_progress_is_told(runner: TaskRunner, qtbot: QtBot) -> None:
    shares: list[float] = []
    runner.progressed.connect(lambda _task, share: shares.append(share))
    with qtbot.waitSignal(runner.finished, timeout=WAIT):
        runner.run(WHAT, lambda progress: list(progress.over(range(1000))), lambda _: None)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    # Far fewer than were reported: nobody could see them.
    assert len(shares) < 100


def test_a_throttle_passes_the_first_and_the_last() -> None:
    told: list[float] = []
    throttle = Throttle(told.append)
    for share in (0.0, 0.1, 0.2, 1.0):
        throttle(share)
    assert told[0] == 0.0
    assert told[-1] == 1.0


def test_cancelled_work_stops_and_hands_nothing_over(runner: TaskRunner, qtbot: QtBot) -> None:
    begun = threading.Event()
    results: list[object] = []

    def work(progress: Progress) -> None:
        while True:
            progress.at(0.5)
            begun.set()

    task = runner.run(WHAT, work, results.append)
    assert begun.wait(5)
    with qtbot.waitSignal(runner.cancelled, timeout=WAIT) as cancelled:
        task.cancel()
    assert cancelled.args == [task]
    assert results == []


def test_a_result_that_comes_after_the_cancellation_is_not_used(runner: TaskRunner, qtbot: QtBot) -> None:
    begun, may_end = threading.Event(), threading.Event()
    results: list[bool] = []

    def work(_: Progress) -> bool:
        begun.set()
        return may_end.wait(5)

    task = runner.run(WHAT, work, results.append)
    assert begun.wait(5)
    task.cancel()
    with qtbot.waitSignal(runner.cancelled, timeout=WAIT):
        may_end.set()
    assert results == []


def test_what_waits_is_cancelled_before_it_begins(runner: TaskRunner, qtbot: QtBot) -> None:
    may_end = threading.Event()
    begun: list[str] = []
    first = runner.run(WHAT, lambda _: may_end.wait(5), lambda _: None)
    second = runner.run(WHAT, lambda _: begun.append("second"), lambda _: None)
    assert runner.open_tasks == (first, second)
    second.cancel()
    with qtbot.waitSignals([runner.finished, runner.cancelled], timeout=WAIT):
        may_end.set()
    assert begun == []


def test_what_is_done_ahead_comes_first_and_nobody_is_told(runner: TaskRunner, qtbot: QtBot) -> None:
    done: list[str] = []
    told: list[object] = []
    runner.started.connect(told.append)
    runner.ahead([lambda: done.append("one"), lambda: 1 // 0, lambda: done.append("two")])
    assert runner.open_tasks == ()
    with qtbot.waitSignal(runner.finished, timeout=WAIT):
        task = runner.run(WHAT, lambda _: done.append("asked for"), lambda _: None)
    assert done == ["one", "two", "asked for"]
    assert told == [task]


def test_closing_skips_what_is_left_to_do_ahead(runner: TaskRunner) -> None:
    begun, may_end = threading.Event(), threading.Event()
    done: list[str] = []

    def first() -> None:
        begun.set()
        may_end.wait(5)

    runner.ahead([first, lambda: done.append("second")])
    assert begun.wait(5)
    ending = threading.Timer(0.1, may_end.set)
    ending.start()
    runner.close()
    ending.join()
    assert done == []


def test_what_the_user_can_mend_is_told_as_it_is(runner: TaskRunner, qtbot: QtBot, tmp_path: Path) -> None:
    error = EvidenceError.of("orders.xlsx", Message("no dates."))

    def work(_: Progress) -> None:
        raise error

    with qtbot.waitSignal(runner.failed, timeout=WAIT) as failed:
        task = runner.run(WHAT, work, lambda _: None)
    assert failed.args == [task, error]
    assert not (tmp_path / "log").exists()


@pytest.mark.parametrize("at", ["work", "done"])
def test_our_own_faults_are_told_plainly_and_written_down(
    runner: TaskRunner, qtbot: QtBot, tmp_path: Path, at: str
) -> None:
    def fails(_: object) -> None:
        raise ZeroDivisionError("deep inside")

    def does(_: object) -> None:
        return

    with qtbot.waitSignal(runner.failed, timeout=WAIT) as failed:
        runner.run(WHAT, fails if at == "work" else does, fails if at == "done" else does)
    assert failed.args is not None
    error = failed.args[1]
    assert isinstance(error, UserError)
    assert "deep inside" not in error.text()
    assert str(tmp_path / "log") in error.text()
    written = (tmp_path / "log").read_text(encoding="utf-8")
    assert "deep inside" in written
    assert "Traceback" in written


def test_after_a_failure_the_next_work_runs(runner: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignals([runner.failed, runner.finished], timeout=WAIT, order="strict"):
        runner.run(WHAT, lambda _: 1 // 0, lambda _: None)
        runner.run(WHAT, lambda _: 1, lambda _: None)


def test_closing_stops_what_runs_and_leaves_no_thread(runner: TaskRunner) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress.at(0.5)
            begun.set()

    runner.run(WHAT, work, lambda _: None)
    assert begun.wait(5)
    runner.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "long work"]


def test_a_log_that_cannot_be_written_is_not_mentioned(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    text = DefectLog(tmp_path / "file" / "log").told(ValueError("x")).text()
    assert "ValueError" in text
    assert "log" not in text


def test_a_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_text("x" * (LARGEST_LOG + 1))
    DefectLog(path).told(ValueError("new"))
    assert path.stat().st_size < LARGEST_LOG
    assert "ValueError: new" in path.read_text(encoding="utf-8")
