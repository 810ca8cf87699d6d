"""Rank correlations as bars beside the tornado, and one line on where the two differ."""

from __future__ import annotations

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.tornado import Tornado
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.i18n import sentence_case, translator

MOST = 12


def rank_correlation_chart(odds: Odds, language: str, most: int = MOST) -> Chart:
    """The inputs that the change goes along with most, at most `most`."""
    tr = translator(language)
    title, name = tr("What goes along with the result?"), tr("Rank correlation")
    ranked = _ranked(odds)[:most]
    columns = (
        TableColumn("input", tr("Input"), tuple(sentence_case(s.input.name.get(language)) for s, _ in ranked)),
        TableColumn("correlation", name, tuple(value for _, value in ranked), "1", "ratio"),
    )
    return Chart(
        id="rank_correlation",
        kind="bar",
        title=title,
        table=Table("rank_correlation", title, columns),
        categories="input",
        series=(Series("correlation", name, "change"),),
        x_axis=Axis(""),
        y_axis=Axis(name, "1", "ratio"),
        horizontal=True,
        better="none",
        note=tr("Over all draws at once, everything else uncertain as well."),
        evidence=tuple(span.status for span, _ in ranked),
    )


def difference_sentence(tornado: Tornado, odds: Odds, language: str, most: int = MOST) -> str:
    """Which inputs are among the first in one of the two but not in the other, and why that can be."""
    tr = translator(language)
    swinging = [row.span.input.id for row in tornado.rows if row.swing > 0][:most]
    going = {span.input.id for span, _ in _ranked(odds)[:most]}
    apart = [name for name in swinging if name not in going]
    if not apart:
        return tr("Tornado and rank correlation name the same inputs.")
    names = (sentence_case(tornado.study.program.inputs[name].name.get(language)) for name in apart)
    text = tr("Wide in the tornado, but not here: {inputs}. Their ends are rare, or matter only beside other values.")
    return text.format(inputs=tr(", ").join(names))


def _ranked(odds: Odds) -> list[tuple[Span, float]]:
    pairs = zip(odds.study.spans, odds.correlations, strict=True)
    return sorted(pairs, key=lambda pair: -abs(pair[1]))
