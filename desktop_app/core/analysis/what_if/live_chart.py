"""A chart whose numbers follow a lever: its formulas compiled once, evaluated for the column of the moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.charts import Chart, Source, TableColumn
from desktop_app.core.language.model import Input, Names, Value, Variable
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine, Slots
from desktop_app.core.language.tree import Node
from desktop_app.core.language.walk import names_in

_NO_NAME = Names("", "")


class LiveChart:
    """The chart as drawn once, ready to be given other columns; titles, items and places of points stay as they were.

    All values of `program` are inputs here, so that only the formulas of the chart itself are computed.
    """

    def __init__(self, program: Program, chart: Chart) -> None:
        self.program = program
        self._chart = chart
        self._names: dict[str, str] = {}
        variables = self._variables(LiveNumbers(program, {}), chart)
        read = {name for entry in variables.values() for name in names_in(entry.formula)}
        inputs = {k: _as_input(program, k) for k in (*program.inputs, *program.variables) if k in read}
        self._engine = FloatEngine(replace(program, inputs=inputs, variables=variables, kpis=()))
        self._today: Mapping[str, Value] | None = None
        self._base: Slots = []
        self._places = {column.id: tuple(self._places_of(column)) for column in chart.table.columns}

    def at(self, columns: Mapping[str, Mapping[str, Value]]) -> Chart:
        """The chart for {state id: {id: value}}, today's under "today"."""
        engine, base = self._engine, self._base_of(columns[TODAY])
        others = {state: engine.pack(column) for state, column in columns.items() if state != TODAY}
        slots = {TODAY: base} | {state: engine.alone(own, base) for state, own in others.items()}
        made = tuple(self._column(column, slots) for column in self._chart.table.columns)
        return replace(self._chart, table=replace(self._chart.table, columns=made))

    def _base_of(self, today: Mapping[str, Value]) -> Slots:
        """Today's column, computed anew only for another today: it rests while a lever moves."""
        if self._today is not today:
            self._today, self._base = today, self._engine.today(self._engine.pack(today))
        return self._base

    def _column(self, column: TableColumn, slots: Mapping[str, list[float]]) -> TableColumn:
        if not column.sources:
            return column
        values = list(column.values)
        for row, state, slot in self._places[column.id]:
            values[row] = slots[state][slot]
        return replace(column, values=tuple(values))

    def _places_of(self, column: TableColumn) -> Iterator[tuple[int, str, int]]:
        """Row, state and slot of every number of a column."""
        for row, source in enumerate(column.sources):
            if source is not None:
                yield row, source.column, self._slot(source)

    def _slot(self, source: Source) -> int:
        name = self._names[source.formula]
        items = self._engine.program.items_of(name)
        return self._engine.slots[name][items.index(source.item) if items and source.item is not None else 0]

    def _variables(self, numbers: LiveNumbers, chart: Chart) -> dict[str, Variable]:
        found: dict[str, Variable] = {}
        formulas = {s.formula for column in chart.table.columns for s in column.sources if s is not None}
        for number, formula in enumerate(sorted(formulas)):
            tree: Node = numbers.tree(formula)
            name = self._names[formula] = f"point{number}"
            found[name] = Variable(name, name, _NO_NAME, "1", numbers.index_of(formula), tree)
        return found


def _as_input(program: Program, name: str) -> Input:
    entry = program.inputs.get(name) or program.variables[name]
    return Input(name, name, _NO_NAME, entry.unit, entry.index, 0.0, (float("-inf"), float("inf")), None, "link")
