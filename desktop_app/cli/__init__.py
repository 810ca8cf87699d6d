"""Commands without a window: arguments in, one sentence or one file out.

What the user can mend ends in one sentence a problem and exit code 2, never in a traceback.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from tempfile import NamedTemporaryFile
from typing import Protocol

from desktop_app import __version__
from desktop_app.cli import (
    analyse,
    assess,
    check,
    demo,
    evaluate,
    exchange_map,
    import_files,
    project_file,
    read_workbook,
    support_report,
)
from desktop_app.core.errors import Message, Problem, UserError
from desktop_app.core.i18n import system_language, translator
from desktop_app.core.support.defect_record import written

COMMANDS = (
    *(demo, import_files, evaluate, project_file, read_workbook),
    *(exchange_map, assess, analyse, check, support_report),
)
"""Modules of commands, each with `add(subparsers)`."""

USER_ERROR = 2
DEFECT = 70
CANCELLED = 130


class Command(Protocol):
    """A module that knows a command."""

    def add(self, subparsers: argparse._SubParsersAction[argparse.ArgumentParser], /) -> None:
        """Adds the command."""


def main(arguments: Sequence[str] | None = None, also: Sequence[Command] = ()) -> int:
    """The exit code of the command: 0, 2 for what the user can mend, 70 for a defect of ours, 130 when stopped.

    `also` are commands that need the window, which those here must not know.
    """
    parser = argparse.ArgumentParser(prog="dynacap", description="Dynacap: a capability map that computes.")
    parser.add_argument("--version", action="version", version=f"dynacap {__version__}")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (*COMMANDS, *also):
        command.add(subparsers)
    chosen = parser.parse_args(arguments)
    tr = translator(system_language())
    try:
        chosen.run(chosen)
    except UserError as error:
        print(error.text(tr), file=sys.stderr)
        return USER_ERROR
    except KeyboardInterrupt:
        print(tr("Stopped; what was not written yet is not there."), file=sys.stderr)
        return CANCELLED
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence for the user, the details in a file for us
        print(_told(error).text(tr), file=sys.stderr)
        return DEFECT
    return 0


def _told(defect: Exception) -> Problem:
    """The sentence for the user, after the details have been written to a file."""
    with NamedTemporaryFile("w", encoding="utf-8", prefix="dynacap-", suffix=".log", delete=False) as file:
        file.write(written(defect, datetime.now(UTC).isoformat(timespec="seconds")))
    cause = Message("something in the program went wrong ({kind}).", kind=type(defect).__name__)
    return Problem("", cause, Message("The details are in {file}.", file=file.name))
