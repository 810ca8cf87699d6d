"""What a table of evidence tells: its inputs, item by item, each with interval, default and where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.span import Span, spans
from desktop_app.core.charts.picture import Picture
from desktop_app.core.errors import Message
from desktop_app.core.language.model import Input, Value
from desktop_app.core.project.document import Provenance, Status
from desktop_app.core.project.import_account import Finding, account_of
from desktop_app.core.project.shop import Shop

MEASURED = ("measured", "weak")
CHANCE = 0.5
"""What begins here, as the area under a curve does, is no share of anything."""
UNKNOWN_WIDTH = 1.0
"""How far an axis goes beyond an interval, in widths of it, where no range is assumed."""


@dataclass(frozen=True)
class InputLine:
    """Today's value of one input for one item ('' for a scalar), in the unit of the input.

    `low` and `high` are its 95 % interval, or the range of the assumption; `n` observations carried it; `assumed` is
    the range that holds without data; `picture` shows what a measured value was taken from.
    """

    input: Input
    item: str
    value: float
    low: float | None
    high: float | None
    default: float | None
    status: Status
    n: int | None = None
    method: Message | None = None
    warning: Message | None = None
    assumed: tuple[float, float] | None = None
    picture: Picture | None = None

    @property
    def part(self) -> str:
        """The dimension whose input it is."""
        return self.input.id.partition(".")[0]

    @property
    def is_share(self) -> bool:
        """Whether it is written in percent."""
        low, high = self.input.bounds
        return self.input.unit == "1" and 0 <= low < CHANCE and high <= 1

    @property
    def axis(self) -> tuple[float, float]:
        """The ends of an axis that shows what the data narrowed: as long as what one would assume without them."""
        low, high = (self.value if end is None else end for end in (self.low, self.high))
        beyond = UNKNOWN_WIDTH * (high - low)
        marks = [low, self.value, high, *(self.assumed or (low - beyond, high + beyond))]
        marks += [] if self.default is None else [self.default]
        return min(marks), max(marks)


def input_lines(shop: Shop, table: str) -> tuple[InputLine, ...]:
    """The lines of every input that this table can measure, measured or not, in the order of the models."""
    uncertain = {span.input.id: span for span in spans(shop.program, shop.today)}
    entries = (e for e in shop.program.inputs.values() if e.calibrated_by == table and e.role != "link")
    findings = _findings(shop, table)
    return tuple(line for entry in entries for line in _of_input(shop, entry, uncertain.get(entry.id), findings))


def _findings(shop: Shop, table: str) -> dict[tuple[str, str], Finding]:
    accounts = (account_of(source.report) for source in shop.document.sources if source.table == table)
    return {(found.id, found.item): found for account in accounts for found in account.findings}


def _of_input(
    shop: Shop, entry: Input, span: Span | None, findings: Mapping[tuple[str, str], Finding]
) -> Iterator[InputLine]:
    provenance = shop.provenance(entry.id)
    for place, item in enumerate(shop.program.items_of(entry.id) or ("",)):
        found = findings.get((entry.id, item))
        status = _status(provenance, found)
        assumed = (span.low[place], span.high[place]) if span else None
        low, high = _ends(provenance, status, place, assumed)
        own = Message("{text}", text=provenance.method) if provenance.method else None
        yield InputLine(
            input=entry,
            item=item,
            value=_at(shop.today[entry.id], place),
            low=low,
            high=high,
            default=_default(shop, entry, item),
            status=status,
            n=found.n if found else provenance.n,
            method=found.method if found else own,
            warning=found.warning if found else None,
            assumed=assumed,
            picture=found.picture if found else None,
        )


def _ends(
    provenance: Provenance, status: Status, place: int, assumed: tuple[float, float] | None
) -> tuple[float | None, float | None]:
    if status in MEASURED and provenance.low is not None and provenance.high is not None:
        return _at(provenance.low, place), _at(provenance.high, place)
    return (None, None) if assumed is None or status in (*MEASURED, "entered") else assumed


def _status(provenance: Provenance, found: Finding | None) -> Status:
    """Where one item came from; `provenance` speaks for all items of the input."""
    if found is None or provenance.status == "entered":
        return provenance.status
    if found.value is None or provenance.status in MEASURED:
        return found.status  # type: ignore[return-value] # a calibration knows no other words
    return provenance.status


def _default(shop: Shop, entry: Input, item: str) -> float | None:
    """The default of this item; none where defaults go with the size of the shop, as they say little then."""
    if entry.scales != "none" or entry.sized:
        return None
    standard = shop.content.what_if.indexes[entry.index].items if entry.index else ()
    if not entry.index:
        return _at(entry.default, 0)
    if not isinstance(entry.default, tuple):
        return entry.default
    named = dict(zip(standard, entry.default, strict=False))
    return named.get(item, sum(entry.default) / len(entry.default))


def _at(value: Value, place: int) -> float:
    return value[place] if isinstance(value, tuple) else value
