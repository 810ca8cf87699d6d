"""The shop by the four elements of its business model: what it proposes, creates, delivers and captures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.i18n import translator
from desktop_app.core.language.model import VALUE_ELEMENTS, Kpi, Names, Value, ValueElement
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Kind


@dataclass(frozen=True)
class CanvasNode:
    """A technology or an outcome of the map with its level today and in the scenario, 0 to 1."""

    id: str
    name: Names
    today: float
    level: float


@dataclass(frozen=True)
class CanvasKpi:
    """A KPI with its value today and in the scenario [unit], each a float or per item."""

    kpi: Kpi
    name: Names
    unit: str
    today: Value
    value: Value


@dataclass(frozen=True)
class CanvasPart:
    """One element of the business model: its KPIs, the technologies that serve it, the outcomes that show it."""

    element: ValueElement
    kpis: tuple[CanvasKpi, ...]
    technologies: tuple[CanvasNode, ...]
    outcomes: tuple[CanvasNode, ...]


def value_canvas(
    program: Program, figure: CapabilityMap, today: Mapping[str, Value], column: Mapping[str, Value]
) -> tuple[CanvasPart, ...]:
    """The four parts in their order. The map says where a node belongs, the models where a KPI does.

    A node of another map that belongs to no element is in no part; so is a KPI.
    """

    def nodes(element: ValueElement, kind: Kind) -> tuple[CanvasNode, ...]:
        known = (node for node in figure.nodes if node.kind == kind and node.value_element == element)
        levels = ((node, f"map.{node.id}") for node in known)
        return tuple(
            CanvasNode(node.id, node.name, _number(today[level]), _number(column[level]))
            for node, level in levels
            if level in program.variables
        )

    def kpis(element: ValueElement) -> tuple[CanvasKpi, ...]:
        known = ((kpi, program.variables[kpi.variable]) for kpi in program.kpis if kpi.element == element)
        return tuple(CanvasKpi(k, v.name, v.unit, today[k.variable], column[k.variable]) for k, v in known)

    return tuple(
        CanvasPart(element, kpis(element), nodes(element, "technology"), nodes(element, "outcome"))
        for element in VALUE_ELEMENTS
    )


def element_name(element: ValueElement, language: str) -> str:
    """What an element of the business model is called."""
    tr = translator(language)
    return {
        "proposition": tr("Value proposition"),
        "creation": tr("Value creation"),
        "delivery": tr("Value delivery"),
        "capture": tr("Value capture"),
    }[element]


def _number(value: Value) -> float:
    return value[0] if isinstance(value, tuple) else value
