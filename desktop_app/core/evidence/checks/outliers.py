"""Numbers far from all others of their column, and what they do to its mean."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.source import Source

KIND = "outliers"
NUMBERS = frozenset({"number", "money", "count"})
LEAST_ROWS = 30
FAR = 6.0
"""How many robust standard deviations away, on the scale of ratios."""
TO_DEVIATION = 1.4826
"""From the median distance to the standard deviation of a normal distribution."""
TAILS = (0.01, 0.99)


def outliers(source: Source) -> Iterator[Check]:
    """Columns of positive numbers with values that far out; the mean is shown with the tails drawn in, too."""
    for column in table_called(source.table).columns:
        if column.type in NUMBERS and column.id in source.frame:
            values = source.frame[column.id].dropna()
            far = _far(values)
            if len(far):
                low, high = float(values.quantile(TAILS[0])), float(values.quantile(TAILS[1]))
                drawn = f"{values.clip(low, high).mean():,.4g}"
                finding = Message(
                    "{column}: {n} values lie far from all others; the mean is {mean}, or {drawn} with 1 % drawn in at "
                    "both ends",
                    column=column.id,
                    n=len(far),
                    mean=f"{values.mean():,.4g}",
                    drawn=drawn,
                )
                remedy = Message("Look at these rows: a wrong decimal mark, a total, or another unit?")
                yield Check(KIND, finding, len(far), len(far) / source.rows_read, examples(far), remedy)


def _far(values: pd.Series) -> pd.Index:
    positive = values[values > 0]
    if len(positive) < LEAST_ROWS:
        return positive.index[:0]
    logs = np.log(positive)
    distance = (logs - logs.median()).abs()
    deviation = TO_DEVIATION * float(distance.median())
    return positive.index[distance > FAR * deviation] if deviation > 0 else positive.index[:0]
