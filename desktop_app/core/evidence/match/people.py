"""Columns that hold people: recognised by header and by what is in them, so that they are not stored."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import rtoml

from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.matching import normalised
from desktop_app.core.evidence.values.known_names import NAMES_FOLDER

MAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
PHONE = re.compile(r"^(?:\+\d[\d\s().-]{7,}\d|1[3-9]\d{9}|\(?0\d{2,4}\)?[\s-]\d{6,8})$")
MOSTLY = 0.5
SAMPLED = 200
"""The cells of a column that are looked at."""
LONG_ADDRESS = re.compile(r"\d|.{13,}")
CUSTOMER = "customer_id"
KEPT = Message("{header} holds {kind} of people: only pseudonyms are stored, which tell buyers apart.").template
NOT_STORED = Message("{header} holds {kind} of people: it is not stored.").template
STORED = Message("{header} holds {kind} of people: it is stored, as you chose.").template
KINDS = {
    "name": Message("names"),
    "mail": Message("mail addresses"),
    "phone": Message("telephone numbers"),
    "address": Message("postal addresses"),
    "account": Message("accounts"),
}


@dataclass(frozen=True)
class PersonColumn:
    """A header below which people stand, the `kind` of trait, whether a pseudonym of it is `kept` or it is `stored`."""

    header: str
    kind: str
    kept: bool
    stored: bool = False

    @property
    def note(self) -> Message:
        """What becomes of it, in one sentence."""
        fate = STORED if self.stored else KEPT if self.kept else NOT_STORED
        return Message(fate, header=self.header, kind=KINDS[self.kind])


def person_column(header: str) -> str:
    """The column of a frame that holds what stands below this header, where the user wants people stored."""
    return f"person {header}"


def is_about_people(note: Message) -> bool:
    """Whether a note of an import is about a column that holds people."""
    return note.template in (KEPT, NOT_STORED, STORED)


def person_columns(
    headers: Sequence[str], samples: Mapping[str, Sequence[str]], columns: Mapping[str, str]
) -> tuple[PersonColumn, ...]:
    """The columns that hold people; `samples` {header: some cells}, `columns` {column id: header} what was matched."""
    matched = {header: column for column, header in columns.items()}
    found = []
    for header in dict.fromkeys(headers):
        column = matched.get(header)
        kind = _kind(header, samples.get(header, ()), named=column in (None, CUSTOMER)) or ""
        if not kind and column == CUSTOMER:
            kind = "account"
        if kind:
            found.append(PersonColumn(header, kind, kept=column == CUSTOMER))
    return tuple(found)


def is_full_address(header: str, sample: Sequence[str]) -> bool:
    """Whether a column holds addresses down to the door, rather than countries or provinces."""
    filled = [text for text in sample if text]
    long = sum(bool(LONG_ADDRESS.search(text)) for text in filled)
    return _by_header().get(normalised(header)) == "address" and long > MOSTLY * len(filled)


def _kind(header: str, sample: Sequence[str], *, named: bool) -> str | None:
    filled = [text for text in sample if text]
    for kind, pattern in (("mail", MAIL), ("phone", PHONE)):
        if filled and sum(bool(pattern.match(text)) for text in filled) > MOSTLY * len(filled):
            return kind
    if is_full_address(header, sample):
        return "address"
    return _by_header().get(normalised(header)) if named else None


@cache
def _by_header() -> dict[str, str]:
    kinds = rtoml.loads((NAMES_FOLDER / "people.toml").read_text(encoding="utf-8"))
    return {normalised(said): kind for kind, names in kinds.items() for part in names.values() for said in part}
