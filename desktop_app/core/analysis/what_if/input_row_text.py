"""How the rows of a table of inputs are written: name with its item, unit, range and number."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.what_if.page_inputs import InputRow
from desktop_app.core.charts.input_text import digits_text
from desktop_app.core.charts.number_format import MINUS, fixed_text, unit_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Input
from desktop_app.core.language.program import Program

PERCENT = 100.0
SWITCHES = ("map.on_", "map.ok_")


@dataclass(frozen=True)
class InputRowText:
    """Rows of a program in a language; shares are written and typed in percent."""

    program: Program
    language: str

    def name(self, row: InputRow) -> str:
        """The name of the input, the item before it."""
        name = sentence_case(row.entry.name.get(self.language))
        items = self.program.item_labels(row.entry.id, self.language)
        return f"{items[row.item]} · {name}" if items else name

    def unit(self, row: InputRow) -> str:
        """The unit in words; % for a share."""
        return "%" if is_share(row.entry) else unit_text(row.entry.unit, self.language)

    def number(self, row: InputRow, value: float) -> str:
        """The number without its unit, to three digits; a whole number without decimals."""
        shown = value * (PERCENT if is_share(row.entry) else 1.0)
        return fixed_number(shown)

    def ends(self, row: InputRow, span: Span | None) -> str:
        """From where to where the number may lie; for what is not uncertain, what may be entered."""
        low, high = (span.low[row.item], span.high[row.item]) if span else row.entry.bounds
        return " – ".join(self.number(row, end) for end in (low, high))

    def typed(self, row: InputRow, value: float) -> str:
        """The number as somebody would type it, in full."""
        return f"{value * (PERCENT if is_share(row.entry) else 1.0):.10g}"

    def meant(self, row: InputRow, number: float, *, percent: bool) -> float:
        """The value for a number typed; one with a percent sign (`percent`) is a share already."""
        return number / PERCENT if is_share(row.entry) and not percent else number


def is_share(entry: Input) -> bool:
    """Whether an input is a share of 1; one that only says yes or no is none."""
    is_switch = entry.id.startswith(SWITCHES)
    return not is_switch and entry.unit == "1" and max(abs(bound) for bound in entry.bounds) <= 1


def fixed_number(value: float) -> str:
    """The number to three digits; a whole number as it is.

    >>> fixed_number(12.0), fixed_number(0.2468), fixed_number(-1500.0)
    ('12', '0.247', '−1,500')
    """
    if value != round(value):
        return digits_text((value,))[0]
    return (MINUS if value < 0 else "") + fixed_text(abs(value), 0)
