"""What a workbook reports: one program, its today, its scenarios, and what the analyses found about the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.core.analysis.assessment.assessed import NodeScore
from desktop_app.core.analysis.attribution import MoneySplit
from desktop_app.core.analysis.grid import Grid
from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.portfolio.portfolio import Portfolio
from desktop_app.core.analysis.roadmap.bands import Bands
from desktop_app.core.analysis.roadmap.roadmap import Roadmap
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.tornado import Tornado
from desktop_app.core.language.currency import MONEY
from desktop_app.core.language.lift import lift
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.project.document import EvidenceSource, Provenance
from desktop_app.core.report.states import TODAY, State

ASSUMED = Provenance("assumed")


@dataclass(frozen=True)
class Answers:
    """What the questionnaire gave: scores of nodes, the map they are of, today's levels {node: level}, how many."""

    scores: Sequence[NodeScore]
    figure: CapabilityMap
    levels: Mapping[str, float]
    people: int


@dataclass(frozen=True)
class ReportedStudy:
    """A program in the reporting currency, with every input of today and the scenarios, the chosen one first.

    `provenance` {input id: where its value came from}; an input that is not named is assumed. `fingerprint` is that of
    the models, as it is printed. The analyses are of the first scenario; what was not run is None and its sheet is
    left out. `grid` is over two decisions that the first scenario leaves alone. `date` is when it was computed.
    """

    title: str
    program: Program
    today: Mapping[str, Value]
    scenarios: tuple[Scenario, ...] = ()
    currency: str = MONEY
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    sources: Sequence[EvidenceSource] = ()
    fingerprint: str = ""
    split: MoneySplit | None = None
    tornado: Tornado | None = None
    odds: Odds | None = None
    roadmap: Roadmap | None = None
    bands: Bands | None = None
    portfolio: Portfolio | None = None
    grid: Grid | None = None
    answers: Answers | None = None
    date: str = ""

    def states(self, language: str, today: str) -> tuple[State, ...]:
        """The columns of the workbook; `today` is the heading of the first."""
        first = State(TODAY, today, "today", self.today)
        return (first, *(State(s.id, s.name.get(language), "alone", s.changes) for s in self.scenarios))

    def lifted(self) -> Program:
        """The program as a workbook can hold it."""
        return lift(self.program)

    def origin(self, name: str) -> Provenance:
        """Where the value of an input came from."""
        return self.provenance.get(name, ASSUMED)
