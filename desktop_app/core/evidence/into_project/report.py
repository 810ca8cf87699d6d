"""The account of an import: what was recognised, what was used, what was not and why, and what it measures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import pandas as pd

from desktop_app.core.errors import Message, Translate, untranslated
from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.checks.check import Check
from desktop_app.core.evidence.checks.every_check import checks_of
from desktop_app.core.evidence.checks.quality import Quality, quality_of
from desktop_app.core.evidence.match.column_words import with_column_names
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.screening import UnusedRow
from desktop_app.core.evidence.sources.source import Source

Json = dict[str, object]
NO_QUALITY = Quality(())
NO_IDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class NumberSummary:
    """Numbers of a column: how many, how many missing, and what they come to."""

    n: int
    missing: int
    sum: float | None
    mean: float | None
    min: float | None
    max: float | None


@dataclass(frozen=True)
class DateSummary:
    """Dates of a column: how many, how many missing, the first and the last."""

    n: int
    missing: int
    min: str | None
    max: str | None


@dataclass(frozen=True)
class TextSummary:
    """Texts of a column: how many, how many missing, how many different."""

    n: int
    missing: int
    distinct: int


Summary = NumberSummary | DateSummary | TextSummary


@dataclass(frozen=True)
class ImportReport:
    """One import, ready to be shown or written; `ids` are the models' ids of the inputs by spec."""

    name: str
    table: str
    sheet: str
    encoding: str
    header_row: int
    columns: dict[str, str]
    rows_read: int
    rows_used: int
    unused: tuple[UnusedRow, ...]
    summary: dict[str, Summary]
    inputs: tuple[Calibrated, ...]
    notes: tuple[Message, ...]
    alternatives: tuple[str, ...]
    ids: Mapping[str, str] = field(default_factory=dict)
    maker: str = ""
    checks: tuple[Check, ...] = ()
    quality: Quality = NO_QUALITY

    def named(self, message: Message) -> Message:
        """The message with columns by their English names rather than by their ids."""
        return with_column_names(message, table_called(self.table), "en")

    def to_json(self, tr: Translate = untranslated) -> Json:
        """The report as plain values; texts in the language of `tr`."""
        unused = [{"row": row.row, "reason": self.named(row.reason).text(tr)} for row in self.unused]
        return {
            "table": self.table,
            "sheet": self.sheet,
            "encoding": self.encoding,
            "header_row": self.header_row,
            "columns": dict(self.columns),
            "rows": {"read": self.rows_read, "used": self.rows_used, "unused": unused},
            "summary": {column: dict(vars(summary)) for column, summary in self.summary.items()},
            "inputs": [self._input(found, tr) for found in self.inputs],
            "notes": [self.named(note).text(tr) for note in self.notes],
            "alternatives": list(self.alternatives),
            "maker": self.maker,
            "checks": [self._check(found, tr) for found in self.checks],
            "quality": {
                "score": self.quality.score,
                "parts": [{"id": p.id, "share": p.share, "why": p.why.text(tr)} for p in self.quality.parts],
            },
        }

    def _input(self, found: Calibrated, tr: Translate) -> Json:
        return {
            "id": self.ids.get(found.spec, found.spec),
            "spec": found.spec,
            "item": found.item,
            "value": found.value,
            "low": found.low,
            "high": found.high,
            "n": found.n,
            "method": found.method.text(tr),
            "status": found.status,
            "warning": found.warning.text(tr) if found.warning else None,
        }

    def _check(self, found: Check, tr: Translate) -> Json:
        return {
            "kind": found.kind,
            "finding": self.named(found.finding).text(tr),
            "n": found.n,
            "share": found.share,
            "rows": list(found.rows),
            "remedy": self.named(found.remedy).text(tr),
        }


def import_report(source: Source, inputs: Sequence[Calibrated] = (), ids: Mapping[str, str] = NO_IDS) -> ImportReport:
    """The report on one source, with the inputs that its table measures."""
    checks = checks_of(source)
    return ImportReport(
        name=source.name,
        table=source.table,
        sheet=source.sheet,
        encoding=source.encoding,
        header_row=source.header_row,
        columns=source.columns,
        rows_read=source.rows_read,
        rows_used=len(source.frame),
        unused=source.unused,
        summary={str(column): summarise(source.frame[column]) for column in source.frame},
        inputs=tuple(inputs),
        notes=source.notes,
        alternatives=source.alternatives,
        ids=dict(ids),
        maker=source.maker,
        checks=checks,
        quality=quality_of(source, checks),
    )


def summarise(values: pd.Series) -> Summary:
    """What a column holds; flags count as 1 and 0."""
    known = values.dropna()
    n, missing = len(known), len(values) - len(known)
    if pd.api.types.is_datetime64_any_dtype(values):
        ends = (known.min().isoformat(" "), known.max().isoformat(" ")) if n else (None, None)
        return DateSummary(n, missing, *ends)
    if pd.api.types.is_bool_dtype(values) or pd.api.types.is_numeric_dtype(values):
        numbers = known.astype(float)
        if not n:
            return NumberSummary(0, missing, None, None, None, None)
        total = math.fsum(numbers)
        return NumberSummary(n, missing, total, total / n, float(numbers.min()), float(numbers.max()))
    return TextSummary(n, missing, int(known.nunique()))
