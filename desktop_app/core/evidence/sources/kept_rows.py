"""The clean rows of a source as bytes of the project and back, so that a file can be added without the others.

Only matched columns are kept: what a file says besides (names, addresses) enters the project only where the user wants
it. Who bought has a pseudonym from the reading on, which still tells buyers apart.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

import numpy as np
import pandas as pd

from desktop_app.core.evidence.match.people import person_column
from desktop_app.core.evidence.sources.derivation import derive
from desktop_app.core.evidence.sources.source import Source

NOT_A_TIME = np.iinfo(np.int64).min
FLAG, NUMBER, MOMENT, TEXT = "flag", "number", "moment", "text"


def pack_rows(source: Source) -> bytes:
    """The rows as compressed JSON; columns that follow from others are left out."""
    frame = source.frame
    wanted = {*source.columns, *map(person_column, source.people)}
    own = [name for name in map(str, frame.columns) if name in wanted]
    columns = {name: _packed(frame[name]) for name in own}
    content = {"rows": [int(row) for row in frame.index], "columns": columns}
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def unpack_rows(table: str, data: bytes) -> pd.DataFrame:
    """The frame that was packed, with the columns that follow. Raises zlib.error or ValueError for damaged bytes."""
    content = json.loads(zlib.decompress(data))
    columns = {name: _unpacked(packed) for name, packed in content["columns"].items()}
    frame = pd.DataFrame(columns, index=range(len(content["rows"]))).set_axis(content["rows"], axis=0)
    return derive(table, frame)


def _packed(values: pd.Series) -> dict[str, Any]:
    known = values.notna()
    if pd.api.types.is_datetime64_any_dtype(values):
        cells, kind = values.astype("datetime64[us]").astype("int64"), MOMENT
    elif pd.api.types.is_bool_dtype(values):
        cells, kind = values, FLAG
    elif pd.api.types.is_numeric_dtype(values):
        cells, kind = values, NUMBER
    else:
        cells, kind = values, TEXT
    listed = [cell if there else None for cell, there in zip(cells.tolist(), known.tolist(), strict=True)]
    return {"kind": kind, "type": str(values.dtype), "cells": listed}


def _unpacked(packed: dict[str, Any]) -> pd.Series:
    cells, kind = packed["cells"], packed["kind"]
    if kind == MOMENT:
        moments = np.array([NOT_A_TIME if cell is None else cell for cell in cells], dtype=np.int64)
        series: pd.Series = pd.Series(moments.view("datetime64[us]")).astype(packed["type"])
    elif kind == NUMBER:
        series = pd.Series([np.nan if cell is None else cell for cell in cells], dtype=packed["type"])
    else:
        series = pd.Series(cells, dtype="boolean" if kind == FLAG else "object")
    return series
