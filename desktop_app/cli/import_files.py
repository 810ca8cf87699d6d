"""`dynacap import`: spreadsheets read, matched, checked and calibrated, with an account of every row."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from desktop_app.cli.import_text import lines
from desktop_app.cli.json_file import write_json
from desktop_app.cli.progress_line import on_terminal
from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.rates import Rates, read_rates
from desktop_app.core.errors import EvidenceError, Message, Problem, UnreadableFileError, UserError
from desktop_app.core.evidence.calibrations.calibrate import calibrate, calibrate_long
from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.currency.converted_amounts import main_currency
from desktop_app.core.evidence.currency.one_currency import OneCurrency
from desktop_app.core.evidence.files.any_file import may_be_hostile
from desktop_app.core.evidence.files.file_list import spreadsheets
from desktop_app.core.evidence.into_project.report import ImportReport, import_report
from desktop_app.core.evidence.match.unnamed_columns import in_words
from desktop_app.core.evidence.shop.grouping import grouped
from desktop_app.core.evidence.shop.other_times import with_times_told
from desktop_app.core.evidence.sources.counted_once import counted_once
from desktop_app.core.evidence.sources.reading import read_all
from desktop_app.core.evidence.sources.reading_apart import read_apart
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.i18n import system_language
from desktop_app.core.language.load import read_models


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("import", help="read spreadsheets and say what they measure")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="files, folders, or zips of files")
    parser.add_argument("--table", help="the table that the files are, such as T1; found by itself otherwise")
    parser.add_argument("--sheet", help="the sheet to read")
    parser.add_argument("--map", action="append", default=[], metavar="ID=HEADER", help="which header a column is")
    parser.add_argument("--market", action="append", default=[], metavar="NAME", help="by itself; others together")
    parser.add_argument("--currency", metavar="CODE", help="the currency to count in; that of most orders otherwise")
    parser.add_argument("--rate", action="append", default=[], metavar="CODE=UNITS", help="units that make one USD")
    parser.add_argument("--thorough", action="store_true", help="fit forecasts to past demand as well, for minutes")
    parser.add_argument("--json", type=Path, metavar="F", help="write the report to this file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Reads, calibrates and reports. Raises UserError at the end for the files that could not be read."""
    rates = _rates(arguments.rate)
    with spreadsheets(arguments.files) as files:
        sources, problems = _read(files, arguments)
    currency = (arguments.currency or main_currency(sources)).upper()
    sources, foreign = OneCurrency(currency, rates).usable(sources)
    once = counted_once(with_times_told(sources))
    standard = {index.id: index.items for model in read_models() for index in model.indexes}
    renamed, _ = grouped(once, standard, arguments.market)
    long = calibrate_long(renamed, on_terminal("Fitting forecasts")) if arguments.thorough else ()
    reports = _reports(once, (*calibrate(renamed), *long))
    if arguments.json and reports:
        content = [{"file": report.name, **report.to_json()} for report in reports]
        write_json(arguments.json, content[0] if len(content) == 1 else content)
    said: dict[str, str] = {}
    for report in reports:
        print("\n".join(lines(report, said.get(report.table, ""))))
        said.setdefault(report.table, report.name)
    if problems or foreign:
        raise UserError((*problems, *foreign))


def _reports(sources: Sequence[Source], found: Sequence[Calibrated]) -> list[ImportReport]:
    """A report on each source; what all of them measure together stands with the sources of its table."""
    inputs = {entry.spec: entry for model in read_models() for entry in model.inputs}
    ids = {spec: entry.id for spec, entry in inputs.items()}
    tables = [source.table for source in sources]

    def own(source: Source) -> list[Calibrated]:
        homes = ((one, inputs[one.spec].calibrated_by if one.spec in inputs else "") for one in found)
        return [one for one, home in homes if source.table == (home if home in tables else tables[0])]

    return [import_report(source, own(source), ids) for source in sources]


def _read(files: Sequence[Path], arguments: argparse.Namespace) -> tuple[list[Source], list[Problem]]:
    """What was read of the files, and what is wrong with the others."""
    overrides = dict(_override(text) for text in arguments.map)
    found: list[Source] = []
    problems: list[Problem] = []
    with closing(Apart()) as apart:
        for number in on_terminal("Reading").over(range(len(files))):
            try:
                found += _tables(apart, files[number], arguments, overrides)
            except (EvidenceError, UnreadableFileError) as error:
                problems += [replace(each, cause=in_words(each.cause, system_language())) for each in error.problems]
    return found, problems


def _tables(
    apart: Apart, path: Path, arguments: argparse.Namespace, overrides: Mapping[str, str]
) -> tuple[Source, ...]:
    told = {"table": arguments.table, "sheet": arguments.sheet, "overrides": overrides}
    return read_apart(apart, path, **told) if may_be_hostile(path) else read_all(path, **told)


def _override(text: str) -> tuple[str, str]:
    column, equals, header = text.partition("=")
    if not equals or not column.strip() or not header.strip():
        cause = Message("“{text}” does not say which header a column is.", text=text)
        raise EvidenceError.of("--map", cause, Message("Write it as id=Header, such as order_id=Name."))
    return column.strip(), header.strip()


def _rates(said: Sequence[str]) -> Rates:
    """The shipped rates with those of the command line, as of today."""
    rates = read_rates()
    for text in said:
        code, _, number = text.partition("=")
        rates = rates.with_rate(code.strip().upper(), _number(number, text), _today())
    return rates


def _today() -> date:
    return datetime.now().astimezone().date()


def _number(text: str, whole: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        cause = Message("“{text}” is no rate.", text=whole)
        raise EvidenceError.of("--rate", cause, Message("Write it as CODE=UNITS, such as EUR=0.92.")) from error
