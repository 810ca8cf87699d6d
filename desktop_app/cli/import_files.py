"""`dynacap import`: spreadsheets read, matched and calibrated, with an account of every row."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.json_file import write_json
from desktop_app.cli.progress_line import on_terminal
from desktop_app.core.errors import EvidenceError, Message
from desktop_app.core.evidence.calibrate import calibrate
from desktop_app.core.evidence.reading import read_file
from desktop_app.core.evidence.report import ImportReport, import_report
from desktop_app.core.language.load import read_models


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("import", help="read spreadsheets and say what they measure")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--table", help="the table that the files are, such as T1; found by itself otherwise")
    parser.add_argument("--sheet", help="the sheet to read")
    parser.add_argument("--map", action="append", default=[], metavar="ID=HEADER", help="which header a column is")
    parser.add_argument("--json", type=Path, metavar="F", help="write the report to this file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Reads, calibrates and reports."""
    overrides = dict(_override(text) for text in arguments.map)
    ids = {entry.spec: entry.id for model in read_models() for entry in model.inputs}
    progress = on_terminal("Reading")
    reports = []
    for number in progress.over(range(len(arguments.files))):
        source = read_file(arguments.files[number], table=arguments.table, sheet=arguments.sheet, overrides=overrides)
        reports.append(import_report(source, calibrate([source]), ids))
    if arguments.json:
        content = [report.to_json() for report in reports]
        write_json(arguments.json, content[0] if len(content) == 1 else content)
    for path, report in zip(arguments.files, reports, strict=True):
        print("\n".join(_lines(path, report)))


def _override(text: str) -> tuple[str, str]:
    column, equals, header = text.partition("=")
    if not equals or not column.strip() or not header.strip():
        cause = Message("“{text}” does not say which header a column is.", text=text)
        raise EvidenceError.of("--map", cause, Message("Write it as id=Header, such as order_id=Name."))
    return column.strip(), header.strip()


def _lines(path: Path, report: ImportReport) -> list[str]:
    sheet = f", sheet {report.sheet}" if report.sheet else ""
    lines = [
        f"{path.name}: table {report.table}{sheet}, {report.encoding or 'workbook'}, header in row {report.header_row}"
    ]
    lines.append(f"  {report.rows_read:,} rows read, {report.rows_used:,} used, {len(report.unused):,} not used")
    lines += [f"    row {row.row}: {row.reason.text()}" for row in report.unused[:5]]
    if len(report.unused) > 5:  # noqa: PLR2004 - the first five show the kind; --json lists all
        lines.append(f"    … and {len(report.unused) - 5:,} more (--json lists all)")
    lines += [f"  note: {note.text()}" for note in report.notes]
    for found in report.inputs:
        name = f"{report.ids.get(found.spec, found.spec)}{f' [{found.item}]' if found.item else ''}"
        value = "–" if found.value is None else f"{found.value:.6g} ({found.low:.6g} to {found.high:.6g})"
        lines.append(f"  {found.status:9} {name} = {value}, n = {found.n:,}: {found.method.text()}")
    return lines
