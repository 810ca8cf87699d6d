"""The first hundred bytes of a project file, which say what the file is before any of it is used.

Byte positions: “Database File Format”, sqlite.org/fileformat2.html, section 1.3.
"""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.project import file_problem
from desktop_app.core.project.schema import APPLICATION_ID, FORMAT

HEADER_BYTES = 100
MAGIC = b"SQLite format 3\0"
LARGEST_PAGE = 65536


def check_header(header: bytes, size: int, path: Path) -> None:
    """Nothing, where the file [bytes] is a whole project that this program can read; ProjectError where it is not."""
    if not MAGIC.startswith(header[: len(MAGIC)]) or not header:
        raise file_problem.no_project(path)
    if len(header) < HEADER_BYTES:
        raise file_problem.cut_short(path, size, HEADER_BYTES)
    if _number(header, 68, 4) != APPLICATION_ID:
        raise file_problem.no_project(path)
    if (found := _number(header, 60, 4)) > FORMAT:
        raise file_problem.too_new(path, found, FORMAT)
    page = _number(header, 16, 2)
    # A page of 65,536 bytes does not fit its two bytes and stands there as 1.
    expected = (LARGEST_PAGE if page == 1 else page) * _number(header, 28, 4)
    if size < expected:
        raise file_problem.cut_short(path, size, expected)


def _number(header: bytes, start: int, length: int) -> int:
    return int.from_bytes(header[start : start + length], "big")
