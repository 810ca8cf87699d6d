"""What the kept sources of a project say about one input, whatever was typed over it since."""

from __future__ import annotations

from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.into_project.into_document import Entries, is_taken
from desktop_app.core.language.currency import in_currency, rate_of
from desktop_app.core.project.document import Document, Entry
from desktop_app.core.project.import_account import account_of


def measured_entry(document: Document, name: str) -> Entry | None:
    """The entry of an input as its sources gave it when they were read; None where none of them measures it."""
    rates = rates_of(document.models["rates"]).known
    program = in_currency(document.content().roadmap, rate_of(rates, document.currency))
    wanted = program.inputs.get(name)
    if wanted is None or not is_taken(wanted):
        return None
    found = [
        Calibrated(wanted.spec, f.item, f.value, f.low, f.high, f.n, f.method, f.status, f.warning, f.picture)
        for source in document.sources
        for f in account_of(source.report).findings
        if f.id == name
    ]
    files = [(source.table, source.file) for source in document.sources]
    return Entries(program, document.items, files, document.language).entry(wanted, found) if found else None
