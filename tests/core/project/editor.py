"""What the recovery test kills: commits one edit after the other and says each once it is committed."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_app.core.project.working_copy import WorkingCopy
from tests.core.project.small_document import SMALL


def edit_on(folder: Path, said: Connection) -> None:
    """Edits for ever."""
    document = SMALL
    copy = WorkingCopy(folder, document, None, modified=False)
    number = 0
    while True:
        number += 1
        document = replace(document, notes={**document.notes, f"node_{number % 7}": str(number)})
        copy.commit(document, None, modified=True)
        said.send(number)
