"""Whether an xlsx file may be opened: reading a hostile one would take the program down, not raise.

Calamine allocates the rectangle that the cell references span, so two cells in far corners end the process.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from desktop_app.core.evidence.files.cell_box import RepeatedCells, SheetCells
from desktop_app.core.evidence.files.refusal import DAMAGED, DOCUMENT_TYPE, HOLLOW, PASSWORD, SWOLLEN

MOST_PARTS = 2_000
MOST_BYTES = 300_000_000
MOST_RATIO = 200
SMALL_PART = 5_000_000
LONGEST_TAG = 4_096
BLOCK = 1 << 20
OPEN_DOCUMENT = "content.xml"


def guard_workbook(path: Path) -> None:
    """Raises UnreadableFileError where the workbook is damaged, encrypted, or larger than any honest one."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _guard_sizes(parts, path.name)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _guard_part(archive, part, path.name)
    except (zipfile.BadZipFile, zlib.error, struct.error, OSError, ValueError, EOFError, RuntimeError) as error:
        raise DAMAGED.of(path.name) from error


def _guard_sizes(parts: list[zipfile.ZipInfo], where: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise PASSWORD.of(where)
    swollen = [p for p in parts if p.file_size > SMALL_PART and p.file_size > MOST_RATIO * max(p.compress_size, 1)]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES or swollen:
        raise SWOLLEN.of(where)


def _guard_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, where: str) -> None:
    is_sheet = "worksheets/" in part.filename and part.filename.endswith(".xml")
    box = RepeatedCells() if part.filename == OPEN_DOCUMENT else SheetCells() if is_sheet else None
    carried = b""
    with archive.open(part) as stream:
        first = True
        while block := stream.read(BLOCK):
            text = carried + block
            if first and (b"<!DOCTYPE" in text or b"<!ENTITY" in text):
                raise DOCUMENT_TYPE.of(where)
            first = False
            # A tag cut by the end of the block is left for the next one.
            cut = text.rfind(b"<", max(0, len(text) - LONGEST_TAG))
            carried = text[cut:] if cut >= 0 and b">" not in text[cut:] else b""
            if box:
                box.add(text[: len(text) - len(carried)])
    if box and box.is_hollow:
        raise HOLLOW.of(where)
