"""A comparison as a table of texts: for the clipboard, tabs between cells, or as comma-separated values."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Literal

from desktop_app.core.analysis.comparison import HEADLINE, ComparedKpi, Comparison, Difference, KpiGroup
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.lever_effects import lever_name
from desktop_app.core.analysis.what_if.sentence import change_text, kpi_name, kpi_number, same_text
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts.input_text import input_text
from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.map.assembly import Content
from desktop_app.core.map.exchange.csv_text import written

Rows = tuple[tuple[str, ...], ...]
MODE = "map.mode"


class ComparisonText:
    """Says a comparison in "en" or "zh"; large amounts shortened where `compact`."""

    def __init__(self, content: Content, engine: FloatEngine, language: str, *, compact: bool = True) -> None:
        self._content = content
        self._engine = engine
        self._compact = compact
        self.language = language
        self.tr = translator(language)

    def group(self, group: KpiGroup) -> str:
        """The name of a group of KPIs."""
        return self.tr("Headlines") if group.id == HEADLINE else group_name(group.id, self.tr)

    def kpi(self, kpi: ComparedKpi) -> str:
        """The name of a KPI."""
        return kpi_name(kpi.readings[0], self.language)

    def today(self, kpi: ComparedKpi) -> str:
        """Today's value of a KPI."""
        reading = kpi.readings[0]
        return kpi_number(reading, reading.today, self.language, compact=self._compact)

    def value(self, reading: KpiReading) -> str:
        """A scenario's value of a KPI."""
        return kpi_number(reading, reading.value, self.language, compact=self._compact)

    def change(self, reading: KpiReading) -> str:
        """A scenario's change of a KPI with its sign; "same" where it is too small to tell."""
        if reading.verdict == "same":
            return same_text(reading, self.language, compact=self._compact)
        return change_text(reading, reading.change, self.language, compact=self._compact)

    def input(self, difference: Difference) -> str:
        """What a person calls the input; a level says on which scale it is."""
        name = sentence_case(lever_name(self._content, self._engine, difference.input).get(self.language))
        return self.tr("{name}, level 0–5").format(name=name) if difference.levels else name

    def kind(self, difference: Difference) -> str:
        """What kind of change it is."""
        return {
            "initiative": self.tr("Initiative"),
            "decision": self.tr("Decision"),
            "outside": self.tr("Outside change"),
        }[difference.kind]

    def setting(self, difference: Difference, place: int | None = None) -> str:
        """The input in a scenario, today where `place` is None: chosen or not, a level, a mode, or its value."""
        value = difference.today if place is None else difference.values[place]
        if difference.kind == "initiative":
            return self.tr("yes") if value else self.tr("no")
        if difference.levels:
            return fixed_text(difference.levels[0 if place is None else 1 + place], 1)
        if difference.input == MODE:
            return next((m.name.get(self.language) for m in self._content.mode.modes if m.value == value), "")
        return self._value(difference, value)

    def _value(self, difference: Difference, value: Value) -> str:
        unit = self._engine.program.inputs[difference.input].unit
        values = value if isinstance(value, tuple) else (value,)
        return " / ".join(input_text(v, unit, self.language) for v in values)

    def scenario(self, comparison: Comparison, place: int) -> str:
        """What a scenario changes, in numbers."""
        kinds = [entry.kind for entry in comparison.differences if entry.values[place] != entry.today]
        counts = (
            (kinds.count("initiative"), self.tr("{count} initiatives"), self.tr("1 initiative")),
            (kinds.count("decision"), self.tr("{count} decisions"), self.tr("1 decision")),
            (kinds.count("outside"), self.tr("{count} outside changes"), self.tr("1 outside change")),
        )
        parts = [(many if count > 1 else one).format(count=count) for count, many, one in counts if count]
        return self.tr(", ").join(parts) if parts else self.tr("as today")

    def rows(self, comparison: Comparison) -> Rows:
        """The whole comparison: headings, KPIs by group, then the inputs that differ."""
        return tuple(self._rows(comparison))

    def _rows(self, comparison: Comparison) -> Iterator[tuple[str, ...]]:
        tr = self.tr
        names = [scenario.name.get(self.language) for scenario in comparison.scenarios]
        changes = tr("{scenario}: change")
        heads = [text for name in names for text in (name, changes.format(scenario=name))]
        yield ("", tr("KPI"), tr("Today"), *heads)
        for group in comparison.groups:
            for kpi in group.kpis:
                readings = kpi.readings if comparison.scenarios else ()
                cells = [text for r in readings for text in (self.value(r), self.change(r))]
                yield (self.group(group), self.kpi(kpi), self.today(kpi), *cells)
        if comparison.differences:
            yield ("", tr("Inputs that differ"), tr("Today"), *(t for name in names for t in (name, "")))
        for entry in comparison.differences:
            cells = [text for place in range(len(names)) for text in (self.setting(entry, place), "")]
            yield (self.kind(entry), self.input(entry), self.setting(entry), *cells)


def as_text(rows: Rows, kind: Literal["tabs", "csv"]) -> str:
    """The rows as text that a spreadsheet reads: tabs between cells, or comma-separated values."""
    made = StringIO()
    safe = ([written(cell) for cell in row] for row in rows)
    csv.writer(made, delimiter="\t" if kind == "tabs" else ",", lineterminator="\n").writerows(safe)
    return made.getvalue()
