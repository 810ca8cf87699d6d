"""All sources of one table as one frame."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.evidence.sources.source import Source

SOURCE = "source"


def pooled(sources: Sequence[Source], table: str) -> pd.DataFrame:
    """The rows of every source of `table`, with the place of their source in the column `source`; empty for none."""
    frames = [s.frame.assign(**{SOURCE: place}) for place, s in enumerate(sources) if s.table == table]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()


def has(frame: pd.DataFrame, *columns: str) -> bool:
    """Whether the frame has rows and each of these columns says something."""
    return len(frame) > 0 and all(column in frame and bool(frame[column].notna().any()) for column in columns)


def items(frame: pd.DataFrame, column: str) -> list[str]:
    """The names in a column, the most frequent first, equal ones by name."""
    counts = frame[column].value_counts()
    return sorted(map(str, counts.index), key=lambda name: (-int(counts[name]), name))


def yes(series: pd.Series) -> pd.Series:
    """True where a flag says yes; unknown counts as no."""
    return series.astype("boolean").fillna(value=False).astype(bool)
