"""A wanted value of a KPI: what is offered before somebody says one, and how it is typed."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.core.charts.number_format import NUMBER_FORMATS, unit_text
from desktop_app.core.language.model import Kpi
from desktop_app.core.language.program import Program

BETTER = 0.05
SIGNIFICANT = 3
MOST_DECIMALS = 6


@dataclass(frozen=True)
class TypedTarget:
    """How values of a KPI are typed: times `scale`, with so many decimals, and `suffix` behind."""

    scale: float
    decimals: int
    suffix: str

    def shown(self, value: float) -> float:
        """The number in the field for a value of the KPI."""
        return round(value * self.scale, self.decimals)

    def meant(self, typed: float) -> float:
        """The value of the KPI for a number in the field."""
        return typed / self.scale


def typed_target(program: Program, kpi: Kpi, value: float, language: str) -> TypedTarget:
    """Shares in percent, money in its currency, all else in the unit of the KPI; decimals as that size needs them."""
    percent = NUMBER_FORMATS[kpi.format].percent
    scale = 100.0 if percent else 1.0
    whole = program.variables[kpi.variable].unit
    unit = unit_text(whole.partition("/")[0] if "money" in kpi.format else whole, language)
    suffix = " %" if percent else f" {unit}" if unit else ""
    return TypedTarget(scale, _decimals(value * scale), suffix)


def usual_target(kpi: Kpi, value: float) -> float:
    """A value of the KPI that is a twentieth better, to three digits; the value itself where none is better."""
    step = abs(value) * {"higher": BETTER, "lower": -BETTER, "none": 0.0}[kpi.better]
    wanted = value + step
    if not math.isfinite(wanted) or not wanted:
        return value
    return round(wanted, SIGNIFICANT - 1 - math.floor(math.log10(abs(wanted))))


def _decimals(shown: float) -> int:
    if not math.isfinite(shown) or not shown:
        return 2
    return min(max(SIGNIFICANT - math.floor(math.log10(abs(shown))), 0), MOST_DECIMALS)
