"""Documents, inspections and detentions at the border (table T9)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated
from desktop_app.core.evidence.calibrations.grouping import LEAST, mean_of, share_of
from desktop_app.core.evidence.shop.pooling import has, pooled, yes
from desktop_app.core.evidence.sources.source import Source


def customs(sources: Sequence[Source]) -> list[Calibrated]:
    """pay_doc0, sc_insp, sc_det_days [day] and sc_hold_err."""
    consignments = pooled(sources, "T9")
    found: list[Calibrated] = []
    if has(consignments, "doc_error"):
        method = Message("consignments with a document error, Wilson interval")
        found.append(share_of(Aim("pay_doc0", "", method, LEAST), consignments["doc_error"]))
    if has(consignments, "inspected"):
        method = Message("consignments inspected, Wilson interval")
        found.append(share_of(Aim("sc_insp", "", method, LEAST), consignments["inspected"]))
    if not has(consignments, "held_days"):
        return found
    held = consignments["held_days"]
    method = Message("mean days of consignments that were held, t interval")
    found.append(mean_of(Aim("sc_det_days", "", method, LEAST), held[held > 0]))
    if has(consignments, "doc_error"):
        wrong = held[yes(consignments["doc_error"]) & held.notna()]
        method = Message("consignments held among those with a document error, Wilson interval")
        found.append(share_of(Aim("sc_hold_err", "", method, LEAST), wrong > 0))
    return found
