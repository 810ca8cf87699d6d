"""The account of one import as the project keeps it: headers, rows not used, notes, and what its table measures.

Texts are kept as messages, not in one language.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.core.charts.picture import Picture
from desktop_app.core.errors import Message
from desktop_app.core.project.kept_message import kept, kept_or_none, message_of, message_or_none
from desktop_app.core.project.kept_picture import kept_picture, picture_of


@dataclass(frozen=True)
class Header:
    """A header of a file with the first cell below it that says anything."""

    text: str
    sample: str = ""


@dataclass(frozen=True)
class UnusedRows:
    """The rows of a file, counted from 1, that one reason keeps from being used."""

    reason: Message
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Finding:
    """What the rows say about one input: `id` of the input, `item` of its index ('' for a scalar).

    `value`, `low` and `high` (95 %) have the input's unit, None where the data cannot carry them; `n` observations;
    `picture` shows what the value was taken from.
    """

    id: str
    item: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    status: str
    method: Message
    warning: Message | None = None
    picture: Picture | None = None


@dataclass(frozen=True)
class ImportAccount:
    """How a file was understood.

    `alternatives` are other tables that it would also fit; `digest` tells this content of the file from any other;
    `taken` are the first and last row that were to count, 0 for all; `people` are the headers of columns about people
    that the user wants stored; `own_shop` says that these orders are no other period of a shop of another file.
    """

    headers: tuple[Header, ...] = ()
    unused: tuple[UnusedRows, ...] = ()
    notes: tuple[Message, ...] = ()
    alternatives: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    digest: str = ""
    taken: tuple[int, int] = (0, 0)
    people: tuple[str, ...] = ()
    own_shop: bool = False

    def to_text(self) -> str:
        """The account as JSON."""
        content = {
            "headers": [[header.text, header.sample] for header in self.headers],
            "unused": [{"reason": kept(group.reason), "rows": list(group.rows)} for group in self.unused],
            "notes": [kept(note) for note in self.notes],
            "alternatives": list(self.alternatives),
            "findings": [_kept_finding(finding) for finding in self.findings],
            "digest": self.digest,
            "taken": list(self.taken),
            "people": list(self.people),
            "own_shop": self.own_shop,
        }
        return json.dumps(content, ensure_ascii=False)


def account_of(text: str) -> ImportAccount:
    """The account that `to_text` gave; an empty one for an empty text."""
    content: Mapping[str, Any] = json.loads(text or "{}")
    return ImportAccount(
        headers=tuple(Header(*header) for header in content.get("headers", ())),
        unused=tuple(UnusedRows(message_of(g["reason"]), tuple(g["rows"])) for g in content.get("unused", ())),
        notes=tuple(message_of(note) for note in content.get("notes", ())),
        alternatives=tuple(content.get("alternatives", ())),
        findings=tuple(_finding(finding) for finding in content.get("findings", ())),
        digest=content.get("digest", ""),
        taken=_ends(content.get("taken", (0, 0))),
        people=tuple(content.get("people", ())),
        own_shop=content.get("own_shop", False),
    )


def _ends(rows: Sequence[int]) -> tuple[int, int]:
    first, last = rows
    return first, last


def _kept_finding(finding: Finding) -> dict[str, Any]:
    said = {"method": kept(finding.method), "warning": kept_or_none(finding.warning)}
    return {**vars(finding), **said, "picture": kept_picture(finding.picture)}


def _finding(plain: Mapping[str, Any]) -> Finding:
    words = {"method": message_of(plain["method"]), "warning": message_or_none(plain["warning"])}
    return Finding(**{**plain, **words, "picture": picture_of(plain.get("picture"))})
