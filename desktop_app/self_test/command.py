"""`dynacap self-test`: one line a step, and the file that verifies a system."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.core.errors import Message, UserError
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.support.installation import architecture, system_name
from desktop_app.self_test import steps
from desktop_app.self_test.account import Account, StepDone
from desktop_app.self_test.saved_elsewhere import hand_out, saved_elsewhere
from desktop_app.self_test.slides_step import write_slides
from desktop_app.self_test.trial import Trial

Step = Callable[[Trial], str]
SIZES = ("small", "large")


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "self-test", help="whether this installation does everything, and a file that says so"
    )
    parser.add_argument("--out", type=Path, metavar="F.json", help="where the file goes (here, named by the system)")
    parser.add_argument("--hand-out", type=Path, metavar="F.xlsx", help="leave a workbook for Excel or another to save")
    parser.add_argument("--saved", type=Path, metavar="F.xlsx", help="that workbook, saved by Excel or another program")
    parser.add_argument("--shop", choices=SIZES, default="small")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Takes every step, writes the file, and raises UserError where a step failed."""
    from desktop_app.cli.json_file import write_json

    with TemporaryDirectory(prefix="dynacap-", ignore_cleanup_errors=True) as folder:
        trial = Trial(Path(folder), arguments.shop)
        account = Account(tuple(taken(name, step, trial) for name, step in _chosen(arguments)))
    out = arguments.out or Path(f"dynacap-self-test-{system_name()}-{architecture()}.json".lower().replace(" ", "-"))
    write_json(out, account.to_json())
    print(out)
    if account.failed:
        cause = Message("these steps failed: {names}.", names=", ".join(account.failed))
        raise UserError.of("dynacap self-test", cause, Message("{file} says why.", file=out))


def _chosen(arguments: argparse.Namespace) -> Iterator[tuple[str, Step]]:
    """The steps, with those around another program's workbook where they are wanted."""
    yield from STEPS
    if arguments.hand_out:
        yield "workbook to hand out", partial(hand_out, path=arguments.hand_out)
    if arguments.saved:
        yield "workbook saved elsewhere", partial(saved_elsewhere, path=arguments.saved)


def taken(name: str, step: Step, trial: Trial) -> StepDone:
    """The step, taken and told on the terminal; whatever goes wrong in it is its result."""
    start = time.perf_counter()
    try:
        passed, seen = True, step(trial)
    except Exception as error:  # noqa: BLE001 - a step that fails is what the self-test is looking for
        passed, seen = False, f"{type(error).__name__}: {error}".partition("\n")[0]
    done = StepDone(name, passed, time.perf_counter() - start, seen)
    print(done.line(), flush=True)
    return done


def _pages(language: str) -> Step:
    def draw(trial: Trial) -> str:
        from desktop_app.ui.drawn_pages import draw_pages

        return draw_pages(trial.folder / "profile", trial.shop.document, language)

    return draw


STEPS: tuple[tuple[str, Step], ...] = (
    ("models", steps.open_models),
    ("language", steps.switch_language),
    ("sample shop", steps.read_sample),
    ("project", steps.keep_project),
    ("workbook", steps.write_workbook),
    ("charts", steps.draw_charts),
    ("slides", write_slides),
    ("help", steps.read_help),
    *((f"pages ({language})", _pages(language)) for language in LANGUAGES),
)
"""The steps in order."""
