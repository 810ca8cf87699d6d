"""Files from another time than the rest: what they count is added to today's, so each of them says it of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.shop.periods import ORDERS, shops_of
from desktop_app.core.evidence.sources.source import Source

NONE = pd.Timedelta(0)
NEAR = pd.Timedelta(days=92)
"""Rows of another kind no farther away than this, such as purchases before the sales, are of the same time."""
NEXT = pd.Timedelta(days=45)
"""Another period of a shop no farther away than this is nothing to be checked, only told."""
_ORDERS = Message(
    "its orders are from {first} to {last}, those of the other files from {begin} to {end}; "
    "they are added up as if they were of different shops"
)
_EARLIER = Message(
    "its orders are from {first} to {last}, those of the other files from {begin} to {end}; "
    "they were read as another period of the same shop"
)
_ROWS = Message(
    "its rows are from {first} to {last}, those of the other files from {begin} to {end}; both count as today"
)
_PERIOD = Message("orders from {first} to {last}, read as another period of the shop of {file}")


@dataclass(frozen=True)
class Time:
    """The first and the last day of some rows."""

    first: pd.Timestamp
    last: pd.Timestamp

    def meets(self, other: Time, near: pd.Timedelta) -> bool:
        """Whether both share a day, or are no farther apart than `near`."""
        return self.first <= other.last + near and other.first <= self.last + near

    def joined(self, other: Time) -> Time:
        """From the earlier beginning to the later end."""
        return Time(min(self.first, other.first), max(self.last, other.last))


def is_of_other_time(note: Message) -> bool:
    """Whether a note of a source says that it is from another time than the rest."""
    return note.template in (_ORDERS.template, _EARLIER.template, _ROWS.template)


def is_other_period(note: Message) -> bool:
    """Whether a note of a source says that it was read as another period of a shop that other files are about."""
    return note.template in (_EARLIER.template, _PERIOD.template)


def with_times_told(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources, with a note in those from another time than the latest source and all that meets it."""
    times = [_time_of(source) for source in sources]
    orders = _latest(time for source, time in zip(sources, times, strict=True) if source.table == ORDERS)
    rest = _latest(times, NEAR)
    shops = shops_of(sources)
    notes = (
        _of_orders(place, sources, times, orders, shops)
        if sources[place].table == ORDERS
        else _note(times[place], rest, NEAR, _ROWS)
        for place in range(len(sources))
    )
    return tuple(_told(source, note) for source, note in zip(sources, notes, strict=True))


def _of_orders(
    place: int, sources: Sequence[Source], times: Sequence[Time | None], now: Time | None, shops: Mapping[int, int]
) -> Message | None:
    others = [other for other in shops if other != place and shops[other] == shops.get(place)]
    time = times[place]
    if not others or time is None:
        return None if sources[place].own_shop else _note(time, now, NONE, _ORDERS)
    if not any(known.meets(time, NEXT) for other in others if (known := times[other])):
        return _note(time, now, NEXT, _EARLIER)
    files = ", ".join(sources[other].name for other in others)
    return Message(_PERIOD.template, first=f"{time.first:%Y-%m-%d}", last=f"{time.last:%Y-%m-%d}", file=files)


def _time_of(source: Source) -> Time | None:
    dates = (column.id for column in table_called(source.table).columns if column.type == "date")
    for column in dates:
        if column in source.frame and (known := source.frame[column].dropna()).size:
            return Time(known.min().normalize(), known.max().normalize())
    return None


def _latest(times: Iterable[Time | None], near: pd.Timedelta = NONE) -> Time | None:
    """The latest time, with every other that meets it."""
    known = [time for time in times if time]
    latest = max(known, key=lambda time: time.last, default=None)
    while latest and (more := [t for t in known if t.meets(latest, near) and t.joined(latest) != latest]):
        latest = more[0].joined(latest)
    return latest


def _note(time: Time | None, now: Time | None, near: pd.Timedelta, text: Message) -> Message | None:
    if time is None or now is None or time.meets(now, near):
        return None
    days = {"first": time.first, "last": time.last, "begin": now.first, "end": now.last}
    return Message(text.template, **{gap: f"{day:%Y-%m-%d}" for gap, day in days.items()})


def _told(source: Source, note: Message | None) -> Source:
    others = tuple(known for known in source.notes if not (is_of_other_time(known) or is_other_period(known)))
    notes = (note, *others) if note else others
    return source if notes == source.notes else replace(source, notes=notes)
