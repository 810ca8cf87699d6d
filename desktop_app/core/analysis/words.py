"""Words that several charts of analyses share: the groups of a split, and what is behind an input."""

from __future__ import annotations

from desktop_app.core.analysis.span import Status
from desktop_app.core.errors import Translate


def group_name(group: str, tr: Translate) -> str:
    """The name of a dimension, of what crosses them, or of the company."""
    names = {
        "logistics": tr("Logistics"),
        "marketing": tr("Marketing"),
        "supply_chain": tr("Supply chain"),
        "payment_risk": tr("Payment & risk"),
        "company": tr("Company"),
        "cross": tr("Cross-cutting"),
    }
    return names.get(group, group)


def status_name(status: Status, tr: Translate) -> str:
    """What is behind the value of an input."""
    return {
        "measured": tr("measured"),
        "weak": tr("weakly measured"),
        "too_few": tr("too few rows, assumed"),
        "unusable": tr("data unusable, assumed"),
        "entered": tr("entered"),
        "assumed": tr("assumed"),
    }[status]
