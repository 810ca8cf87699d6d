"""A project from a shop's own files: what they measure, what they answer, and how each was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.errors import Message, Translate
from desktop_app.core.evidence.calibrations.calibrate import calibrate
from desktop_app.core.evidence.calibrations.calibrated import MEASURED, TOO_FEW, UNUSABLE, WEAK, Calibrated
from desktop_app.core.evidence.shop.answers import Answers, answers_from
from desktop_app.core.evidence.shop.grouping import CHOICE, grouped
from desktop_app.core.evidence.shop.orders import orders_of
from desktop_app.core.evidence.sources.counted_once import counted_once
from desktop_app.core.evidence.sources.kept_rows import pack_rows
from desktop_app.core.evidence.sources.screening import UnusedRow
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.pseudonym import PERSONS
from desktop_app.core.i18n import translator
from desktop_app.core.language.currency import in_currency, rate_of
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program
from desktop_app.core.project.document import Document, Entry, EvidenceSource, Provenance, Status
from desktop_app.core.project.import_account import Finding, Header, ImportAccount, UnusedRows

CLOSED_ON_BOOKS = ("mkt_organic",)
"""Inputs that sizing solves so that the model's orders are the books' orders; a measured value would undo that."""
SHARE, CONVERSION = "mkt_share", "mkt_cvr0"
_WORST_FIRST: tuple[Status, ...] = (UNUSABLE, TOO_FEW, WEAK, MEASURED)  # type: ignore[assignment]

LongFindings = Callable[[Sequence[Source]], Sequence[Calibrated]]


def _none(_sources: Sequence[Source]) -> tuple[Calibrated, ...]:
    return ()


def with_sources(document: Document, sources: Sequence[Source], long: LongFindings = _none) -> Document:
    """The document with the evidence of these sources in it: items, inputs, sizing answers and the sources themselves.

    `long` gives what takes minutes to find, from the sources with their items put together.

    Raises InputError for a currency without a rate.
    """
    program = document.content().roadmap
    rates = rates_of(document.models["rates"]).known
    standard = {index: entry.items for index, entry in program.indexes.items()}
    once = counted_once(sources)
    renamed, items = grouped(once, standard, str(document.answers.get(CHOICE, "")).splitlines())
    answers = answers_from(renamed)
    currency = str(answers.values().get("size_currency", document.currency))
    local = in_currency(program, rate_of(rates, currency))
    found = (*calibrate(renamed), *long(renamed))
    files = [(source.table, source.name) for source in renamed]
    entries = Entries(local, items, files, document.language).all(found, renamed)
    return replace(
        document,
        currency=currency,
        items={index: names for index, names in items.items() if names != standard.get(index)},
        entries={**document.entries, **entries},
        answers={**document.answers, **_stated(answers)},
        sources=tuple(
            _kept(replace(source, notes=told.notes), program, found) for source, told in zip(sources, once, strict=True)
        ),
    )


def _stated(answers: Answers) -> dict[str, float | str]:
    return answers.values()


def _kept(source: Source, program: Program, found: Sequence[Calibrated]) -> EvidenceSource:
    """The source as the project keeps it, with what its table and those beside it measure."""
    known = [(program.inputs[program.specs[c.spec]], c) for c in found if c.spec in program.specs]
    account = ImportAccount(
        headers=_without_strangers(source),
        unused=_by_reason(source.unused),
        notes=source.notes,
        alternatives=source.alternatives,
        findings=tuple(_finding(entry.id, c) for entry, c in known if entry.calibrated_by == source.table),
        digest=source.digest,
        taken=source.taken,
        people=source.people,
        own_shop=source.own_shop,
    )
    return EvidenceSource(
        table=source.table,
        name=source.name.rsplit(".", 1)[0],
        file=source.name,
        encoding=source.encoding,
        header_row=source.header_row,
        columns=source.columns,
        rows_read=source.rows_read,
        rows_used=len(source.frame),
        report=account.to_text(),
        sheet=source.sheet,
        rows=pack_rows(source),
    )


def _without_strangers(source: Source) -> tuple[Header, ...]:
    """The headers; a cell is kept of matched columns that name nobody, others may hold what is nobody's business."""
    matched = {header for column, header in source.columns.items() if column not in PERSONS}
    return tuple(header if header.text in matched else Header(header.text) for header in source.headers)


def _by_reason(unused: Sequence[UnusedRow]) -> tuple[UnusedRows, ...]:
    groups: dict[Message, list[int]] = {}
    for row in unused:
        groups.setdefault(row.reason, []).append(row.row)
    return tuple(UnusedRows(reason, tuple(rows)) for reason, rows in groups.items())


def _finding(name: str, found: Calibrated) -> Finding:
    # Numbers of numpy are no numbers to JSON.
    value, low, high = (None if end is None else float(end) for end in (found.value, found.low, found.high))
    said = (found.method, found.warning, found.picture)
    return Finding(name, found.item, value, low, high, int(found.n), found.status, *said)


def is_taken(entry: Input) -> bool:
    """Whether a measured value of the input goes into the project."""
    return entry.spec not in CLOSED_ON_BOOKS and entry.role != "link"


@dataclass(frozen=True)
class Entries:
    """Entries of inputs from what was calibrated item by item; `files` are (table, file name) of each source."""

    program: Program
    items: Mapping[str, tuple[str, ...]]
    files: Sequence[tuple[str, str]]
    language: str

    def all(self, found: Sequence[Calibrated], sources: Sequence[Source]) -> dict[str, Entry]:
        """An entry for every input that was tried, and for every input whose items are new."""
        by_spec: dict[str, list[Calibrated]] = {}
        for calibrated in found:
            by_spec.setdefault(calibrated.spec, []).append(calibrated)
        entries: dict[str, Entry] = {}
        for entry in self.program.inputs.values():
            tried = by_spec.get(entry.spec, [])
            if tried and is_taken(entry):
                entries[entry.id] = self.entry(entry, tried)
            elif self._items_are_new(entry):
                entries[entry.id] = Entry(self._fallback(entry), self._assumption(entry))
        return self._with_market_shares(entries, by_spec, sources)

    def entry(self, entry: Input, tried: Sequence[Calibrated]) -> Entry:
        """One input from what was calibrated of it, for some or all of its items."""
        by_item = {calibrated.item: self._carried(entry, calibrated) for calibrated in tried}
        names = self._names(entry)
        parts = [by_item.get(name) for name in names] if names else [next(iter(by_item.values()))]
        fallback = self._fallback(entry)
        value = _joined([p.value if p else None for p in parts], fallback, single=not names)
        used = [part for part in parts if part and part.value is not None]
        low, high = (
            _joined([getattr(p, end) if p else None for p in parts], value, single=not names) for end in ("low", "high")
        )
        provenance = self._provenance(entry, [part for part in parts if part], len(parts))
        return Entry(value, replace(provenance, low=low, high=high) if used else provenance)

    def _carried(self, entry: Input, calibrated: Calibrated) -> Calibrated:
        """The calibration, unusable where the model cannot carry its value."""
        low, high = entry.bounds
        if calibrated.value is None or low <= calibrated.value <= high:
            return calibrated
        method = Message(
            "{method}; {value:.4g} lies outside what the model can carry ({low:g} to {high:g})",
            method=calibrated.method,
            value=calibrated.value,
            low=low,
            high=high,
        )
        return replace(calibrated, value=None, low=None, high=None, status=UNUSABLE, method=method)

    def _provenance(self, entry: Input, parts: Sequence[Calibrated], wanted: int) -> Provenance:
        tr = translator(self.language)
        used = [part for part in parts if part.value is not None]
        worst = next((s for s in _WORST_FIRST if any(p.status == s for p in used or parts)), "assumed")
        status: Status = WEAK if used and len(used) < wanted else worst  # type: ignore[assignment]
        method = (used or list(parts))[0].method.text(tr) if parts else ""
        if used and len(used) < wanted:
            part = Message(
                "{method}; {n} of {all} items measured, the rest assumed", method=method, n=len(used), all=wanted
            )
            method = part.text(tr)
        return Provenance(
            status, method, min((p.n for p in used or parts), default=None), source=self._files(entry, tr)
        )

    def _files(self, entry: Input, tr: Translate) -> str:
        names = [name for table, name in self.files if table == entry.calibrated_by] or [n for _, n in self.files]
        shown = ", ".join(names[:3])
        return Message("{files} and {n} more", files=shown, n=len(names) - 3).text(tr) if len(names) > 3 else shown  # noqa: PLR2004

    def _assumption(self, entry: Input) -> Provenance:
        method = Message("mean of the default items").text(translator(self.language))
        return Provenance("assumed", method, source=f"{entry.source} ({entry.grade})")

    def _names(self, entry: Input) -> tuple[str, ...]:
        return self.items.get(entry.index, self.program.indexes[entry.index].items) if entry.index else ()

    def _items_are_new(self, entry: Input) -> bool:
        return bool(entry.index) and self._names(entry) != self.program.indexes[entry.index].items

    def _fallback(self, entry: Input) -> Value:
        """The default item by item: of the item of that name, else the mean of the default items."""
        if not entry.index:
            return entry.default
        known = self.program.indexes[entry.index].items
        values = entry.default if isinstance(entry.default, tuple) else (entry.default,) * len(known)
        named = dict(zip(known, values, strict=True))
        mean = sum(values) / len(values)
        return tuple(named.get(name, mean) for name in self._names(entry))

    def _with_market_shares(
        self, entries: dict[str, Entry], by_spec: Mapping[str, object], sources: Sequence[Source]
    ) -> dict[str, Entry]:
        """Without traffic the split of orders over markets gives the split of sessions, by way of conversion."""
        share, conversion = self.program.specs[SHARE], self.program.specs[CONVERSION]
        orders = orders_of(sources)
        if SHARE in by_spec or "market" not in orders:
            return entries
        counts = Counter(orders["market"].dropna().astype(str))
        names = self._names(self.program.inputs[share])
        rate = entries[conversion].value if conversion in entries else self._fallback(self.program.inputs[conversion])
        if not isinstance(rate, tuple) or not sum(counts[name] for name in names):
            return entries
        sessions = [counts[name] / r for name, r in zip(names, rate, strict=True)]
        value = tuple(s / sum(sessions) for s in sessions)
        method = Message("orders of the market / its conversion rate").text(translator(self.language))
        source = self._files(self.program.inputs[share], translator(self.language))
        return {**entries, share: Entry(value, Provenance(WEAK, method, sum(counts.values()), source=source))}  # type: ignore[arg-type]


def _joined(parts: Sequence[float | None], fallback: Value, *, single: bool) -> Value:
    """Item values with the fallback in the gaps; the one value of a scalar."""
    if single or not isinstance(fallback, tuple):
        first = parts[0]
        return first if first is not None else fallback
    return tuple(f if p is None else p for p, f in zip(parts, fallback, strict=True))
