"""What long calibrations found before, kept while the files that they read stay the same."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.potential import against_present
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.project.document import Document
from desktop_app.core.project.import_account import account_of

READ_BY_LONG = ("T5", "T6")
"""The tables that the long themes read."""
POTENTIAL = "sc_pot_wape"


def known_before(document: Document, sources: Sequence[Source]) -> tuple[Calibrated, ...]:
    """The long findings of the document where `sources` hold the same content of the tables that they came from."""
    read = [source for source in document.sources if source.table in READ_BY_LONG]
    accounts = [account_of(source.report) for source in read]
    before = [(old.table, account.digest, dict(old.columns)) for old, account in zip(read, accounts, strict=True)]
    now = [(source.table, source.digest, dict(source.columns)) for source in sources if source.table in READ_BY_LONG]
    if not before or before != now or not all(digest for _, digest, _ in before):
        return ()
    potential = document.content().roadmap.specs[POTENTIAL]
    # Every source of a table tells of all that the table measures.
    findings = {f.item: f for account in accounts for f in account.findings if f.id == potential}
    kept = [
        Calibrated(POTENTIAL, f.item, f.value, f.low, f.high, f.n, f.method, f.status, f.warning, f.picture)
        for f in findings.values()
    ]
    known = sum(calibrated.n for calibrated in kept if calibrated.value is not None)
    return (*kept, against_present(POTENTIAL, known)) if known else tuple(kept)
