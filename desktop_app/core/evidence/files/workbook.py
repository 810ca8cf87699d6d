"""A sheet of an xlsx, xls or ods workbook as a grid."""

from __future__ import annotations

from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from desktop_app.core.errors import EvidenceError, Message
from desktop_app.core.evidence.files.grid import Grid
from desktop_app.core.evidence.files.native_noise import without_native_noise
from desktop_app.core.evidence.files.refusal import DAMAGED, EMPTY_WORKBOOK, HOLLOW, PASSWORD, TOO_LARGE
from desktop_app.core.evidence.files.workbook_guard import guard_workbook

ZIP_START = b"PK"
OLE_START = b"\xd0\xcf\x11\xe0"
PANIC = "PanicException"
"""What calamine raises where it finds what it holds impossible; no Exception, and its class cannot be imported."""
LARGEST_OLD_WORKBOOK = 60_000_000


def is_workbook(path: Path) -> bool:
    """Whether the file begins like a workbook, whatever its name says: some .xls are csv in disguise."""
    with path.open("rb") as stream:
        start = stream.read(4)
    return start.startswith(ZIP_START) or start == OLE_START


def read_sheets(path: Path, sheet: str | None = None) -> tuple[Grid, ...]:
    """The named sheet, or every sheet that holds anything.

    Raises UnreadableFileError for a damaged or hostile workbook, EvidenceError for a sheet that is not there.
    """
    _guard(path)
    try:
        grids = _grids(path, sheet)
    except PasswordError as error:
        raise PASSWORD.of(path.name) from error
    except MemoryError as error:
        raise HOLLOW.of(path.name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise DAMAGED.of(path.name) from error
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise DAMAGED.of(path.name) from error
    filled = tuple(grid for grid in grids if grid.rows)
    if not filled:
        raise EMPTY_WORKBOOK.of(path.name)
    return filled


def _grids(path: Path, sheet: str | None) -> list[Grid]:
    with without_native_noise(), CalamineWorkbook.from_path(path) as book:
        names = book.sheet_names
        if sheet is not None and sheet not in names:
            cause = Message("there is no sheet {sheet}; there are {names}.", sheet=sheet, names=", ".join(names))
            raise EvidenceError.of(path.name, cause, Message("Name one of those."))
        wanted = names if sheet is None else [sheet]
        return [Grid(book.get_sheet_by_name(name).to_python(skip_empty_area=False), name) for name in wanted]  # type: ignore[arg-type]


def _guard(path: Path) -> None:
    with path.open("rb") as stream:
        zipped = stream.read(2) == ZIP_START
    if zipped:
        guard_workbook(path)
    elif path.stat().st_size > LARGEST_OLD_WORKBOOK:
        raise TOO_LARGE.of(path.name)
