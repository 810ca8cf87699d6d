"""The helper columns of a waterfall as live formulas: an invisible base and the visible parts above and below zero.

Where the running total crosses zero, the base is zero and the bar is split in two parts that meet on the axis.
"""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from desktop_app.core.charts.number_format import MINUS, NUMBER_FORMATS, fixed_text
from desktop_app.core.i18n import translator
from desktop_app.core.report.charts.binding import Binding
from desktop_app.core.report.charts.helper_columns import HelperColumn

END, BASE, TOTAL, RISE, RISE_BELOW, FALL, FALL_BELOW, NAME = range(8)


def waterfall_columns(binding: Binding) -> tuple[HelperColumn, ...]:
    """The helper columns, numbered as above: running end, base, totals, four parts of steps, names."""
    tr = translator(binding.language)
    titles = (
        tr("running total"),
        tr("base"),
        tr("total"),
        tr("rise"),
        tr("rise below zero"),
        tr("fall"),
        tr("fall below zero"),
        tr("name"),
    )
    rows = [_row(binding, row) for row in range(binding.chart.table.rows)]
    values = _values(binding)
    return tuple(
        HelperColumn(title, tuple(row[number] for row in rows), tuple(row[number] for row in values))
        for number, title in enumerate(titles)
    )


def _row(binding: Binding, row: int) -> tuple[str, ...]:
    value = binding.place.cell(binding.chart.series[0].column, row)
    place = binding.place.top + 1 + row
    end_column = get_column_letter(binding.helpers_at + END)
    total = row in binding.chart.totals
    end, start = f"{end_column}{place}", f"{end_column}{place - 1}" if row else "0"
    name = (
        f"={binding.place.cell(binding.chart.categories, row)}&CHAR(10)&{_number_formula(binding, value, total=total)}"
    )
    if total:
        return (f"={value}", "=0", f"={value}", "=0", "=0", "=0", "=0", name)
    return (
        f"={start}+{value}",
        f"=MAX(MIN({start},{end}),0)+MIN(MAX({start},{end}),0)",
        "=0",
        f"=IF({end}>={start},MAX({end},0)-MAX({start},0),0)",
        f"=IF({end}>={start},MIN({start},0)-MIN({end},0),0)",
        f"=IF({end}<{start},MAX({start},0)-MAX({end},0),0)",
        f"=IF({end}<{start},MIN({end},0)-MIN({start},0),0)",
        name,
    )


def _values(binding: Binding) -> list[tuple[float | str, ...]]:
    names = binding.chart.table.column(binding.chart.categories).values
    start, rows = 0.0, list[tuple[float | str, ...]]()
    for row, value in enumerate(binding.chart.values(binding.chart.series[0])):
        total = row in binding.chart.totals
        name = f"{names[row]}\n{_number(binding, value, total=total)}"
        if total:
            rows.append((value, 0.0, value, 0.0, 0.0, 0.0, 0.0, name))
            start = value
            continue
        end = start + value
        parts = _parts(start, end)
        rows.append((end, max(min(start, end), 0.0) + min(max(start, end), 0.0), 0.0, *parts, name))
        start = end
    return rows


def _parts(start: float, end: float) -> tuple[float, float, float, float]:
    """The visible parts: rise above and below zero, fall above and below zero."""
    above, below = max(end, 0.0) - max(start, 0.0), min(start, 0.0) - min(end, 0.0)
    return (above, below, 0.0, 0.0) if end >= start else (0.0, 0.0, -above, -below)


def _number_formula(binding: Binding, cell: str, *, total: bool) -> str:
    """The number as text: FIXED, because TEXT reads its format by the reader's country."""
    shown = NUMBER_FORMATS[binding.chart.y_axis.format]
    scaled = f"ABS({cell})*100" if shown.percent else f"ABS({cell})"
    plus = '""' if total else '"+"'
    sign = f'IF({cell}<0,"{MINUS}",{plus})'
    return f"{sign}&FIXED({scaled},{shown.decimals})" + ('&"%"' if shown.percent else "")


def _number(binding: Binding, value: float, *, total: bool) -> str:
    shown = NUMBER_FORMATS[binding.chart.y_axis.format]
    sign = MINUS if value < 0 else "" if total else "+"
    digits = fixed_text(abs(value) * (100 if shown.percent else 1), shown.decimals)
    return sign + digits + ("%" if shown.percent else "")
