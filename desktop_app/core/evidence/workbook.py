"""A sheet of an xlsx, xls or ods workbook as a grid."""

from __future__ import annotations

from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from desktop_app.core.errors import EvidenceError, Message, UnreadableFileError
from desktop_app.core.evidence.grid import Grid
from desktop_app.core.evidence.workbook_guard import guard_workbook

ZIP_START = b"PK"
OLE_START = b"\xd0\xcf\x11\xe0"
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
        with CalamineWorkbook.from_path(path) as book:
            names = book.sheet_names
            if sheet is not None and sheet not in names:
                cause = Message("there is no sheet {sheet}; there are {names}.", sheet=sheet, names=", ".join(names))
                raise EvidenceError.of(path.name, cause)
            wanted = names if sheet is None else [sheet]
            grids = [Grid(book.get_sheet_by_name(name).to_python(skip_empty_area=False), name) for name in wanted]  # type: ignore[arg-type]
    except PasswordError as error:
        raise UnreadableFileError.of(path.name, Message("the workbook is protected by a password.")) from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError.of(path.name, Message("this is not a readable workbook.")) from error
    filled = tuple(grid for grid in grids if grid.rows)
    if not filled:
        raise UnreadableFileError.of(path.name, Message("the workbook is empty."))
    return filled


def _guard(path: Path) -> None:
    with path.open("rb") as stream:
        zipped = stream.read(2) == ZIP_START
    if zipped:
        guard_workbook(path)
    elif path.stat().st_size > LARGEST_OLD_WORKBOOK:
        raise UnreadableFileError.of(path.name, Message("the workbook is too large; save it as xlsx or csv."))
