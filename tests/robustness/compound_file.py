"""The container of old Office files and of encrypted new ones, with streams in it."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END, FREE, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
SECTOR = 512
SMALLEST_STREAM = 4_096
ROOT, STREAM = 5, 2


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A compound file (MS-CFB) with at most three streams, each shorter than 30 kB."""
    padded = {name: _padded(content) for name, content in streams.items()}
    chains, starts = [FAT_SECTOR, END], []
    for content in padded.values():
        starts.append(len(chains))
        chains += [*range(len(chains) + 1, len(chains) + len(content) // SECTOR), END]
    header = SIGNATURE + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0)
    table = struct.pack("<128I", *chains, *[FREE] * (128 - len(chains)))
    directory = _entry("Root Entry", ROOT, 1, FREE, END, 0)
    for place, (name, content) in enumerate(padded.items()):
        following = place + 2 if place + 1 < len(padded) else FREE
        directory += _entry(name, STREAM, FREE, following, starts[place], len(content))
    whole = header + struct.pack("<109I", 0, *[FREE] * 108) + table + directory.ljust(SECTOR, b"\0")
    return whole + b"".join(padded.values())


def _padded(content: bytes) -> bytes:
    length = max(SMALLEST_STREAM, -(-len(content) // SECTOR) * SECTOR)
    return content.ljust(length, b"\0")


def _entry(name: str, kind: int, child: int, following: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + bytes(2)
    links = struct.pack("<BBIII", kind, 1, FREE, following, child)
    return text.ljust(64, b"\0") + struct.pack("<H", len(text)) + links + bytes(36) + struct.pack("<IQ", start, size)
