"""How smooth the window stays during long work: gaps between heartbeats, less those of an idle twin."""

from __future__ import annotations

import multiprocessing
import tempfile
from pathlib import Path

from desktop_app.core.evidence.shop.sample_shop import sample_document
from desktop_app.core.project.storage import save
from tests.bench import beating_window
from tests.bench.beating_window import Played
from tests.bench.beats import Beats
from tests.bench.row import Row, of_amount

SHARE = 0.99
GOAL = 50.0  # [ms]


def heartbeat() -> Row:
    """The gap that 99 % do not exceed, less the twin's at the same time; worst task."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save(sample_document("small", "en"), folder / "shop.dynacap")
        played, twin = _measured(folder)
    excess = {task: found.beats.gap(SHARE) - _beside(twin, found).gap(SHARE) for task, found in played.items()}
    worst = max(excess, key=lambda task: excess[task])
    what = f"gap between heartbeats at p99 less an idle twin's; {worst}; {'; '.join(map(_spread, played.items()))}"
    return of_amount("heartbeat", what, "ms", excess[worst], GOAL, f"twin p99 {twin.gap(SHARE):.3g} ms")


def _measured(folder: Path) -> tuple[dict[str, Played], Beats]:
    """What the working process and its idle twin beside it recorded."""
    context = multiprocessing.get_context("spawn")
    (twin, twins), (worker, workers) = context.Pipe(), context.Pipe()
    processes = [
        context.Process(target=beating_window.idle, args=(folder, twins)),
        context.Process(target=beating_window.work, args=(folder, workers)),
    ]
    processes[0].start()
    twins.close()
    twin.recv()
    processes[1].start()
    workers.close()
    played: dict[str, Played] = worker.recv()
    twin.send(None)
    beats: Beats = twin.recv()
    for process in processes:
        process.join()
    return played, beats


def _beside(twin: Beats, played: Played) -> Beats:
    return twin.between(played.start, played.end)


def _spread(task: tuple[str, Played]) -> str:
    """The gaps of a task in a few words."""
    name, beats = task[0], task[1].beats
    return f"{name} p50 {beats.gap(0.5):.3g}, p99 {beats.gap(SHARE):.3g}, longest {beats.gap(1.0):.3g} ms"
