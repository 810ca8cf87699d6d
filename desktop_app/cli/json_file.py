"""JSON files that a command reads or writes, with clear words when they cannot be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from desktop_app.core.errors import Message, UnreadableFileError, UserError


def read_json(path: Path) -> Any:  # noqa: ANN401 - JSON is anything until it is checked
    """The content of a JSON file. Raises UnreadableFileError."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnreadableFileError.of(
            str(path), Message("cannot be read: {detail}.", detail=error.strerror or error)
        ) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError.of(str(path), Message("is not a JSON file: {detail}.", detail=error)) from None


def write_json(path: Path, content: object) -> None:
    """Writes a JSON file. Raises UserError where that is not possible."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError.of(str(path), Message("cannot be written: {detail}.", detail=error.strerror or error)) from None
