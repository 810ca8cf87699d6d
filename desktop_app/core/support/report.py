"""The report for support: what somebody who helps must know, in a text that its sender can read first."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app import __version__
from desktop_app.core.errors import Message, UserError
from desktop_app.core.i18n import system_language
from desktop_app.core.project.document import Document
from desktop_app.core.project.fingerprint import fingerprint, short_fingerprint
from desktop_app.core.support.defect_record import shareable
from desktop_app.core.support.installation import architecture, package_versions, system_name

MOST_DEFECTS = 50
PROPOSED = "dynacap-support.txt"
PROMISE = (
    "This report holds versions, the system, the fingerprint of the models and where in the program something went "
    "wrong. It holds no name, no path, no number and no text of yours."
)


def write_report(path: Path, log: Path, document: Document | None = None, chosen: tuple[str, ...] = ()) -> None:
    """Leaves the report at `path`; `chosen` are settings to be named, such as "language zh".

    Raises UserError where it cannot be written.
    """
    try:
        path.write_text("\n".join(_lines(log, document, chosen)) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError.of(str(path), Message("cannot be written: {detail}.", detail=error.strerror or error)) from None


def _lines(log: Path, document: Document | None, chosen: tuple[str, ...]) -> Iterator[str]:
    kind = "bundle" if getattr(sys, "frozen", False) else "source"
    yield f"Dynacap {__version__} ({kind})"
    yield PROMISE
    yield f"\nSystem: {system_name()}, {architecture()}, language {system_language()}"
    yield f"Python {platform.python_version()}"
    yield from (f"{name} {version}" for name, version in package_versions().items())
    yield from chosen
    yield f"Models: {short_fingerprint(fingerprint(document)) if document else 'no project open'}"
    defects = _defects(log)
    yield f"\nDefects: {len(defects)}"
    yield from defects[-MOST_DEFECTS:]


def _defects(log: Path) -> list[str]:
    try:
        return list(shareable(log.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return []
