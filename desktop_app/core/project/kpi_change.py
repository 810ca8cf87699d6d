"""What the KPIs of a project are before and after its models change: today, in every scenario, over the quarters."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.roadmap.roadmap import NET_PRESENT_VALUE, PAYBACK, roadmap
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import NOTHING
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Kpi, Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.project.roadmap_study import roadmap_study
from desktop_app.core.project.shop import Shop

TODAY = Names("Today", "今天")
SAME = 1e-9
"""Values nearer to each other than this share of them are the same."""
Found = dict[tuple[str, str], tuple[Kpi, Value]]


@dataclass(frozen=True)
class KpiChange:
    """One KPI, of today (`scenario` "") or of a scenario, that is not what it was; None where it is not there."""

    kpi: Kpi
    name: Names
    unit: str
    scenario: str
    where: Names
    before: Value | None
    after: Value | None

    def line(self, language: str) -> str:
        """The change as a line: name, where, before → after."""
        texts = (self.value_text(value, language) for value in (self.before, self.after))
        return f"{sentence_case(self.name.get(language))} ({self.where.get(language)}): {' → '.join(texts)}"

    def value_text(self, value: Value | None, language: str) -> str:
        """A value as the KPI is written, item by item; a dash for none."""
        if value is None:
            return NOTHING
        items = value if isinstance(value, tuple) else (value,)
        return " / ".join(amount_text(item, self.kpi.format, self.unit, language) for item in items)


def kpi_changes(before: Shop, after: Shop) -> tuple[KpiChange, ...]:
    """Every KPI that differs between two states of a project, today's first. Raises UserError where today cannot be."""
    old, new = _found(before), _found(after)
    names = {"": TODAY, **{s.id: s.name for s in (*before.document.scenarios, *after.document.scenarios)}}
    return tuple(
        _change(key, names, ((before, old), (after, new)))
        for key in {**old, **new}
        if not _same(old.get(key), new.get(key))
    )


def _change(
    key: tuple[str, str], names: Mapping[str, Names], sides: tuple[tuple[Shop, Found], tuple[Shop, Found]]
) -> KpiChange:
    scenario, variable = key
    shop, found = next((shop, found) for shop, found in sides[::-1] if key in found)
    entry = _program(shop, variable).variables[variable]
    values = (found[key][1] if key in found else None for _, found in sides)
    return KpiChange(found[key][0], entry.name, entry.unit, scenario, names[scenario], *values)


def _program(shop: Shop, variable: str) -> Program:
    return shop.program if variable in shop.program.variables else shop.roadmap


def _found(shop: Shop) -> Found:
    """Every KPI with its value, {(scenario id or "", variable): it}."""
    found: Found = {("", kpi.variable): (kpi, shop.today_column[kpi.variable]) for kpi in shop.program.kpis}
    for scenario, column in shop.columns.items():
        if not column.problems:
            found |= {(scenario, kpi.variable): (kpi, column.column[kpi.variable]) for kpi in shop.program.kpis}
            found |= {(scenario, kpi.variable): (kpi, value) for kpi, value in _over_quarters(shop, scenario)}
    return found


def _over_quarters(shop: Shop, scenario: str) -> Iterator[tuple[Kpi, float]]:
    kpis = {kpi.variable: kpi for kpi in shop.roadmap.kpis}
    try:
        path = roadmap(roadmap_study(shop, shop.columns[scenario].scenario))
    except UserError:
        return
    values = {NET_PRESENT_VALUE: path.value, PAYBACK: math.nan if path.payback is None else path.payback}
    yield from ((kpis[name], value) for name, value in values.items() if name in kpis)


def _same(one: tuple[Kpi, Value] | None, other: tuple[Kpi, Value] | None) -> bool:
    if one is None or other is None:
        return one is other
    values = [value if isinstance(value, tuple) else (value,) for _, value in (one, other)]
    return len(values[0]) == len(values[1]) and all(map(_close, *values))


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=SAME, abs_tol=1e-12) or (math.isnan(one) and math.isnan(other))
