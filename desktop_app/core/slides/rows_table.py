"""A small native table: headings in bold over a hairline, numbers at the right, no boxes."""

from __future__ import annotations

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from desktop_app.core.slides.native.ink import COLOURS, rgb
from desktop_app.core.slides.native.place import Place
from desktop_app.core.slides.written_text import Type, write

Rows = tuple[tuple[str, ...], ...]
HIGHEST = 34  # pt
NAME_SHARE = 2.0
"""How much wider the column of names is than each other."""


def add_rows(place: Place, rows: Rows, language: str) -> None:
    """Puts the rows into the place, the headings first."""
    count, height = len(rows[0]), min(place.height // len(rows), Pt(HIGHEST))
    shape = place.slide.shapes.add_table(len(rows), count, place.left, place.top, place.width, height * len(rows))
    table = shape.table
    table.horz_banding = False
    part = place.width / (NAME_SHARE + count - 1)
    for number in range(count):
        table.columns[number].width = int(part * (NAME_SHARE if number == 0 else 1))
    for row, cells in enumerate(rows):
        table.rows[row].height = height
        for column, text in enumerate(cells):
            cell = table.cell(row, column)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.fill.solid()
            cell.fill.fore_color.rgb = _ground(row)
            type_ = Type(12, COLOURS.ink, bold=row == 0, at_right=column > 0)
            write(cell.text_frame, (text,), type_, language)
            cell.margin_left = cell.margin_right = Pt(6)


def _ground(row: int) -> RGBColor:
    return rgb(COLOURS.accent_tint if row == 0 else COLOURS.canvas if row % 2 else COLOURS.surface)
