"""One slide laid out: topic and finding at the top, sentences at the left, at the right the one thing to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Length, Pt

from desktop_app.core.slides.deck import Imprint
from desktop_app.core.slides.fitting import fitting_size
from desktop_app.core.slides.map_picture import add_picture
from desktop_app.core.slides.native.ink import COLOURS, rgb
from desktop_app.core.slides.native.native_chart import add_chart
from desktop_app.core.slides.native.place import Place
from desktop_app.core.slides.rows_table import add_rows
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.written_text import Type, write

if TYPE_CHECKING:
    from pptx.presentation import Presentation

TITLE_ONLY = 5
"""The number of the layout that has a title and nothing else."""
LEFT, RIGHT, TOP, FOOT = 40, 920, 132, 496  # pt of 960 × 540: where the content stands
TEXT_WIDE = {"chart": 300, "few": 430, "many": 250, "map": 236}
"""How wide sentences are beside a chart, a small and a wide table, and the map [pt]."""
GAP = 20
TITLES, SENTENCES = (28, 26, 24, 22, 20), (18, 16, 15, 14, 13, 12, 11, 10)
FEW_COLUMNS = 2
HUES = {"logistics": "log", "marketing": "mkt", "supply_chain": "sc", "payment_risk": "pay"}


def add_page(deck: Presentation, slide: Slide, imprint: Imprint, number: int, picture: bytes) -> None:
    """Adds the slide to the deck; `picture` is the map as PNG."""
    made = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    _head(made, slide, imprint)
    shown = _shown(slide, picture)
    wide = TEXT_WIDE[shown] if shown else RIGHT - LEFT
    seen_from = LEFT + wide + GAP if slide.sentences else LEFT
    if slide.sentences:
        size = fitting_size(slide.sentences, wide, FOOT - TOP, SENTENCES)
        frame = _box(made, LEFT, TOP, wide, FOOT - TOP)
        write(frame, slide.sentences, Type(size, COLOURS.ink, gap=size / 2), imprint.language)
    seen = Place(made, Pt(seen_from), Pt(TOP), Pt(RIGHT - seen_from), Pt(FOOT - TOP))
    if shown == "chart" and slide.chart is not None:
        add_chart(seen, slide.chart, imprint.language)
    elif shown == "map":
        add_picture(seen, picture, slide.title)
    elif shown:
        add_rows(seen, slide.rows, imprint.language)
    _foot(made, imprint, number)
    made.notes_slide.notes_text_frame.text = "\n".join(slide.notes)


def _shown(slide: Slide, picture: bytes) -> str:
    """What is to be seen: "chart", "map", a table of "few" or "many" columns, or "" for nothing."""
    if slide.chart is not None:
        return "chart"
    if slide.shows_map and picture:
        return "map"
    if slide.rows:
        return "few" if len(slide.rows[0]) <= FEW_COLUMNS else "many"
    return ""


def _head(made: Any, slide: Slide, imprint: Imprint) -> None:  # noqa: ANN401 - a slide of python-pptx
    hue = COLOURS.tokens()[HUES.get(slide.kind, "accent")]
    bar = made.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(0), Pt(34), Pt(8), Pt(82))
    bar.line.fill.background()
    bar.shadow.inherit = False
    bar.fill.solid()
    bar.fill.fore_color.rgb = rgb(hue)
    write(_box(made, LEFT, 30, RIGHT - LEFT, 22), (slide.topic,), Type(13, hue, bold=True), imprint.language)
    title = made.shapes.title
    title.left, title.top, title.width, title.height = (Pt(v) for v in (LEFT, 50, RIGHT - LEFT, 70))
    title.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    size = fitting_size((slide.title,), RIGHT - LEFT, 70, TITLES)
    write(title.text_frame, (slide.title,), Type(size, COLOURS.ink, bold=True), imprint.language)


def _foot(made: Any, imprint: Imprint, number: int) -> None:  # noqa: ANN401 - as above
    said = f"{imprint.title} · {imprint.date} · {number}"
    write(_box(made, LEFT, 510, RIGHT - LEFT, 20), (said,), Type(10, COLOURS.ink3), imprint.language)


def _box(made: Any, left: float, top: float, width: float, height: float) -> Any:  # noqa: ANN401 - as above
    places: Sequence[Length] = [Pt(value) for value in (left, top, width, height)]
    return made.shapes.add_textbox(*places).text_frame
