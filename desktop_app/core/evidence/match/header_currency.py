"""The currency that a header names, as in "Amount spent (INR)"."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.evidence.match.matching import BRACKETED
from desktop_app.core.evidence.values.known_names import currency_code


def header_currency(headers: Iterable[str]) -> tuple[str, str] | None:
    """The code of the first currency that stands in brackets in a header, and that header.

    >>> header_currency(["Day", "Amount spent (INR)", "金额(元)"])
    ('INR', 'Amount spent (INR)')
    """
    for header in headers:
        for bracket in BRACKETED.findall(header.replace("（", "(").replace("）", ")")):
            if code := currency_code(bracket[1:-1]):
                return code, header
    return None
