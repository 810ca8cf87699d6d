"""The format words of the models as number formats of a spreadsheet."""

from __future__ import annotations

from desktop_app.core.charts.number_format import MINUS, NUMBER_FORMATS
from desktop_app.core.i18n import translator


def excel_format(word: str, language: str) -> str:
    """The Excel number format of a format word, with our minus."""
    if word == "flag":
        tr = translator(language)
        return f'"{tr("yes")}";"{tr("yes")}";"{tr("no")}"'
    return with_minus(_body(word))


def excel_signed_format(word: str, language: str) -> str:
    """The Excel number format that puts a sign before gains, too, and leaves zero out."""
    return excel_format(word, language) if word == "flag" else signed(_body(word))


def with_minus(body: str) -> str:
    """The format of plain numbers with our minus in the place of the hyphen.

    >>> with_minus("#,##0")
    '#,##0;"−"#,##0'
    """
    return f'{body};"{MINUS}"{body}'


def signed(body: str, zero: str = "") -> str:
    """The format of changes: with a sign before gains, too, and `zero` where nothing changes."""
    return f'+{body};"{MINUS}"{body};{zero}'


def _body(word: str) -> str:
    shown = NUMBER_FORMATS[word]
    digits = ("0" if shown.percent else "#,##0") + ("." + "0" * shown.decimals if shown.decimals else "")
    return digits + "%" if shown.percent else digits
