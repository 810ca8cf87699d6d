"""Silence for libraries that write to the terminal past Python: what they mean is said in our own words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

STANDARD_ERROR = 2


@contextmanager
def without_native_noise() -> Iterator[None]:
    """Nothing reaches the standard error of the process meanwhile; where there is none, nothing is done."""
    try:
        kept = os.dup(STANDARD_ERROR)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STANDARD_ERROR)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)
