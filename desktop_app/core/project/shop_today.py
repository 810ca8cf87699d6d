"""The shop as it is today: its inputs, sized and measured, and the column that they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.analysis.sizing import Sized, sizing_of
from desktop_app.core.language.given import complete
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project.changes import changed_fields
from desktop_app.core.project.column import Column
from desktop_app.core.project.document import Document
from desktop_app.core.project.shop_programs import ShopPrograms

USED = ("measured", "weak", "entered")
"""Statuses whose value stands; the others only say why an assumption stayed."""
READ = frozenset({"entries", "answers"})
CURRENCY = "size_currency"


@dataclass(frozen=True)
class ShopToday:
    """Today of a document. Its parts raise UserErrors where inputs or answers break a rule."""

    document: Document
    programs: ShopPrograms

    def after(self, document: Document, programs: ShopPrograms) -> ShopToday:
        """Today of a later document: this one, where nothing it is made of has changed."""
        same = programs is self.programs and READ.isdisjoint(changed_fields(self.document, document))
        return self if same else ShopToday(document, programs)

    @cached_property
    def sized(self) -> Sized:
        """Defaults scaled to the shop, with everything measured or entered in its place."""
        program = self.programs.what_if
        ours = {name: entry for name, entry in self.document.entries.items() if name in program.inputs}
        known = {name: entry.value for name, entry in ours.items() if entry.provenance.status in USED}
        values = complete(program, {name: entry.value for name, entry in ours.items()})
        answers = _sizes(self.document.answers)
        if not answers:
            return Sized(values, {}, ())
        return sizing_of(self.document.models["sizing"]).size(program, answers, known, values)

    @cached_property
    def column(self) -> Column:
        """Today's own column."""
        engine = engine_of(self.programs.what_if)
        return Column(engine, engine.today(engine.pack(self.sized.inputs)))


def _sizes(answers: Mapping[str, float | str]) -> dict[str, float]:
    return {k: float(v) for k, v in answers.items() if k.startswith("size_") and k != CURRENCY}
