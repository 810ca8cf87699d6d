"""What a preset does to the rows of its export: orders put together, cells joined, rows left out with their reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.coded_cells import coded, places_where
from desktop_app.core.evidence.files.grid import Cell, cell_text
from desktop_app.core.evidence.match.preset import Preset, place_of
from desktop_app.core.evidence.match.table import Column, Table
from desktop_app.core.evidence.match.understanding import Understanding
from desktop_app.core.evidence.sources.row_reason import REASONS

EVERY_ROW = Message(
    "Every row would be left out ({reason}); all were kept, look whether the file is the right one."
).template
Raw = dict[str, Sequence[Cell]]


@dataclass(frozen=True)
class PresetReading:
    """The cells by column id as the preset has them, the headers of added columns, the rows left out, what to say."""

    raw: Raw
    added: Mapping[str, str]
    left_out: Mapping[int, Message]
    notes: tuple[Message, ...]


def apply(
    preset: Preset, reading: Understanding, column_at: Callable[[int], Sequence[Cell]], raw: Raw
) -> PresetReading:
    """The cells as this export means them; `raw` are those of the matched columns, `column_at` gives any."""
    headers, key = reading.headers, reading.table.key[0]
    raw = dict(raw)
    notes = [Message("Recognised as an export of {maker}.", maker=preset.maker)]
    for column, wanted in preset.joined.items():
        place = place_of(headers, wanted)
        if place is not None and column in raw:
            raw[column] = list(map(_joined, raw[column], column_at(place)))
    added = {}
    for flag in preset.flags:
        place = place_of(headers, flag.headers)
        if place is not None and reading.places.get(flag.column) in (None, place):
            raw[flag.column] = coded(column_at(place)).mapped(flag.applies)
            added[flag.column] = headers[place]
    if preset.carried and key in raw:
        lines = _carry_down(raw, key, preset.carried)
        if lines:
            notes.append(
                Message(
                    "{n} lines are further items of the order above; what an order says once was counted once.", n=lines
                )
            )
    left_out, said_of_all = _left_out(preset, headers, column_at)
    return PresetReading(raw, added, left_out, (*notes, *said_of_all))


def with_words(table: Table, preset: Preset | None) -> dict[str, Column]:
    """The columns of the table by id, with the words that this export has for them."""
    extra = preset.words if preset else {}
    return {column.id: column.with_words(extra.get(column.id, {})) for column in table.columns}


def once_per_order(frame: pd.DataFrame, key: str, columns: Sequence[str]) -> pd.DataFrame:
    """The frame with the value of an order in one of its lines only, in each of these columns."""
    for column in columns:
        if column in frame:
            known = frame.loc[frame[column].notna(), key]
            repeated = known.index[known.duplicated()]
            frame = frame.assign(**{column: frame[column].mask(frame.index.isin(repeated))})
    return frame


def _joined(first: Cell, second: Cell) -> Cell:
    return f"{cell_text(first)} {cell_text(second)}".strip()


def _carry_down(raw: Raw, key: str, columns: Sequence[str]) -> int:
    """Fills what the first line of an order says into its other lines; how many lines that were."""
    keys = [cell_text(cell) for cell in raw[key]]
    carried: dict[str, list[Cell]] = {column: list(raw[column]) for column in columns if column in raw}
    first, lines = 0, 0
    filled = list(raw[key])
    for place, said in enumerate(keys):
        if said and said != keys[first]:
            first = place
        elif place > first and all(not cell_text(cells[place]) for cells in carried.values()):
            lines += 1
            filled[place] = filled[first]
            for cells in carried.values():
                cells[place] = cells[first]
        elif said:
            first = place
    raw[key] = filled
    raw.update(carried)
    return lines


def _left_out(
    preset: Preset, headers: Sequence[str], column_at: Callable[[int], Sequence[Cell]]
) -> tuple[dict[int, Message], list[Message]]:
    reasons: dict[int, Message] = {}
    notes: list[Message] = []
    for rule in preset.left_out:
        place = place_of(headers, rule.headers)
        if place is None:
            continue
        cells = column_at(place)
        found = places_where(cells, lambda cell: rule.applies(cell_text(cell)))  # noqa: B023 - called at once
        if found and len(found) == len(cells):
            notes.append(Message(EVERY_ROW, reason=REASONS[rule.reason]))
            continue
        reasons.update((number, REASONS[rule.reason]) for number in found if number not in reasons)
    return reasons, notes
