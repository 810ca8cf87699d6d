"""Small sources for tests: frames as if they had been read from a file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.sources.derivation import derive
from desktop_app.core.evidence.sources.source import Source


def source(table: str, frame: pd.DataFrame) -> Source:
    """The frame as a source of this table, derived columns included."""
    columns = {str(column): str(column) for column in frame}
    return Source("test", table, "", "", 1, columns, derive(table, frame), len(frame), (), (), ())


def write(path: Path, rows: Sequence[Sequence[object]], *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """A delimited file with these rows."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path


def one(found: Sequence[Calibrated], spec: str, item: str = "") -> Calibrated:
    """The only calibration of this input and item."""
    (match,) = [c for c in found if (c.spec, c.item) == (spec, item)]
    return match


def numbers(found: Calibrated) -> tuple[float, float, float]:
    """Value, low and high of a calibration that has them."""
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    return found.value, found.low, found.high
