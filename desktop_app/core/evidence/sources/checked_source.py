"""A source of the project checked anew from its rows: what is doubtful in it, how good it is, and both as a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.evidence.checks.check import Check
from desktop_app.core.evidence.checks.every_check import checks_of
from desktop_app.core.evidence.checks.quality import Quality, quality_of
from desktop_app.core.evidence.files.saved_list import save_list
from desktop_app.core.evidence.match.column_words import with_column_names
from desktop_app.core.evidence.match.table import Table
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.project.document import EvidenceSource


@dataclass(frozen=True)
class CheckedSource:
    """What is doubtful in a source, in the order in which people mend, and its quality."""

    checks: tuple[Check, ...]
    quality: Quality


def checked_source(kept: EvidenceSource) -> CheckedSource:
    """The checks and the quality of a source. Raises EvidenceError where the project holds none of its rows."""
    source = source_of(kept)
    checks = checks_of(source)
    return CheckedSource(checks, quality_of(source, checks))


def save_checks(checked: CheckedSource, table: Table, path: Path, language: str) -> None:
    """Leaves score, parts and findings as a csv file. Raises ProjectError where it cannot be written."""
    tr = translator(language)
    titles = (tr("Finding"), tr("Rows"), tr("Share of all"), tr("Such as the rows"), tr("Remedy"))
    rows: list[tuple[object, ...]] = [
        (tr("Data quality, the product of the shares below"), "", f"{checked.quality.score:.1%}", "", "")
    ]
    rows += [(sentence_case(part.why.text(tr)), "", f"{part.share:.1%}", "", "") for part in checked.quality.parts]
    for check in checked.checks:
        finding = sentence_case(with_column_names(check.finding, table, language).text(tr))
        numbers = " ".join(map(str, check.rows))
        rows.append((finding, check.n, f"{check.share:.1%}", numbers, check.remedy.text(tr)))
    save_list(path, titles, rows)
