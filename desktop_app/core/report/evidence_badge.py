"""The badge of where a number came from, as a sign that survives a photocopier, with its word."""

from __future__ import annotations

from types import MappingProxyType

from desktop_app.core.analysis.span import Status
from desktop_app.core.analysis.words import status_name
from desktop_app.core.errors import Translate

SIGNS: MappingProxyType[Status, str] = MappingProxyType(
    {"measured": "●", "weak": "◐", "entered": "✎", "too_few": "○", "unusable": "○", "assumed": "○"}
)


def badge(status: Status, tr: Translate) -> str:
    """Sign and word: solid is known, hollow is assumed."""
    return f"{SIGNS[status]} {status_name(status, tr)}"
