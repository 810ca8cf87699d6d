"""How good the data of a table are, from 0 to 1, with the parts that make it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check
from desktop_app.core.evidence.checks.gaps import MAY_BE_EMPTY
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.row_reason import REASONS
from desktop_app.core.evidence.sources.screening import REPEATED_HEADER
from desktop_app.core.evidence.sources.source import Source

NO_FAULT = frozenset(reason.template for reason in (*REASONS.values(), REPEATED_HEADER))
"""Rows left out for these reasons say nothing against the data."""
YEAR = 365.0


@dataclass(frozen=True)
class QualityPart:
    """One side of quality: its `share` of what could be, and in words what that is."""

    id: str
    share: float
    why: Message


@dataclass(frozen=True)
class Quality:
    """The quality of one source; `score` is the product of its parts, so that one bad side is not averaged away."""

    parts: tuple[QualityPart, ...]

    @property
    def score(self) -> float:
        """From 0 to 1."""
        score = 1.0
        for part in self.parts:
            score *= part.share
        return score

    @property
    def challenge(self) -> float:
        """How strongly the data hold the capabilities back, from 0 to 1: the data-quality challenge of the map."""
        return 1.0 - self.score


def quality_of(source: Source, checks: Sequence[Check]) -> Quality:
    """The quality of a source whose checks these are."""
    return Quality((_usable(source), _complete(source), _believable(checks), _long_enough(source)))


def _usable(source: Source) -> QualityPart:
    faults = sum(unused.kind not in NO_FAULT for unused in source.unused)
    meant = max(source.rows_read - (len(source.unused) - faults), 1)
    why = Message("{n} of {all} rows could be used", n=meant - faults, all=meant)
    return QualityPart("usable", 1 - faults / meant, why)


def _complete(source: Source) -> QualityPart:
    own = [c.id for c in table_called(source.table).columns if c.id in source.frame and c.id not in MAY_BE_EMPTY]
    share = float(source.frame[own].notna().to_numpy().mean()) if own and len(source.frame) else 0.0
    return QualityPart(
        "complete", share, Message("{share} of the cells of its columns are filled", share=f"{share:.1%}")
    )


def _believable(checks: Sequence[Check]) -> QualityPart:
    doubted = min(
        1.0, sum(check.share for check in checks if check.kind in ("impossible", "outliers", "leakage", "dates"))
    )
    why = Message("{share} of the rows hold nothing doubtful", share=f"{1 - doubted:.1%}")
    return QualityPart("believable", 1 - doubted, why)


def _long_enough(source: Source) -> QualityPart:
    dates = [c.id for c in table_called(source.table).columns if c.type == "date" and c.id in source.frame]
    known = (
        pd.concat([source.frame[name] for name in dates[:1]]).dropna() if dates else pd.Series(dtype="datetime64[ns]")
    )
    if known.empty:
        return QualityPart("long_enough", 1.0, Message("its rows have no date"))
    days = (known.max() - known.min()).days + 1
    share = 0.5 + 0.5 * min(1.0, days / YEAR)
    return QualityPart("long_enough", share, Message("it covers {days} days; a year shows the season", days=days))
