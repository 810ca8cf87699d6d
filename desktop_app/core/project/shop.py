"""The shop that a document describes: its programs, today's inputs with where each came from, and its scenarios."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.analysis.scenario import Scenario, validate
from desktop_app.core.analysis.sizing import Gap, Sized, sizing_of
from desktop_app.core.analysis.span import Interval
from desktop_app.core.language.currency import in_currency, rate_of
from desktop_app.core.language.given import complete
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.assembly import Content
from desktop_app.core.project.document import Document, Provenance

USED = ("measured", "weak", "entered")
"""Statuses whose value stands; the others only say why an assumption stayed."""


@dataclass(frozen=True)
class Shop:
    """A document put to work. Raises UserErrors where its models, inputs or answers break a rule."""

    document: Document
    content: Content = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "content", self.document.content())

    @cached_property
    def rate(self) -> float:
        """Units of the reporting currency for one USD."""
        return rate_of(rates_of(self.document.models["rates"]).per_usd, self.document.currency)

    @cached_property
    def program(self) -> Program:
        """Map and models for what-ifs, over the shop's items and in its currency."""
        return self._of_shop(self.content.what_if)

    @cached_property
    def program_without_map(self) -> Program:
        """The same with what the map gives as plain inputs."""
        return self._of_shop(self.content.what_if_without_map)

    @cached_property
    def roadmap(self) -> Program:
        """Map and models over quarters."""
        return self._of_shop(self.content.roadmap)

    @property
    def today(self) -> dict[str, Value]:
        """Today's inputs of the program."""
        return self.sized.inputs

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Differences between the books and the model of today that are worth naming."""
        return self.sized.gaps

    @cached_property
    def sized(self) -> Sized:
        """Defaults scaled to the shop, with everything measured or entered in its place."""
        entries = {name: e.value for name, e in self.document.entries.items() if e.provenance.status in USED}
        known = {name: value for name, value in entries.items() if name in self.program.inputs}
        assumed = {n: e.value for n, e in self.document.entries.items() if n in self.program.inputs and n not in known}
        values = complete(self.program, {**assumed, **known})
        answers = {
            k: float(v) for k, v in self.document.answers.items() if k.startswith("size_") and k != "size_currency"
        }
        if not answers:
            return Sized(values, {}, ())
        return sizing_of(self.document.models["sizing"]).size(self.program, answers, known, values)

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The document's scenarios, each checked against the program."""
        return tuple(validate(self.program, self.today, scenario).scenario for scenario in self.document.scenarios)

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

    def _scaling(self, known: Input) -> str:
        return "scaled to the shop" if self.sized.answers and (known.scales != "none" or known.sized) else ""

    def _of_shop(self, program: Program) -> Program:
        items = {index: names for index, names in self.document.items.items() if index in program.indexes}
        return in_currency(program, self.rate).with_items(items)
