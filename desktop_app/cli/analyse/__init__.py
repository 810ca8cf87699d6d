"""`dynacap analyse`: one analysis of a project, in a few lines and in a JSON file."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.analyse.asked import Asked, asked
from desktop_app.cli.analyse.elsewhere import elsewhere
from desktop_app.cli.analyse.ways import WAYS
from desktop_app.cli.json_file import write_json
from desktop_app.cli.progress_line import on_terminal
from desktop_app.core.analysis.distribution import SHAPES
from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.swung import ENDS
from desktop_app.core.i18n import LANGUAGES


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("analyse", help="one analysis of a project")
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("--do", choices=tuple(WAYS), required=True, metavar="NAME", help=", ".join(WAYS))
    parser.add_argument("--out", type=Path, metavar="F.json")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--scenario", metavar="ID", help="a scenario of the project; the first unless named")
    parser.add_argument("--output", default=CONTRIBUTION, metavar="KPI")
    parser.add_argument("--draws", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--processes", type=int, default=1, metavar="N", help="computed by N processes")
    where.add_argument("--workers", type=int, default=0, metavar="N", help="computed by N workers of Dask here")
    _add_levers(parser)
    _add_rules(parser)
    parser.set_defaults(run=run)


def _add_levers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lever", metavar="INPUT[:ITEM]", help="goal_seek, grid: what is moved")
    parser.add_argument("--across", metavar="INPUT[:ITEM]", help="grid: the second lever")
    parser.add_argument("--places", type=int, default=21, metavar="N", help="grid: numbers of each lever")
    parser.add_argument("--target", type=float, metavar="X", help="goal_seek, grid, monte_carlo: the wanted output")
    parser.add_argument("--ends", choices=ENDS, default="own", help="tornado: how far each input is moved")
    parser.add_argument("--percent", type=float, default=10.0, help="tornado: how far with --ends percent")
    parser.add_argument("--optimism", type=float, default=0.0, metavar="0..1", help="common to all potentials")
    parser.add_argument(
        "--shape", action="append", default=[], metavar="INPUT=SHAPE", help=f"one of {', '.join(SHAPES)}"
    )


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quarters", type=int, default=QUARTERS, metavar="N", help="roadmap, portfolio: 4 to 20")
    parser.add_argument("--budget", type=float, metavar="MONEY", help="portfolio: one-off cost at most")
    parser.add_argument("--cash", type=float, metavar="MONEY", help="portfolio: short of cash by this at most")
    parser.add_argument("--must", nargs="+", default=[], metavar="INITIATIVE")
    parser.add_argument("--not-together", nargs="+", action="append", default=[], metavar="INITIATIVE")


def run(arguments: argparse.Namespace) -> None:
    """Analyses, says what came out and writes it."""
    with elsewhere(arguments.processes, arguments.workers) as executor:
        question = asked(arguments, on_terminal(arguments.do), executor)
        told = WAYS[arguments.do](question)
    for line in told.lines(question.language):
        print(line)
    if arguments.out:
        write_json(arguments.out, {**_about(arguments.do, question), **told.to_json()})
        print(arguments.out)


def _about(name: str, question: Asked) -> dict[str, object]:
    study = question.study
    return {
        "analysis": name,
        "scenario": study.scenario.id,
        "output": study.output,
        "currency": question.currency,
        "seed": question.arguments.seed,
    }
