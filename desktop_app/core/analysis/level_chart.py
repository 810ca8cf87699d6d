"""Why a level of the map moves, as a waterfall of its causes. The split itself is that of core.map.explain."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.charts import Axis, CellValue, Chart, Series, Table, TableColumn
from desktop_app.core.i18n import translator
from desktop_app.core.map.explain import CauseShare, Explanation
from desktop_app.core.map.maturity import FULL
from desktop_app.core.map.why import cause_name, why

MOST = 4
LEVEL = "ratio"


def level_waterfall(explanation: Explanation, node: str, language: str, most: int = MOST) -> Chart:
    """The way of a node's maturity (0 to 5) from today over its causes, at most `most`, to the scenario."""
    tr = translator(language)
    split, shares = explanation.split(node), explanation.by_initiative(node)
    shown, rest = shares[:most], shares[most:]
    steps = [
        (tr("Today"), split.before),
        *((cause_name(explanation, s.cause, language, tr), s.share) for s in shown),
        *([(tr("{count} more").format(count=len(rest)), _total(rest))] if rest else []),
        (tr("Scenario"), split.after),
    ]
    labels: tuple[CellValue, ...] = tuple(label for label, _ in steps)
    values: tuple[CellValue, ...] = tuple(FULL * value for _, value in steps)
    title, name = tr("Maturity, 0 to 5"), explanation.figure[node].name.get(language)
    columns = (TableColumn("cause", tr("Cause"), labels), TableColumn("level", title, values, "1", LEVEL))
    kind = explanation.figure[node].kind
    return Chart(
        id=f"why_{node}",
        kind="waterfall",
        title=tr("Why does {node} move?").format(node=name),
        table=Table(f"why_{node}", tr("{node}: what moves it").format(node=name), columns),
        categories="cause",
        series=(Series("level", title, "change"),),
        x_axis=Axis(""),
        y_axis=Axis(title, "1", LEVEL),
        totals=(0, len(steps) - 1),
        note=why(explanation, node, language, tr),
        better="lower" if kind == "challenge" else "higher",
    )


def _total(shares: Sequence[CauseShare]) -> float:
    return sum(s.share for s in shares)
