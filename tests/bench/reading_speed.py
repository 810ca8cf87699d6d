"""How fast a large export is read and ready, against pandas; and how much memory that takes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.bench.large_sheet import ROWS, write_csv, write_xlsx
from tests.bench.measure import Pairs, cpu_seconds
from tests.bench.row import Row, of_amount, of_pairs

REPEATED = 3
MOST_MEGABYTES = 1_500
READING = """
import resource, sys
from pathlib import Path
from desktop_app.core.evidence.sources.reading import read_file
assert len(read_file(Path(sys.argv[1])).frame) == int(sys.argv[2])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def read_xlsx() -> Row:
    """Seconds to read an xlsx of 541,909 × 8 and have it ready, against pandas with openpyxl, which is run once."""
    import pandas as pd

    path = _files() / "large.xlsx"
    what = f"reading an xlsx of {ROWS:,} × 8 against pandas with openpyxl"
    pairs = _pairs(path, lambda: pd.read_excel(path, engine="openpyxl"), 1)
    return of_pairs("read_xlsx", what, pairs, 1 / 8, None)


def read_csv() -> Row:
    """Seconds to read the same as csv, against pandas, which leaves the dates as text."""
    import pandas as pd

    path = _files() / "large.csv"
    what = f"reading a csv of {ROWS:,} × 8 against pandas"
    return of_pairs("read_csv", what, _pairs(path, lambda: pd.read_csv(path), REPEATED), 1.5, None)


def read_memory() -> Row:
    """The most memory that a process takes that reads the xlsx."""
    path = _files() / "large.xlsx"
    asked = [sys.executable, "-c", READING, str(path), str(ROWS)]
    said = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    what = f"memory of a process that reads the xlsx of {ROWS:,} × 8"
    return of_amount("read_memory", what, "MB", float(said), MOST_MEGABYTES, "one process")


def _pairs(path: Path, theirs: Callable[[], object], times: int) -> Pairs:
    from desktop_app.core.evidence.sources.reading import read_file

    ours = tuple(cpu_seconds(lambda: read_file(path)) for _ in range(REPEATED))
    return Pairs(ours, tuple(cpu_seconds(theirs) for _ in range(times)))


@cache
def _files() -> Path:
    """The folder with both files, made once."""
    folder = tempfile.TemporaryDirectory(prefix="dynacap-bench-")
    _KEPT.append(folder)
    path = Path(folder.name)
    write_xlsx(path / "large.xlsx")
    write_csv(path / "large.csv")
    return path


_KEPT: list[tempfile.TemporaryDirectory[str]] = []
"""Folders that last as long as the bench."""
