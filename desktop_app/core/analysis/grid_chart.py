"""A grid of results as a heat map: one lever down, the other across."""

from __future__ import annotations

from desktop_app.core.analysis.contour import contour
from desktop_app.core.analysis.grid import Grid, GridAxis
from desktop_app.core.analysis.lever_text import lever_text
from desktop_app.core.analysis.output_axis import output_axis, output_name
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.i18n import sentence_case, translator


def grid_chart(grid: Grid, language: str, *, change: bool = False, target: float | None = None) -> Chart:
    """The scenario's output at every place of the grid, or what the scenario changes there.

    The cell where it stands is marked, and the line along which a `target` is met.
    """
    tr = translator(language)
    study, program = grid.study, grid.study.program
    axis = output_axis(study, language, change=change)
    values = grid.change if change else grid.scenario
    title = tr("{output} by {row} and {column}").format(
        output=sentence_case(output_name(study, language)),
        row=grid.rows.lever.name(program, language),
        column=grid.columns.lever.name(program, language),
    )
    labels = _labels(grid, grid.columns, language)
    columns = tuple(
        TableColumn(f"c{number}", label, tuple(values[:, number].tolist()), axis.unit, axis.format)
        for number, label in enumerate(labels)
    )
    places = TableColumn("row", grid.rows.lever.name(program, language), _labels(grid, grid.rows, language))
    return Chart(
        id="grid",
        kind="heat_map",
        title=title,
        table=Table("grid", title, (places, *columns)),
        categories="row",
        series=tuple(Series(column.id, column.title, "scenario") for column in columns),
        x_axis=Axis(grid.rows.lever.name(program, language)),
        y_axis=Axis(grid.columns.lever.name(program, language), "1", axis.format),
        note=tr("It stands at {row} down and {column} across.").format(
            row=lever_text(program, grid.rows.lever, grid.rows.now, language),
            column=lever_text(program, grid.columns.lever, grid.columns.now, language),
        ),
        better=study.kpi.better,
        here=(grid.rows.numbers.index(grid.rows.now), grid.columns.numbers.index(grid.columns.now)),
        contour=() if target is None else tuple((*piece.start, *piece.end) for piece in contour(values, target)),
    )


def _labels(grid: Grid, axis: GridAxis, language: str) -> tuple[str, ...]:
    return tuple(lever_text(grid.study.program, axis.lever, number, language) for number in axis.numbers)
