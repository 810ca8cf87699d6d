"""Scenarios side by side: the KPIs of a dimension as a table and as bars of relative change."""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop_app.core.analysis.scenario_run import KpiRow, ScenarioRun
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts import Axis, CellValue, Chart, Paint, Series, Source, Stroke, Table, TableColumn
from desktop_app.core.charts.number_format import unit_text
from desktop_app.core.i18n import sentence_case, translator

PERCENT = "percent"
NOTHING = 1e-12


def dimensions(run: ScenarioRun) -> tuple[str, ...]:
    """The dimensions that have KPIs, in the order of the models."""
    return tuple(dict.fromkeys(row.dimension for row in run.kpis))


def kpi_table(run: ScenarioRun, dimension: str, language: str) -> Table:
    """Today and every scenario: one row for each KPI of the dimension, each number in its own format."""
    return _table(run, dimension, _rows(run, dimension), language)


def kpi_chart(run: ScenarioRun, dimension: str, language: str, chosen: int = 0) -> Chart:
    """How much every scenario changes the KPIs of a dimension, as a share of today; the `chosen` scenario in full ink.

    Flags and what is nothing today have no relative change and are only in the table of `kpi_table`.
    """
    tr = translator(language)
    table = _table(run, dimension, [row for row in _rows(run, dimension) if _comparable(row)], language)
    title = tr("Change against today")
    return Chart(
        id=f"kpis_{dimension}",
        kind="bar",
        title=tr("{dimension}: what changes against today?").format(dimension=group_name(dimension, tr)),
        table=table,
        categories="kpi",
        series=tuple(
            Series(f"change_{c.scenario.id}", c.scenario.name.get(language), *_paint(i, chosen))
            for i, c in enumerate(run.columns)
        ),
        x_axis=Axis(""),
        y_axis=Axis(title, "1", PERCENT),
        horizontal=True,
        better="none",
        note=tr("Change as a share of today's value. ▲ better if higher, ▼ better if lower."),
    )


def _paint(number: int, chosen: int) -> tuple[Paint, Stroke]:
    """The chosen scenario in full ink, the others pale, every other of them hollow to be told apart."""
    if number == chosen:
        return "scenario", "solid"
    return "ghost", "hollow" if (number - (number > chosen)) % 2 else "solid"


def _rows(run: ScenarioRun, dimension: str) -> list[KpiRow]:
    return [row for row in run.kpis if row.dimension == dimension]


def _comparable(row: KpiRow) -> bool:
    return row.kpi.format != "flag" and math.isfinite(row.today) and abs(row.today) > NOTHING


def _table(run: ScenarioRun, dimension: str, rows: Sequence[KpiRow], language: str) -> Table:
    tr = translator(language)
    title = tr("{dimension}: today and the scenarios").format(dimension=group_name(dimension, tr))
    names = TableColumn("kpi", tr("KPI"), tuple(_name(row, language) for row in rows))
    units = TableColumn("unit", tr("Unit"), tuple(unit_text(row.unit, language) for row in rows))
    formats = tuple(row.kpi.format for row in rows)
    today = _values("today", tr("Today"), "today", rows, [row.today for row in rows], formats)
    scenarios: list[TableColumn] = []
    for number, column in enumerate(run.columns):
        state, name = column.scenario.id, column.scenario.name.get(language)
        scenarios.append(_values(state, name, state, rows, [row.scenarios[number] for row in rows], formats))
        scenarios.append(_changes(state, tr("{scenario}: change").format(scenario=name), rows, number))
    return Table(f"kpis_{dimension}", title, (names, units, today, *scenarios))


def _name(row: KpiRow, language: str) -> str:
    arrow = {"higher": " ▲", "lower": " ▼", "none": ""}[row.kpi.better]
    item = f" ({row.item})" if row.item else ""
    return f"{sentence_case(row.name.get(language))}{item}{arrow}"


def _values(
    column: str, title: str, state: str, rows: Sequence[KpiRow], values: Sequence[float], formats: tuple[str, ...]
) -> TableColumn:
    cells: tuple[CellValue, ...] = tuple(values)
    sources = tuple(Source(row.kpi.variable, state, row.item or None) for row in rows)
    return TableColumn(column, title, cells, "1", "number", sources, formats)


def _changes(scenario: str, title: str, rows: Sequence[KpiRow], number: int) -> TableColumn:
    """The relative change of every row; empty where it has none."""
    values: tuple[CellValue, ...] = tuple(
        row.changes[number] / abs(row.today) if _comparable(row) else None for row in rows
    )
    sources = tuple(
        Source(f"({v} - today({v})) / abs(today({v}))", scenario, row.item or None) if _comparable(row) else None
        for row in rows
        for v in (row.kpi.variable,)
    )
    return TableColumn(f"change_{scenario}", title, values, "1", PERCENT, sources)
