"""How far each input may go as sentences, a table and bars of how much room is left."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.analysis.break_even import BreakEven, BreakEvens
from desktop_app.core.analysis.lever_text import lever_text
from desktop_app.core.analysis.output_axis import output_name
from desktop_app.core.charts import Axis, CellValue, Chart, Series, Table, TableColumn
from desktop_app.core.i18n import sentence_case, translator

MOST = 15


def break_even_chart(found: BreakEvens, language: str, most: int = MOST) -> Chart:
    """The inputs with the least room, at most `most`; what can turn the result within its plausible range first."""
    tr = translator(language)
    title = tr("How far may each input go?")
    rows = [row for row in found.rows if row.room < float("inf")][:most]
    room = tr("Room, as a share of the plausible range")
    return Chart(
        id="break_even",
        kind="bar",
        title=title,
        table=Table("break_even", title, _columns(found, rows, language)),
        categories="input",
        series=(Series("room", room, "scenario"),),
        x_axis=Axis(""),
        y_axis=Axis(room, "1", "percent"),
        horizontal=True,
        better="higher",
        note=tr(
            "Each input moves alone. At 100 % the result turns where the input meets the end of what it may plausibly "
            "be; below, a plausible value turns it."
        ),
    )


def _columns(found: BreakEvens, rows: Sequence[BreakEven], language: str) -> tuple[TableColumn, ...]:
    tr, program = translator(language), found.study.program

    def texts(column: str, title: str, numbers: Sequence[float | None]) -> TableColumn:
        said = (lever_text(program, row.lever, n, language) for row, n in zip(rows, numbers, strict=True))
        return TableColumn(column, title, tuple(said))

    rooms: tuple[CellValue, ...] = tuple(row.room for row in rows)
    return (
        TableColumn("input", tr("Input"), tuple(row.lever.name(program, language) for row in rows)),
        texts("now", tr("Now"), [row.now for row in rows]),
        texts("below", tr("Turns below"), [row.below for row in rows]),
        texts("above", tr("Turns above"), [row.above for row in rows]),
        texts("low", tr("Low end"), [row.low for row in rows]),
        texts("high", tr("High end"), [row.high for row in rows]),
        TableColumn("room", tr("Room, as a share of the plausible range"), rooms, "1", "percent"),
        TableColumn("sentence", tr("In words"), tuple(break_even_sentence(found, row, language) for row in rows)),
    )


def first_to_turn(found: BreakEvens, language: str) -> str:
    """The input with the least room, as a sentence after one that is about something else; "" where none turns it."""
    if not found.rows:
        return ""
    tr = translator(language)
    text = tr("Of all inputs, each moved alone, this one has the least room: {sentence}")
    return text.format(sentence=break_even_sentence(found, found.rows[0], language))


def break_even_sentence(found: BreakEvens, row: BreakEven, language: str) -> str:
    """As long as which condition holds the output rises, or from where on it would."""
    tr, program = translator(language), found.study.program
    gaps = {
        "output": sentence_case(output_name(found.study, language)),
        "input": row.lever.name(program, language),
        "below": lever_text(program, row.lever, row.below, language),
        "above": lever_text(program, row.lever, row.above, language),
    }
    if row.rises:
        both = tr("{output} rises as long as {input} stays between {below} and {above}.")
        upper = tr("{output} rises as long as {input} stays below {above}.")
        lower = tr("{output} rises as long as {input} stays above {below}.")
    else:
        both = tr("{output} would rise with {input} below {below} or above {above}.")
        upper = tr("{output} would rise with {input} above {above}.")
        lower = tr("{output} would rise with {input} below {below}.")
    if row.below is None:
        return upper.format(**gaps)
    return (lower if row.above is None else both).format(**gaps)
