"""What a question is asked of: the shop and a scenario, and whether both are still what they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.core.analysis.plans import SWITCH
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import CONTRIBUTION, Study
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.project.document import Document
from desktop_app.core.project.roadmap_study import roadmap_study
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import study_of

TODAY = Scenario("today", Names("Today", "今天"))


@dataclass(frozen=True)
class Ground:
    """Two are equal where the same question has the same answer, whatever else was edited in between."""

    shop: Shop = field(compare=False)
    scenario: Scenario
    program: Program
    today: Mapping[str, Value]
    models: object
    entries: object

    @classmethod
    def of(cls, shop: Shop, scenario: Scenario | None) -> Ground:
        """The shop as it is, with a scenario; None for today."""
        document: Document = shop.document
        return cls(shop, scenario or TODAY, shop.program, shop.today, document.models, document.entries)

    def study(self, output: str = CONTRIBUTION) -> Study:
        """What an analysis of one output is asked."""
        return replace(study_of(self.shop, self.scenario), output=output)

    def roadmap(self) -> Study:
        """The same over quarters. Compiles its program where it has not been."""
        return roadmap_study(self.shop, self.scenario)

    def without_switches(self) -> Ground:
        """The same with no initiative chosen, for whoever compares all of them."""
        return self.with_changes(
            {name: value for name, value in self.scenario.changes.items() if not name.startswith(SWITCH)}
        )

    def with_changes(self, changes: Mapping[str, Value]) -> Ground:
        """The same with other changes, under no scenario's name."""
        return replace(self, scenario=replace(TODAY, changes=changes))
