"""The answer in brief as sentences, each about one thing that a page shows in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.core.analysis.answer import Answer
from desktop_app.core.analysis.plans import QUARTERS, Plan
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.map.initiative import Initiatives

Topic = Literal["moves", "plan", "odds", "measure", "rests"]
"""Shares that would be written as nothing are left out."""


@dataclass(frozen=True)
class Clause:
    """One statement of the answer: what it is about, a word for that, and the sentence."""

    topic: Topic
    title: str
    text: str


class AnswerText:
    """Says an answer in "en" or "zh", with money in that currency."""

    def __init__(self, initiatives: Initiatives, language: str, currency: str) -> None:
        self._initiatives = initiatives
        self._language = language
        self._currency = currency
        self._tr = translator(language)

    def clauses(self, answer: Answer) -> tuple[Clause, ...]:
        """The whole answer, at most 120 words."""
        tr = self._tr
        first = (self._moves(answer), self._plan(answer)) if answer.best.initiatives else self._nothing(answer)
        odds, measure, rests = self._odds(answer), self._measure(answer), self._rests(answer)
        known = (
            Clause("moves", tr("What to do"), first[0]),
            Clause("plan", tr("What it brings") if answer.best.initiatives else tr("What comes nearest"), first[1]),
            Clause("odds", tr("The odds"), odds),
            Clause("measure", tr("Measure first"), measure),
            Clause("rests", tr("What this rests on"), rests),
        )
        return tuple(clause for clause in known if clause.text)

    def name(self, initiative: str) -> str:
        """The short name of an initiative: what stands before its colon."""
        whole = self._initiatives[initiative].name.get(self._language)
        return whole.partition(":")[0].partition("\N{FULLWIDTH COLON}")[0]

    def names(self, plan: Plan) -> str:
        """The short names of a plan's initiatives."""
        return self._tr(", ").join(map(self.name, plan.initiatives))

    def _moves(self, answer: Answer) -> str:
        tr = self._tr
        template = tr("{move} ({worth})")
        moves = [
            template.format(move=self.name(m.initiative), worth=self._money(m.worth, signed=True)) for m in answer.moves
        ]
        text = tr("Worth most over {quarters} quarters after cost, by what would be lost without it: {moves}.")
        if answer.is_little_right:
            text = tr(
                "Buying little is right. "
                "Worth most over {quarters} quarters after cost, by what would be lost without it: {moves}."
            )
        return text.format(quarters=QUARTERS, moves=tr(", ").join(moves))

    def _plan(self, answer: Answer) -> str:
        tr = self._tr
        text = tr("They bring {gain} a quarter after running costs, for {one_off} once.")
        said = text.format(gain=self._money(answer.few.gain), one_off=self._money(answer.few.one_off))
        if answer.is_little_right:
            return said
        more = tr("Of {count} plans the best takes {number} measures: {gain} a quarter for {one_off}.")
        best = answer.best
        return f"{said}{self._gap}" + more.format(
            count=number_text(answer.count, "number", self._language),
            number=len(best.initiatives),
            gain=self._money(best.gain),
            one_off=self._money(best.one_off),
        )

    def _nothing(self, answer: Answer) -> tuple[str, str]:
        tr, few = self._tr, answer.few
        text = tr("Buying little is right: none of {count} plans earns its cost back within {quarters} quarters.")
        nearest = tr("{moves}: {gain} a quarter for {one_off} once.")
        return (
            text.format(count=number_text(answer.count - 1, "number", self._language), quarters=QUARTERS),
            nearest.format(
                moves=self.names(few), gain=self._money(few.gain, signed=True), one_off=self._money(few.one_off)
            ),
        )

    def _odds(self, answer: Answer) -> str:
        text = self._tr("{chance} that they earn their cost back; likely {low} to {high} a quarter.")
        if len(answer.few.initiatives) == 1:
            text = self._tr("{chance} that it earns its cost back; likely {low} to {high} a quarter.")
        low, high = (self._money(answer.odds.percentile(p), signed=True) for p in (0.05, 0.95))
        return text.format(chance=self._share(answer.chance), low=low, high=high)

    def _measure(self, answer: Answer) -> str:
        row = answer.measure_first
        if row is None:
            return self._tr("Nothing more: no assumption moves the result.")
        text = self._tr("{input}: assumed so far, it moves the gain by up to {swing} a quarter.")
        name = sentence_case(row.span.input.name.get(self._language))
        return text.format(input=name, swing=self._money(row.swing))

    def _rests(self, answer: Answer) -> str:
        tr, percents = self._tr, answer.rests_on.percents
        words = {
            "measured": tr("measured"),
            "weak": tr("weakly measured"),
            "entered": tr("entered"),
            "assumed": tr("assumed"),
        }
        template = tr("{share} {evidence}")
        parts = [
            template.format(share=self._share(percents[status] / 100), evidence=word)
            for status, word in words.items()
            if percents[status]
        ]
        whence = tr("Where its uncertainty comes from: {parts}.")
        return whence.format(parts=tr(", ").join(parts)) if parts else ""

    @property
    def _gap(self) -> str:
        return "" if self._language == "zh" else " "

    def _money(self, value: float, *, signed: bool = False) -> str:
        return amount_text(value, "money", self._currency, self._language, compact=True, signed=signed)

    def _share(self, share: float) -> str:
        return number_text(round(share, 2), "percent", self._language).replace(".0", "")
