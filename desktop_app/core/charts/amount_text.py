"""Amounts of money with their currency, as people of a language write them; other numbers as they are."""

from __future__ import annotations

from desktop_app.core.charts.number_format import MINUS, NOTHING, about_text, number_text
from desktop_app.core.errors import Translate
from desktop_app.core.i18n import translator

SIGNS = ("+", MINUS)


def amount_text(
    value: float | None, word: str, unit: str, language: str, *, compact: bool = False, signed: bool = False
) -> str:
    """The number by its format word, `compact` and `signed` as for `number_text`; money with the currency of its unit.

    >>> amount_text(5500, "money", "USD/quarter", "en", compact=True, signed=True)
    '+$5.50k'
    >>> amount_text(114788, "money", "USD", "zh", compact=True), amount_text(9.5, "days", "day", "zh")
    ('11.48\u2009万美元', '9.5')
    """
    text = number_text(value, word, language, compact=compact, signed=signed)
    return in_currency(text, unit, language) if "money" in word and text != NOTHING else text


def short_amount(
    value: float | None, word: str, unit: str, language: str, *, compact: bool = False, signed: bool = False
) -> str:
    """The same without a word for the currency, beside an amount or a heading that has it; a sign takes no room.

    >>> short_amount(114788, "money", "USD", "zh", compact=True), short_amount(5.5, "money2", "USD", "en")
    ('11.48\u2009万', '$5.50')
    """
    if language == "zh":
        return number_text(value, word, language, compact=compact, signed=signed)
    return amount_text(value, word, unit, language, compact=compact, signed=signed)


def about_amount(value: float, unit: str, language: str) -> str:
    """An amount of money to two digits, as where it is only about so much.

    >>> about_amount(7514, "USD", "en"), about_amount(158_600, "CNY", "zh")
    ('$7.5k', '16\u2009万元')
    """
    return in_currency(about_text(value, language), unit, language)


def in_currency(amount: str, unit: str, language: str) -> str:
    """The digits with the currency of their unit, behind the sign of the number; as they are without a currency.

    >>> in_currency("9.67", "USD/hour", "en"), in_currency("9", "day", "en")
    ('$9.67', '9')
    """
    sign = amount[0] if amount.startswith(SIGNS) else ""
    template = _templates(translator(language)).get(unit.partition("/")[0], "{amount}")
    return sign + template.format(amount=amount.removeprefix(sign))


def _templates(tr: Translate) -> dict[str, str]:
    return {
        "USD": tr("${amount}"),
        "EUR": tr("€{amount}"),
        "GBP": tr("£{amount}"),
        "CNY": tr("¥{amount}"),
        "JPY": tr("JP¥{amount}"),
    }
