"""Commands without a window: arguments in, one sentence or one file out.

What the user can mend ends in one sentence a problem and exit code 2, never in a traceback.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from desktop_app import __version__
from desktop_app.cli import check, demo, evaluate, import_files, project_file
from desktop_app.core.errors import UserError

COMMANDS = (demo, import_files, evaluate, project_file, check)
"""Modules of commands, each with `add(subparsers)`."""

USER_ERROR = 2
CANCELLED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of the command: 0, 2 for what the user can mend, 130 when stopped."""
    parser = argparse.ArgumentParser(prog="dynacap", description="Dynacap: a capability map that computes.")
    parser.add_argument("--version", action="version", version=f"dynacap {__version__}")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(subparsers)
    chosen = parser.parse_args(arguments)
    try:
        chosen.run(chosen)
    except UserError as error:
        print(error.text(), file=sys.stderr)
        return USER_ERROR
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return CANCELLED
    return 0
