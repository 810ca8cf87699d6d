"""What a self-test has found, as the lines of a terminal and as the file that verifies a system."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from typing import Any

from desktop_app import __version__
from desktop_app.core.support.installation import architecture, package_versions, system_name


@dataclass(frozen=True)
class StepDone:
    """One step: what it saw or why it failed, and how long it took [s]."""

    name: str
    passed: bool
    seconds: float
    seen: str

    def line(self) -> str:
        """One line of a terminal.

        >>> StepDone("models", True, 0.25, "12 files").line()
        'ok      0.2 s  models: 12 files'
        """
        return f"{'ok' if self.passed else 'FAILED':6} {self.seconds:4.1f} s  {self.name}: {self.seen}"


@dataclass(frozen=True)
class Account:
    """All steps, on this system."""

    steps: tuple[StepDone, ...]

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of steps that failed."""
        return tuple(step.name for step in self.steps if not step.passed)

    def to_json(self) -> dict[str, Any]:
        """The account as the file has it: the system, the versions, and every step; nothing of who ran it."""
        return {
            "dynacap": __version__,
            "system": system_name(),
            "architecture": architecture(),
            "bundle": bool(getattr(sys, "frozen", False)),
            "python": platform.python_version(),
            "packages": package_versions(),
            "passed": not self.failed,
            "steps": [
                {"name": step.name, "passed": step.passed, "seconds": round(step.seconds, 2), "seen": step.seen}
                for step in self.steps
            ],
        }
