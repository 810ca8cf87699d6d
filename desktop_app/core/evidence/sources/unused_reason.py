"""Why rows were not used, the same kind of reason counted together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import Message, Translate
from desktop_app.core.evidence.files.saved_list import save_list
from desktop_app.core.project.import_account import ImportAccount

ELLIPSIS = "…"
KINDS = frozenset({"column"})
"""Gaps of a reason that make it another kind of reason; others only tell its rows apart."""


@dataclass(frozen=True)
class UnusedReason:
    """A kind of reason and the rows, counted from 1, that it concerns; `share` of the most frequent kind's, 0 to 1."""

    reason: Message
    rows: tuple[int, ...]
    share: float = 1.0


def unused_reasons(account: ImportAccount) -> tuple[UnusedReason, ...]:
    """The kinds of reasons, the most frequent first; where rows differ in a value, an ellipsis stands for it."""
    kinds: dict[tuple[object, ...], list[tuple[Message, tuple[int, ...]]]] = {}
    for group in account.unused:
        key = (group.reason.template, *(str(group.reason.values.get(gap)) for gap in sorted(KINDS)))
        kinds.setdefault(key, []).append((group.reason, group.rows))
    found = [
        UnusedReason(
            _general([reason for reason, _ in groups]), tuple(sorted(row for _, rows in groups for row in rows))
        )
        for groups in kinds.values()
    ]
    found.sort(key=lambda kind: (-len(kind.rows), kind.rows))
    return tuple(replace(kind, share=len(kind.rows) / len(found[0].rows)) for kind in found)


def save_unused(account: ImportAccount, path: Path, tr: Translate) -> None:
    """Leaves the rows that were not used as a csv file. Raises ProjectError where it cannot be written."""
    rows = sorted((row, group.reason.text(tr)) for group in account.unused for row in group.rows)
    save_list(path, (tr("Row"), tr("Reason")), rows)


def _general(reasons: list[Message]) -> Message:
    """The reason with an ellipsis for every value in which these differ."""
    first = reasons[0]
    same = {
        gap: value if all(reason.values.get(gap) == value for reason in reasons) else ELLIPSIS
        for gap, value in first.values.items()
    }
    return Message(first.template, **same)
