"""Units that say the reporting currency: the models count money in USD by name, whatever the shop reports in."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.tornado import Tornado
from desktop_app.core.language.currency import MONEY
from desktop_app.core.language.model import Input, Variable
from desktop_app.core.language.program import Program
from desktop_app.core.report.reported_study import ReportedStudy

Entry = TypeVar("Entry", Input, Variable)


def in_reporting_currency(study: ReportedStudy) -> ReportedStudy:
    """The study with every unit of its program and analyses in its currency; values stay as they are."""
    if study.currency == MONEY:
        return study
    return replace(
        study,
        program=_program(study.program, study.currency),
        tornado=_tornado(study.tornado, study.currency) if study.tornado else None,
        odds=_odds(study.odds, study.currency) if study.odds else None,
    )


def _program(program: Program, currency: str) -> Program:
    inputs = {name: _entry(entry, currency) for name, entry in program.inputs.items()}
    variables = {name: _entry(entry, currency) for name, entry in program.variables.items()}
    return replace(program, inputs=inputs, variables=variables)


def _tornado(tornado: Tornado, currency: str) -> Tornado:
    study = replace(tornado.study, program=_program(tornado.study.program, currency))
    spans = (replace(row.span, input=_entry(row.span.input, currency)) for row in tornado.rows)
    rows = tuple(replace(row, span=span) for row, span in zip(tornado.rows, spans, strict=True))
    return replace(tornado, study=study, rows=rows)


def _odds(odds: Odds, currency: str) -> Odds:
    return replace(odds, study=replace(odds.study, program=_program(odds.study.program, currency)))


def _entry(entry: Entry, currency: str) -> Entry:
    return replace(entry, unit=entry.unit.replace(MONEY, currency)) if MONEY in entry.unit else entry
