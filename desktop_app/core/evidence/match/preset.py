"""The exports that people already have, as `models/presets` describes them: how one is known, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import rtoml

from desktop_app.core.evidence.files.grid import Cell, cell_text
from desktop_app.core.evidence.match.matching import normalised, without_unit

PRESETS_FOLDER = Path(__file__).resolve().parents[4] / "models" / "presets"
ALTERNATIVES = "|"


@dataclass(frozen=True)
class LeftOut:
    """Rows that are no data of the table, and why.

    The first of `headers` that is there says one of `words`, contains one of `parts`, is `empty`, or (where none of
    these is given) says anything.
    """

    headers: tuple[str, ...]
    reason: str
    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    empty: bool = False

    def applies(self, said: str) -> bool:
        """Whether a cell that says this leaves its row out."""
        if self.empty:
            return not said
        if self.words or self.parts:
            text = said.casefold()
            return text in self.words or any(part in text for part in self.parts)
        return bool(said)


@dataclass(frozen=True)
class FlagRule:
    """A yes or no of the table: yes where the header says one of `words`, or anything where none is given."""

    column: str
    headers: tuple[str, ...]
    words: frozenset[str]

    def applies(self, cell: Cell) -> bool:
        """Whether a cell of the header says yes."""
        said = cell_text(cell).casefold()
        return said in self.words if self.words else bool(said)


@dataclass(frozen=True)
class Preset:
    """One kind of export.

    `signature` are the headers by which it is known, each with its alternatives; `columns` {column id: headers, the
    first that is there counts}; `joined` {column id: headers of what is written apart, as a time beside its date};
    `once` are columns that belong to the order and not to its line, `carried` those that only its first line says.
    """

    id: str
    maker: str
    table: str
    signature: tuple[tuple[str, ...], ...]
    columns: Mapping[str, tuple[str, ...]]
    joined: Mapping[str, tuple[str, ...]]
    once: tuple[str, ...]
    carried: tuple[str, ...]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    flags: tuple[FlagRule, ...]
    left_out: tuple[LeftOut, ...]

    def knows(self, headers: Sequence[str]) -> bool:
        """Whether all headers of the signature are there."""
        return all(place_of(headers, wanted) is not None for wanted in self.signature)

    def overrides(self, headers: Sequence[str]) -> dict[str, str]:
        """{column id: header} for the columns of this export that are there."""
        places = {column: place_of(headers, wanted) for column, wanted in self.columns.items()}
        return {column: headers[place] for column, place in places.items() if place is not None}


def place_of(headers: Sequence[str], wanted: Sequence[str]) -> int | None:
    """The place of the first of the wanted headers that is there, with or without a unit in brackets."""
    for compare in (normalised, without_unit):
        said = {compare(header): place for place, header in reversed(list(enumerate(headers))) if header}
        for one in wanted:
            if normalised(one) in said:
                return said[normalised(one)]
    return None


def recognised(headers: Sequence[str], table: str | None = None) -> Preset | None:
    """The preset, of this table if one is named, that knows these headers; the one with the longest signature."""
    known = [preset for preset in presets() if table in (None, preset.table) and preset.knows(headers)]
    return max(known, key=lambda preset: len(preset.signature), default=None)


@cache
def presets() -> tuple[Preset, ...]:
    """All presets, by their file names."""
    return tuple(map(_preset, sorted(PRESETS_FOLDER.glob("*.toml"))))


def _preset(path: Path) -> Preset:
    entry: dict[str, Any] = rtoml.loads(path.read_text(encoding="utf-8"))
    return Preset(
        id=entry["id"],
        maker=entry["maker"],
        table=entry["table"],
        signature=tuple(tuple(header.split(ALTERNATIVES)) for header in entry["headers"]),
        columns={column: tuple(headers) for column, headers in entry["columns"].items()},
        joined={column: tuple(headers) for column, headers in entry.get("joined", {}).items()},
        once=tuple(entry.get("once", ())),
        carried=tuple(entry.get("carried", ())),
        words={c: {w: tuple(said) for w, said in words.items()} for c, words in entry.get("words", {}).items()},
        flags=tuple(
            FlagRule(flag["column"], tuple(flag["header"]), _folded(flag.get("words", ())))
            for flag in entry.get("flag", ())
        ),
        left_out=tuple(map(_left_out, entry.get("left_out", ()))),
    )


def _left_out(entry: Mapping[str, Any]) -> LeftOut:
    return LeftOut(
        headers=tuple(entry["header"]),
        reason=entry["reason"],
        words=_folded(entry.get("words", ())),
        parts=tuple(part.casefold() for part in entry.get("contains", ())),
        empty=entry.get("empty", False),
    )


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
