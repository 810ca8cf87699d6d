"""Where Dynacap starts: the console script `dynacap` and `python -m desktop_app`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop_app.cli import main as run_command


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the command in `arguments`; without any, those of the terminal."""
    return run_command(list(sys.argv[1:] if arguments is None else arguments))
