"""The cells of a table's columns before they are converted: what a preset, a header or a bracket says besides."""

from __future__ import annotations

import numpy as np

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.coded_cells import CodedCells
from desktop_app.core.evidence.files.grid import cell_text
from desktop_app.core.evidence.match.header_currency import header_currency
from desktop_app.core.evidence.match.people import SAMPLED, is_full_address
from desktop_app.core.evidence.match.preset import Preset
from desktop_app.core.evidence.match.preset_rules import PresetReading, Raw, apply
from desktop_app.core.evidence.match.understanding import Understanding
from desktop_app.core.evidence.sources.sheet_rows import SheetRows
from desktop_app.core.evidence.values.bracketed_refund import split_refunds

MARKET = "market"
REFUNDED = {"T1": "order_value", "T8": "amount"}
"""The column of a table whose cells may hold a refund in brackets."""


def prepared_cells(reading: Understanding, rows: SheetRows, preset: Preset | None) -> PresetReading:
    """The cells by column id: as the preset has them, refunds in brackets apart, and without postal addresses."""
    raw: Raw = {
        column.id: rows.column(reading.places[column.id])
        for column in reading.table.columns
        if column.id in reading.places
    }
    found = PresetReading(raw, {}, {}, ())
    if preset:
        found = apply(preset, reading, rows.column, raw)
    return _without_addresses(_with_refunds(_with_header_currency(found, reading), reading), reading)


def _with_refunds(found: PresetReading, reading: Understanding) -> PresetReading:
    """The same with refunds that stand in brackets behind their amount as a column."""
    amount = REFUNDED.get(reading.table.id, "")
    split = split_refunds(found.raw[amount]) if amount in found.raw else None
    if split is None:
        return found
    raw, added = {**found.raw, amount: split[0]}, dict(found.added)
    if "refund" not in raw:
        raw["refund"], added["refund"] = split[1], reading.headers[reading.places[amount]]
    return PresetReading(
        raw,
        added,
        found.left_out,
        (*found.notes, Message("{column}: an amount in brackets was read as the refund", column=amount)),
    )


def _with_header_currency(found: PresetReading, reading: Understanding) -> PresetReading:
    """The same with the currency that the header of an amount names, where no column does."""
    wanted = {column.id: column.type for column in reading.table.columns}
    money = [reading.headers[place] for column, place in reading.places.items() if wanted[column] == "money"]
    named = header_currency(money) if "currency" in wanted and "currency" not in found.raw else None
    if named is None:
        return found
    code, header = named
    cells = CodedCells([code], np.zeros(len(next(iter(found.raw.values()))), dtype=np.intp))
    note = Message("The currency, {currency}, stands in the header {header}.", currency=code, header=header)
    raw, added = {**found.raw, "currency": cells}, {**found.added, "currency": header}
    return PresetReading(raw, added, found.left_out, (*found.notes, note))


def _without_addresses(found: PresetReading, reading: Understanding) -> PresetReading:
    """The same without a market that is a postal address: it would say where people live."""
    if MARKET not in found.raw:
        return found
    header = reading.headers[reading.places[MARKET]] if MARKET in reading.places else ""
    if not is_full_address(header, [cell_text(cell) for cell in found.raw[MARKET][:SAMPLED]]):
        return found
    note = Message("{header} holds whole addresses and was not taken for the market.", header=header)
    raw = {column: cells for column, cells in found.raw.items() if column != MARKET}
    return PresetReading(raw, found.added, found.left_out, (*found.notes, note))
