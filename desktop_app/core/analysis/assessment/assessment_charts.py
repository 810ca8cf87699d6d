"""The assessment as charts: the radar of the cells and the bars of the challenges, as the group sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.core.analysis.assessment.assessed import NodeScore
from desktop_app.core.charts import Axis, CellValue, Chart, ChartKind, Series, Table, TableColumn
from desktop_app.core.errors import Translate
from desktop_app.core.i18n import translator
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.maturity import FULL, maturity
from desktop_app.core.map.node import Node

_FORMAT = "number1"


def cell_radar(scores: Sequence[NodeScore], figure: CapabilityMap, levels: Mapping[str, float], language: str) -> Chart:
    """Maturity of the cells by the answers, beside today's `levels` {node: level}; unanswered cells are empty."""
    tr = translator(language)
    known = _scored(scores, figure, capability=True)
    answered = tuple(None if s.level is None else maturity(s.level) for s, _ in known)
    today = tuple(maturity(levels.get(node.id, node.level)) for _, node in known)
    title = tr("What the answers say about the capabilities")
    columns = (
        _names(known, tr("Capability"), language),
        TableColumn("today", tr("Today"), today, "1", _FORMAT),
        TableColumn("answers", tr("By the answers"), answered, "1", _FORMAT),
    )
    series = (Series("today", tr("Today"), "today", "dashed"), Series("answers", tr("By the answers"), "scenario"))
    return _chart("assessment_radar", "radar", title, columns, series, tr("maturity, 0 to 5"))


def challenge_bars(scores: Sequence[NodeScore], figure: CapabilityMap, language: str, most: int | None = None) -> Chart:
    """Severity of the challenges that somebody answered about, the gravest first; the `most` gravest where given."""
    tr = translator(language)
    known = [(s, node) for s, node in _scored(scores, figure, capability=False) if s.level is not None]
    known.sort(key=lambda pair: pair[0].level or 0.0, reverse=True)
    known, whole = known[:most], len(known)
    values = tuple(maturity(s.level or 0.0) for s, _ in known)
    label = tr("severity, 0 to 5")
    columns = (_names(known, tr("Challenge"), language), TableColumn("severity", label, values, "1", _FORMAT))
    series = (Series("severity", label, "scenario"),)
    title = tr("What the answers say about the challenges")
    chart = _chart("assessment_challenges", "bar", title, columns, series, label, horizontal=True)
    return chart if len(known) == whole else replace(chart, note=_of(tr, len(known), whole))


def _of(tr: Translate, shown: int, whole: int) -> str:
    return tr("The gravest {shown} of {whole}").format(shown=shown, whole=whole)


def _scored(scores: Sequence[NodeScore], figure: CapabilityMap, *, capability: bool) -> list[tuple[NodeScore, Node]]:
    known = [(score, figure[score.node]) for score in scores if score.node in figure]
    return [(score, node) for score, node in known if (node.kind == "capability") == capability]


def _names(known: Sequence[tuple[NodeScore, Node]], title: str, language: str) -> TableColumn:
    values: tuple[CellValue, ...] = tuple(node.name.get(language) for _, node in known)
    return TableColumn("node", title, values)


def _chart(
    name: str,
    kind: ChartKind,
    title: str,
    columns: tuple[TableColumn, ...],
    series: tuple[Series, ...],
    axis: str,
    *,
    horizontal: bool = False,
) -> Chart:
    return Chart(
        id=name,
        kind=kind,
        title=title,
        table=Table(name, title, columns),
        categories="node",
        series=series,
        x_axis=Axis(""),
        y_axis=Axis(axis, "1", _FORMAT, FULL),
        horizontal=horizontal,
    )
