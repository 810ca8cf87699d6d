"""The program that the recovery test kills: commits one edit after the other and prints each once it is committed."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from desktop_app.core.project.working_copy import WorkingCopy
from tests.core.project.small_document import SMALL

if __name__ == "__main__":
    document = SMALL
    copy = WorkingCopy(Path(sys.argv[1]), document, None, modified=False)
    number = 0
    while True:
        number += 1
        document = replace(document, notes={**document.notes, f"node_{number % 7}": str(number)})
        copy.commit(document, None, modified=True)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
