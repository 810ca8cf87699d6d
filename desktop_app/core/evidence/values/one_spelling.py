"""Several spellings of one country as one market: US, USA, United States and 美国."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.evidence.values.known_names import country_code


def one_spelling(counts: Mapping[str, int]) -> dict[str, str]:
    """{spelling: the most frequent spelling of the same country}, for spellings that change only.

    >>> one_spelling({"US": 5, "USA": 2, "美国": 1, "DE": 4, "Narnia": 1})
    {'USA': 'US', '美国': 'US'}
    """
    spellings: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        if code := country_code(name):
            spellings.setdefault(code, []).append(name)
    return {name: first for first, *others in spellings.values() for name in others}
