"""Progress on a terminal: one line that is written over; silent where nobody watches."""

from __future__ import annotations

import sys

from desktop_app.core.analysis.progress import Progress

WIDTH = 30


def on_terminal(what: str) -> Progress:
    """Progress of `what`, shown where standard error is a terminal."""
    if not sys.stderr.isatty():
        return Progress()

    def report(share: float) -> None:
        done = round(WIDTH * share)
        end = "\n" if share >= 1 else ""
        sys.stderr.write(f"\r{what} {'█' * done}{'·' * (WIDTH - done)} {share:4.0%}{end}")
        sys.stderr.flush()

    return Progress(report)
