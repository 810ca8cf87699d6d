"""Where Dynacap starts: the console script `dynacap` and `python -m desktop_app`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from desktop_app.core.errors import Message
from desktop_app.portable import portable
from desktop_app.window_arguments import WindowArguments, has_display

NO_DISPLAY = Message(
    "There is no display for the window here. “dynacap demo --out DIR” shows what Dynacap does without one, "
    "and “dynacap --help” lists the commands."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the window or of the command in `arguments`; without any, those of the terminal."""
    if getattr(sys, "frozen", False):
        # First of all: a process that works for a bundle is the same bundle started again.
        from multiprocessing import freeze_support

        freeze_support()
    words = portable(sys.argv[1:] if arguments is None else arguments)
    if not WindowArguments.fit(words):
        from desktop_app.cli import main as run_command
        from desktop_app.handouts import command as handouts
        from desktop_app.self_test import command as self_test

        return run_command(words, also=(self_test, handouts))
    wanted = WindowArguments.read(words)
    if not has_display():
        sys.stderr.write(NO_DISPLAY.text() + "\n")
        return 2
    # Until the window is painted nothing becomes garbage, and looking for some is a tenth of the work.
    gc.disable()
    from desktop_app.ui.application import open_window

    return open_window(wanted)
