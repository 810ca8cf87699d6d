"""The shop that a document describes: its programs, today's inputs with where each came from, and its scenarios."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.sizing import Gap, Sized
from desktop_app.core.analysis.span import Interval
from desktop_app.core.errors import InputError
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.assembly import Content
from desktop_app.core.map.in_force import with_strengths
from desktop_app.core.project.column import Column
from desktop_app.core.project.document import Document, Provenance
from desktop_app.core.project.scenario_column import ScenarioColumn
from desktop_app.core.project.shop_programs import ShopPrograms
from desktop_app.core.project.shop_today import USED, ShopToday

Columns = Mapping[str, ScenarioColumn]


class Shop:
    """A document put to work. Raises UserErrors where its models, inputs or answers break a rule.

    Everything is computed when it is first asked for; what an edit leaves alone is handed on by `after`. `content` is
    the models, map and initiatives of the document, the map with the strengths in force.
    """

    def __init__(
        self,
        document: Document,
        *,
        today: ShopToday | None = None,
        known: Columns | None = None,
        before: Content | None = None,
        same: bool = False,
    ) -> None:
        self.document = document
        self._today = today or ShopToday(document, ShopPrograms(document))
        self._programs = self._today.programs
        self.content = before if same and before else self._shown(before)
        self.columns: Columns = MappingProxyType(
            {s.id: self._column(s, (known or {}).get(s.id)) for s in document.scenarios}
        )

    def after(self, document: Document) -> Shop:
        """The shop of a later document; whatever the edit between left alone is not computed again."""
        today = self._today.after(document, self._programs.after(document))
        # Most edits are of a scenario: then not even the strengths are looked at.
        same = today is self._today and document.map is self.document.map
        return Shop(document, today=today, before=self.content, same=same, known=self.columns)

    def computed(self) -> Shop:
        """The same shop with today's and every scenario's column there. Raises UserError where today cannot be."""
        _ = self.today_column
        for column in self.columns.values():
            _ = column.column
        return self

    @property
    def rate(self) -> float:
        """Units of the reporting currency for one USD."""
        return self._programs.rate

    @property
    def program(self) -> Program:
        """Map and models for what-ifs, over the shop's items and in its currency."""
        return self._programs.what_if

    @property
    def program_without_map(self) -> Program:
        """The same with what the map gives as plain inputs."""
        return self._programs.what_if_without_map

    @property
    def roadmap(self) -> Program:
        """Map and models over quarters."""
        return self._programs.roadmap

    @property
    def sized(self) -> Sized:
        """Defaults scaled to the shop, with everything measured or entered in its place."""
        return self._today.sized

    @property
    def today(self) -> dict[str, Value]:
        """Today's inputs of the program."""
        return self.sized.inputs

    @property
    def today_column(self) -> Column:
        """Today's inputs and every variable they give."""
        return self._today.column

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Differences between the books and the model of today that are worth naming."""
        return self.sized.gaps

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The document's scenarios. Raises InputError where one is refused; `columns` says which and why."""
        problems = tuple(problem for column in self.columns.values() for problem in column.problems)
        if problems:
            raise InputError(problems)
        return tuple(column.scenario for column in self.columns.values())

    def provenance(self, name: str) -> Provenance:
        """Where today's value of an input came from; an assumption carries its source and grade."""
        entry = self.document.entries.get(name)
        if entry is not None:
            return entry.provenance
        known = self.program.inputs[name]
        return Provenance("assumed", method=self._scaling(known), source=f"{known.source} ({known.grade})")

    def intervals(self) -> dict[str, Interval]:
        """The 95 % intervals of the inputs measured, {input id: (low, high)}."""
        found: dict[str, Interval] = {}
        for name, entry in self.document.entries.items():
            low, high = entry.provenance.low, entry.provenance.high
            known = self.program.inputs.get(name)
            drawn = known is not None and known.role in ("fact", "estimate") and entry.provenance.status in USED
            if drawn and low is not None and high is not None:
                found[name] = (low, high)
        return found

    def numbers(self) -> dict[str, float]:
        """The values of scalar inputs that somebody measured or entered."""
        stand = ((name, entry) for name, entry in self.document.entries.items() if entry.provenance.status in USED)
        return {name: entry.value for name, entry in stand if isinstance(entry.value, float | int)}

    def _scaling(self, known: Input) -> str:
        return "scaled to the shop" if self.sized.answers and (known.scales != "none" or known.sized) else ""

    def _shown(self, before: Content | None) -> Content:
        """The models, map and initiatives of the document, the map with the strengths in force."""
        known, drawn = self._programs.content, self.document.map
        figure = known.figure if self._programs.document.map is drawn else self.document.content().figure
        figure = with_strengths(figure, self.numbers())
        if before is not None and before.programs is known.programs and before.figure == figure:
            return before
        return known if figure is known.figure else known.showing(figure)

    def _column(self, scenario: Scenario, known: ScenarioColumn | None) -> ScenarioColumn:
        if known is not None and known.today is self._today and known.given == scenario:
            return known
        return ScenarioColumn(scenario, self._today)
