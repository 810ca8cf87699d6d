"""How an input is written: three significant digits, shares in percent, the unit in words."""

from __future__ import annotations

import math

from desktop_app.core.charts.number_format import MINUS, NOTHING, THIN_SPACE, fixed_text, unit_text

SIGNIFICANT = 3
MOST_DECIMALS = 6


def input_text(value: float | None, unit: str, language: str, *, share: bool = False) -> str:
    """The number with its unit; a `share` of 1 in percent.

    >>> input_text(9.0412, "day", "en"), input_text(0.246, "1", "zh", share=True), input_text(None, "day", "en")
    ('9.04 days', '24.6%', '–')
    """
    digits = digits_text((value,), share=share)[0]
    return digits if value is None else f"{digits}{unit_after(unit, language, share=share)}"


def digits_text(values: tuple[float | None, ...], *, share: bool = False) -> tuple[str, ...]:
    """The numbers without unit, all with the decimals that the first of them needs."""
    scaled = [None if v is None or not math.isfinite(v) else v * 100 if share else v for v in values]
    decimals = _decimals(next((v for v in scaled if v is not None), 0.0))
    return tuple(NOTHING if v is None else _digits(v, decimals) for v in scaled)


def unit_after(unit: str, language: str, *, share: bool = False) -> str:
    """What stands after the digits: a percent sign or the unit, with its space."""
    if share:
        return "%" if language == "zh" else THIN_SPACE + "%"
    words = unit_text(unit, language)
    return f" {words}" if words else ""


def _decimals(value: float) -> int:
    if value == 0:
        return 0
    return min(max(SIGNIFICANT - 1 - math.floor(math.log10(abs(value))), 0), MOST_DECIMALS)


def _digits(value: float, decimals: int) -> str:
    digits = fixed_text(abs(value), decimals)
    return (MINUS if value < 0 and any(d in digits for d in "123456789") else "") + digits
