"""Analyses that move one or two inputs at a time."""

from __future__ import annotations

from desktop_app.cli.analyse.asked import Asked
from desktop_app.cli.analyse.told import Told
from desktop_app.core.analysis import break_even as breaking
from desktop_app.core.analysis import goal_seek as seeking
from desktop_app.core.analysis import grid as gridding
from desktop_app.core.analysis import spider as spinning
from desktop_app.core.analysis import tornado as swinging
from desktop_app.core.analysis.break_even_chart import break_even_chart, break_even_sentence
from desktop_app.core.analysis.goal_seek_chart import goal_seek_chart, goal_sentence
from desktop_app.core.analysis.grid_chart import grid_chart
from desktop_app.core.analysis.spider_chart import spider_chart
from desktop_app.core.analysis.tornado_chart import tornado_chart

LEGS = 8
FEW = 5


def tornado(asked: Asked) -> Told:
    """The inputs with the widest swings."""
    found = swinging.tornado(
        asked.study, asked.progress, ends=asked.arguments.ends, percent=asked.arguments.percent / 100
    )
    return Told((tornado_chart(found, asked.language, most=len(found.rows)),), figures={"base": found.base})


def spider(asked: Asked) -> Told:
    """The way of the result along the inputs with the widest swings."""
    rows = swinging.tornado(asked.study, asked.progress.part(0.0, 0.5)).rows
    spans = [row.span for row in rows if row.span in asked.study.spans][:LEGS]
    found = spinning.spider(asked.study, spans, asked.progress.part(0.5, 1.0))
    chart = spider_chart(found, asked.language)
    turning = [leg.span.input.id for leg in found.legs if leg.turns]
    return Told((chart,), (chart.note,), {"base": found.base, "turning": turning})


def grid(asked: Asked) -> Told:
    """The output over two levers, and the line of the target through it where one is given."""
    places = asked.arguments.places
    rows, columns = (gridding.grid_axis(asked.study, asked.lever(option), places) for option in ("lever", "across"))
    found = gridding.grid(asked.study, rows, columns, asked.progress, executor=asked.executor)
    chart = grid_chart(found, asked.language, target=asked.arguments.target)
    figures = {"rows": rows.numbers, "columns": columns.numbers, "here": chart.here, "contour": chart.contour}
    return Told((chart,), (chart.note,), figures)


def goal_seek(asked: Asked) -> Told:
    """Where the lever must stand for the output to be at the target."""
    found = seeking.goal_seek(asked.study, asked.lever("lever"), asked.target(), asked.progress)
    figures = {"now": found.now, "output_now": found.output_now, "solutions": found.solutions}
    chart = goal_seek_chart(found, asked.language)
    return Told((chart,), (goal_sentence(found, asked.language),), figures, prints_table=False)


def break_even(asked: Asked) -> Told:
    """How far each input may go before the change of the output turns."""
    found = breaking.break_evens(asked.study, asked.progress)
    said = tuple(break_even_sentence(found, row, asked.language) for row in found.rows[:FEW])
    chart = break_even_chart(found, asked.language, most=len(found.rows))
    return Told((chart,), said, {"change": found.change, "tried": found.tried, "turning": len(found.rows)})
