"""Defects of ours: the details go to a file, the user gets a plain sentence."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.errors import Message, Problem, UserError

LARGEST_LOG = 1_000_000
"""Bytes after which the log begins anew."""


class DefectLog:
    """The log file. Writing to it never fails: whoever reports a defect has trouble enough."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def told(self, defect: BaseException) -> UserError:
        """The sentence for the user, after the details have been written down."""
        cause = Message("something in the program went wrong ({kind}).", kind=type(defect).__name__)
        if not self._write(defect):
            return UserError((Problem("", cause),))
        remedy = Message("Your project is unharmed. The details are in {file}.", file=self.path)
        return UserError((Problem("", cause, remedy),))

    def _write(self, defect: BaseException) -> bool:
        # Only here: most sessions have nothing to write down, and the first paint shall not wait for it.
        from datetime import UTC, datetime

        from desktop_app.core.support.defect_record import written

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            full = self.path.exists() and self.path.stat().st_size > LARGEST_LOG
            with self.path.open("w" if full else "a", encoding="utf-8") as file:
                file.write(written(defect, datetime.now(UTC).isoformat(timespec="seconds")))
        except OSError:
            return False
        return True
