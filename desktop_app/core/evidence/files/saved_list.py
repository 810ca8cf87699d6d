"""A list for a person's spreadsheet program: csv that it opens with its letters right."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop_app.core.errors import Message, ProjectError
from desktop_app.core.map.exchange.csv_text import written


def save_list(path: Path, titles: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Leaves the rows below their titles in a file. Raises ProjectError where it cannot be written."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(titles)
            writer.writerows([written(cell) for cell in row] for row in rows)
    except OSError as error:
        cause = Message("cannot be written: {detail}.", detail=error.strerror or error)
        raise ProjectError.of(path.name, cause, Message("Choose another place.")) from error
