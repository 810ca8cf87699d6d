"""Where the parts of the map's program are gathered while it is compiled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.core.language.model import Input, Names, Role, Variable
from desktop_app.core.language.tree import Name, Node
from desktop_app.core.map.labels import label
from desktop_app.core.map.terms import chunks, named, product, total

Fold = Callable[[Sequence[Node]], Node]
LONGEST = 48
"""Most terms in one formula: beyond it a formula would outgrow an Excel cell (8,192 characters)."""


class Writer:
    """Inputs and variables of the map in the making; each is written once and read by its name."""

    def __init__(self) -> None:
        self.inputs: list[Input] = []
        self.variables: list[Variable] = []
        self.replaced: dict[str, str] = {}

    def input(
        self,
        local: str,
        name: Names,
        default: float,
        bounds: tuple[float, float],
        role: Role,
        *,
        unit: str = "1",
        span: tuple[float, float] | None = None,
    ) -> Name:
        """A new input of the map, read by the name returned; `span` is low and high of its uncertainty."""
        drawn = (span[0], default, span[1]) if span else None
        source, grade = ("assumption", "D") if role in ("fact", "estimate") else (role, "-")
        self.inputs.append(
            Input(
                id=f"map.{local}",
                spec=local,
                name=name,
                unit=unit,
                index="",
                default=default,
                bounds=bounds,
                range=drawn,
                role=role,
                source=source,
                grade=grade,
            )
        )
        return named(local)

    def success(self, local: str, name: Names, p_fail: float) -> Name:
        """A new input: 1, or 0 in the share `p_fail` of all draws."""
        switch = self.input(local, name, 1.0, (0.0, 1.0), "estimate")
        self.inputs[-1] = replace(self.inputs[-1], fails=p_fail)
        return switch

    def variable(self, local: str, name: Names, formula: Node, *, unit: str = "1", source: str = "") -> Name:
        """A new variable of the map, read by the name returned."""
        self.variables.append(Variable(f"map.{local}", local, name, unit, "", formula, source))
        return named(local)

    def product(self, local: str, name: Names, factors: Sequence[Node]) -> Name:
        """A new variable: the product of the factors, in parts where there are too many for one formula."""
        return self.variable(local, name, product(self._parts(local, name, factors, "1", product)))

    def total(self, local: str, name: Names, terms: Sequence[Node], unit: str) -> Name:
        """A new variable: the sum of the terms, in parts where there are too many for one formula."""
        return self.variable(local, name, total(self._parts(local, name, terms, unit, total)), unit=unit)

    def _parts(self, local: str, name: Names, terms: Sequence[Node], unit: str, fold: Fold) -> Sequence[Node]:
        if len(terms) <= LONGEST:
            return terms
        return [
            self.variable(f"part_{local}_{i}", label("part", name, Names(str(i), str(i))), fold(some), unit=unit)
            for i, some in enumerate(chunks(terms, LONGEST), 1)
        ]
