"""The account of an import on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.evidence.into_project.report import ImportReport

SHOWN = 5


def lines(report: ImportReport, together: str = "") -> list[str]:
    """What was read, used, left out, doubted and measured, a line each; `together` names the file that said the last.

    Files of one table measure their inputs together: these are said once.
    """
    measured = [f"  measured together with {together}: see there"] if together else _inputs(report)
    return [*_reading(report), *_checks(report), *measured]


def _reading(report: ImportReport) -> Iterator[str]:
    sheet = f", sheet {report.sheet}" if report.sheet else ""
    encoding = report.encoding or "workbook"
    yield f"{report.name}: table {report.table}{sheet}, {encoding}, header in row {report.header_row}"
    yield f"  {report.rows_read:,} rows read, {report.rows_used:,} used, {len(report.unused):,} not used"
    yield from (f"    row {row.row}: {report.named(row.reason).text()}" for row in report.unused[:SHOWN])
    if len(report.unused) > SHOWN:
        yield f"    … and {len(report.unused) - SHOWN:,} more (--json lists all)"
    yield from (f"  note: {report.named(note).text()}" for note in report.notes)


def _checks(report: ImportReport) -> Iterator[str]:
    for check in report.checks:
        rows = f" (rows {', '.join(map(str, check.rows))})" if check.rows else ""
        yield f"  check: {report.named(check.finding).text()}{rows}. {report.named(check.remedy).text()}"
    parts = "; ".join(part.why.text() for part in report.quality.parts)
    yield f"  data quality {report.quality.score:.0%}: {parts}"


def _inputs(report: ImportReport) -> Iterator[str]:
    for found in report.inputs:
        name = f"{report.ids.get(found.spec, found.spec)}{f' [{found.item}]' if found.item else ''}"
        value = "–" if found.value is None else f"{found.value:.6g} ({found.low:.6g} to {found.high:.6g})"
        yield f"  {found.status:9} {name} = {value}, n = {found.n:,}: {found.method.text()}"
