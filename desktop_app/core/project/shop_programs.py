"""The programs of a shop: its models over its own items and in its currency."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.language.currency import in_currency, rate_of
from desktop_app.core.language.program import Program
from desktop_app.core.map.assembly import Content
from desktop_app.core.map.in_force import same_program
from desktop_app.core.project.changes import changed_fields
from desktop_app.core.project.document import TRADE_RULES, Document

READ = frozenset({"models", "amendments", "items", "currency"})
"""The fields of a document that its programs are made of, but for the map."""
KEPT = 6
"""Programs of how many maps are kept for undo."""
MADE = 12
"""How many programs over items and in a currency are kept: another shop of the same compiles nothing."""


@dataclass(frozen=True)
class ShopPrograms:
    """The content of a document and its programs. Raises UserErrors where the models break a rule."""

    document: Document
    recent: list[ShopPrograms] = field(default_factory=list, repr=False, compare=False)
    content: Content = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "content", self.document.content())

    def after(self, document: Document) -> ShopPrograms:
        """The programs of a later document: these, where nothing they are made of has changed.

        Programs of maps that were there shortly before are kept: undo and redo compile nothing.
        """
        changed = self._changed(document)
        if READ.isdisjoint(changed) and ("map" not in changed or self._serve(document.content())):
            return self
        for known in self.recent[::-1]:
            if known.document.map is document.map and READ.isdisjoint(known._changed(document)):  # noqa: SLF001 - its like
                return known
        made = ShopPrograms(document, self.recent)
        # One list for all: whichever of them is the current one knows the others.
        self.recent[:] = [*(self.recent or [self]), made][-KEPT:]
        return made

    def _changed(self, document: Document) -> frozenset[str]:
        """The fields that differ; not the models, where only a text does that no program is made of."""
        changed = frozenset(changed_fields(self.document, document))
        ours, theirs = ({**one.models, TRADE_RULES: ""} for one in (self.document, document))
        return changed - {"models"} if "models" in changed and ours == theirs else changed

    def _serve(self, content: Content) -> bool:
        ours = self.content
        return ours.stand_ins == content.stand_ins and same_program(ours.figure, content.figure)

    @cached_property
    def rate(self) -> float:
        """Units of the reporting currency for one USD."""
        return rate_of(rates_of(self.document.models["rates"]).known, self.document.currency)

    @cached_property
    def what_if(self) -> Program:
        """Map and models for what-ifs."""
        return self._of_shop(self.content.what_if)

    @cached_property
    def what_if_without_map(self) -> Program:
        """The same with what the map gives as plain inputs."""
        return self._of_shop(self.content.what_if_without_map)

    @cached_property
    def roadmap(self) -> Program:
        """Map and models over quarters."""
        return self._of_shop(self.content.roadmap)

    def _of_shop(self, program: Program) -> Program:
        items = ((index, tuple(names)) for index, names in self.document.items.items() if index in program.indexes)
        return _made(program, self.rate, self.document.currency, tuple(items))


@lru_cache(maxsize=MADE)
def _made(program: Program, rate: float, currency: str, items: tuple[tuple[str, tuple[str, ...]], ...]) -> Program:
    return in_currency(program, rate, currency).with_items(dict(items))
