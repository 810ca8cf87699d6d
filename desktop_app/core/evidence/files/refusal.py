"""Why a file is not read, and what to do about it: every refusal in one place, so that none lacks its remedy."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import Message, UnreadableFileError, UserError


@dataclass(frozen=True)
class Refusal:
    """A cause and its remedy."""

    cause: Message
    remedy: Message

    def of(self, where: str) -> UserError:
        """The error about the file called `where`."""
        return UnreadableFileError.of(where, self.cause, self.remedy)


_AGAIN = Message("Open it in the program that made it, and save or export it again.")
_AS_CSV = Message("Save the data alone as csv and import that.")
ABSENT = Refusal(Message("there is no such file."), Message("Look whether it was moved or renamed."))
FOLDER = Refusal(Message("this is a folder, not a file."), Message("Choose the files in it."))
CLOSED = Refusal(
    Message("the file may not be read."), Message("Close it where it is open, or ask for the right to read it.")
)
EMPTY = Refusal(Message("the file is empty."), Message("Export it again, with at least one row below the headers."))
EMPTY_WORKBOOK = Refusal(
    Message("the workbook is empty."), Message("Export it again, with at least one row below the headers.")
)
NO_ROWS = Refusal(
    Message("there are headers, but no row below them."), Message("Export it again for a period that has data.")
)
DAMAGED = Refusal(Message("this is not a readable workbook: it is damaged or of another kind."), _AGAIN)
PASSWORD = Refusal(
    Message("the workbook is protected by a password."), Message("Save a copy without the password and import that.")
)
SWOLLEN = Refusal(Message("the workbook unpacks to far more than a sheet of data needs."), _AS_CSV)
DOCUMENT_TYPE = Refusal(Message("the workbook holds a document type, which no spreadsheet needs."), _AS_CSV)
HOLLOW = Refusal(Message("a sheet of the workbook spans a huge area with hardly any cell in it."), _AS_CSV)
TOO_LARGE = Refusal(Message("the workbook is too large."), Message("Save it as xlsx or csv and import that."))
TOO_LONG = Refusal(
    Message("the file is larger than Dynacap reads at once."), Message("Export a shorter period, or in several files.")
)
NO_TEXT = Refusal(
    Message("this is not a text file, nor a workbook."), Message("Export the data as csv or xlsx and import that.")
)
NO_CELLS = Refusal(Message("the text cannot be split into cells."), Message("Export it again as csv or xlsx."))
NO_TABLE = Refusal(Message("this is a web page without a table."), Message("Export the data as csv or xlsx instead."))
NO_FILES = Refusal(
    Message("there is no spreadsheet in it."), Message("Choose files of the kinds xlsx, xls, ods, csv, tsv or txt.")
)
"""For folders and archives."""
