"""The spreadsheets that somebody means by files, folders and zips of them."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from desktop_app.core.evidence.files.refusal import DAMAGED, NO_FILES, PASSWORD, SWOLLEN

KINDS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html"})
WORKBOOK_PARTS = frozenset({"[Content_Types].xml", "mimetype"})
MOST_FILES = 500
MOST_BYTES = 2_000_000_000
UNSEEN = ("~$", ".", "__MACOSX")
"""How names begin that no person gave: locks of Excel, hidden files, what macOS puts into zips."""


@contextmanager
def spreadsheets(paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """The files themselves, those in folders, and those in zips, unpacked as long as they are needed.

    Raises UnreadableFileError for a folder or zip without any, and for a zip that is damaged or unpacks to too much.
    """
    with TemporaryDirectory(prefix="dynacap-") as name:
        found: list[Path] = []
        for number, path in enumerate(paths):
            if path.is_dir():
                found += _in_folder(path)
            elif is_archive(path):
                found += _unpacked(path, Path(name) / str(number))
            else:
                found.append(path)
        yield tuple(found)


def is_archive(path: Path) -> bool:
    """Whether the file is a zip, and no workbook, which is one inside as well."""
    if path.suffix.casefold() in KINDS or not path.is_file() or not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return WORKBOOK_PARTS.isdisjoint(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _in_folder(folder: Path) -> list[Path]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and _is_meant(path.relative_to(folder)))
    found = list(files)
    if not found:
        raise NO_FILES.of(folder.name)
    return found


def _is_meant(path: Path | PurePosixPath) -> bool:
    return path.suffix.casefold() in KINDS and not any(part.startswith(UNSEEN) for part in path.parts if part != "..")


def _unpacked(path: Path, folder: Path) -> list[Path]:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = [part for part in archive.infolist() if _is_meant(PurePosixPath(part.filename))]
            if not parts:
                raise NO_FILES.of(path.name)
            if any(part.flag_bits & 1 for part in parts):
                raise PASSWORD.of(path.name)
            if len(parts) > MOST_FILES or sum(part.file_size for part in parts) > MOST_BYTES:
                raise SWOLLEN.of(path.name)
            return [_unpack(archive, part, folder / str(number)) for number, part in enumerate(parts)]
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError) as error:
        raise DAMAGED.of(path.name) from error


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo, folder: Path) -> Path:
    """The part as a file of its own name, in a folder of its own: what its path says is not followed."""
    folder.mkdir(parents=True)
    target = folder / PurePosixPath(part.filename.replace("\\", "/")).name
    with archive.open(part) as source, target.open("wb") as stream:
        shutil.copyfileobj(source, stream)
    return target
