"""Amounts in more than one currency."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.sources.source import Source

KIND = "currencies"


def currency_mix(source: Source) -> Iterator[Check]:
    """The rows that are not in the most frequent currency."""
    if "currency" not in source.frame:
        return
    counts = source.frame["currency"].value_counts()
    if len(counts) < 2:  # noqa: PLR2004 - no mix
        return
    named = source.frame["currency"]
    others = source.frame.index[named.notna() & (named != counts.index[0])]
    shown = ", ".join(f"{code} {count:,}" for code, count in counts.items())
    finding = Message("amounts are in several currencies: {counts}", counts=shown)
    remedy = Message("They are converted by the table of rates, never added as they are: enter today's rates.")
    yield Check(KIND, finding, len(others), len(others) / source.rows_read, examples(others), remedy)
