"""What can be wrong with a project file, said so that the user can mend it."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop_app.core.errors import Message, Problem, ProjectError

PROTECTED = (errno.EACCES, errno.EPERM, errno.EROFS)
FULL = (errno.ENOSPC, errno.EDQUOT)


def cannot_save(path: Path, error: OSError) -> ProjectError:
    """The file could not be written; the old one, if there was one, is as it was."""
    if isinstance(error, PermissionError) or error.errno in PROTECTED:
        cause = Message("the project cannot be saved here: the file or its folder is write-protected or in use.")
        remedy = Message("Save it in another folder, or close the program that has the file open.")
    elif isinstance(error, FileNotFoundError):
        cause = Message("the project cannot be saved here: the folder does not exist.")
        remedy = Message("Save it in a folder that exists.")
    elif error.errno in FULL:
        cause = Message("the project cannot be saved: the disk is full. What was saved before is unharmed.")
        remedy = Message("Free some space and save again, or save on another disk.")
    else:
        cause = Message(
            "the project cannot be saved ({detail}). What was saved before is unharmed.", detail=_detail(error)
        )
        remedy = Message("Save it under another name or in another folder.")
    return _error(path, cause, remedy)


def cannot_open(path: Path, error: OSError) -> ProjectError:
    """The file could not be read at all."""
    if isinstance(error, FileNotFoundError):
        cause = Message("there is no such file.")
        remedy = Message("Check the name; the file may have been moved or renamed.")
    elif isinstance(error, PermissionError):
        cause = Message("the file may not be read, or another program keeps it closed.")
        remedy = Message("Close other programs that use it, or ask its owner for permission to read it.")
    else:
        cause = Message("the file cannot be read ({detail}).", detail=_detail(error))
        remedy = Message("Copy the file to this computer and open the copy.")
    return _error(path, cause, remedy)


def is_folder(path: Path) -> ProjectError:
    """A folder stands where the project file should be."""
    remedy = Message("Give the name of a project file, which ends in .dynacap.")
    return _error(path, Message("this is a folder, not a project file."), remedy)


def no_project(path: Path) -> ProjectError:
    """The file is something else."""
    cause = Message("this is not a Dynacap project.")
    return _error(path, cause, Message("Open a file that Dynacap saved; spreadsheets are imported instead."))


def too_new(path: Path, found: int, known: int) -> ProjectError:
    """The file was saved by a Dynacap that knows more tables than this one."""
    cause = Message(
        "the project was saved by a newer Dynacap (file format {found}; this one reads up to {known}).",
        found=found,
        known=known,
    )
    return _error(path, cause, Message("Install the newest Dynacap to open it."))


def cut_short(path: Path, found: int, expected: int) -> ProjectError:
    """The end of the file is missing [bytes]."""
    cause = Message(
        "the project file is cut short: {found} of {expected} bytes are there.", found=found, expected=expected
    )
    return _error(path, cause, Message("Copy or download the file again, or open an earlier copy."))


def damaged(path: Path, detail: Exception) -> ProjectError:
    """The file has the head of a project, but its tables cannot be read as one."""
    cause = Message("the project file is damaged ({detail}).", detail=detail)
    return _error(path, cause, Message("Open an earlier copy of the project."))


def unwritable_text(path: Path, text: str) -> ProjectError:
    """A text holds half a character, as names of files from another system can."""
    cause = Message("the project cannot be saved: the text {text} holds characters that are none.", text=ascii(text))
    return _error(path, cause, Message("Rename the file or correct the text, and save again."))


def no_working_copy(folder: Path, error: Exception) -> ProjectError:
    """Edits cannot be kept as they are made."""
    cause = Message("edits cannot be kept here as they are made ({detail}).", detail=error)
    return _error(folder, cause, Message("Save often: after a crash only what was saved is there."))


def _error(path: Path, cause: Message, remedy: Message) -> ProjectError:
    return ProjectError((Problem(str(path), cause, remedy),))


def _detail(error: OSError) -> str:
    return error.strerror or type(error).__name__
