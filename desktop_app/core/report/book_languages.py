"""Which languages a workbook speaks: one, or both with one of them first."""

from __future__ import annotations

from desktop_app.core.i18n import LANGUAGES

AND = "+"


def both(first: str) -> str:
    """The languages of a workbook in both, `first` before the other.

    >>> both("zh"), both("en")
    ('zh+en', 'en+zh')
    """
    return AND.join((first, *(language for language in LANGUAGES if language != first)))


def languages_of(language: str) -> tuple[str, ...]:
    """One language, or two with the first one first.

    >>> languages_of("zh+en"), languages_of("en")
    (('zh', 'en'), ('en',))
    """
    return tuple(language.split(AND))
