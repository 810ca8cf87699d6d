"""How far a deck can be trusted: the odds, and what the result rests on."""

from __future__ import annotations

from desktop_app.core.analysis.exceedance_chart import chance_sentence
from desktop_app.core.analysis.odds_chart import caution_sentence, chance_text, odds_chart
from desktop_app.core.analysis.tornado_chart import tornado_chart
from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.slides.notes import assumptions, basis, evidence_counts, files_read, notes
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.studied import Studied

MOST_BARS = 8


def odds_slide(studied: Studied) -> Slide | None:
    """How likely a gain is; None where nothing was drawn."""
    tr, odds, language = studied.tr, studied.study.odds, studied.language
    if odds is None:
        return None
    likely = tr("Nine of ten draws lie between {low} and {high} a quarter; half of them above {middle}.").format(
        low=studied.money(odds.percentile(0.05), signed=True),
        high=studied.money(odds.percentile(0.95), signed=True),
        middle=studied.money(odds.percentile(0.5), signed=True),
    )
    drawn = tr("{draws} draws of {inputs} inputs, seed {seed}.").format(
        draws=odds.draws, inputs=odds.inputs, seed=odds.seed
    )
    chance = chance_text(odds.chance_of_gain, language)
    title = sentence_case(tr("{chance} that the plan brings more than it costs to run").format(chance=chance))
    said = (chance_sentence(odds, language), likely, caution_sentence(odds, language))
    return Slide("odds", tr("The odds"), title, said, odds_chart(odds, language), notes=notes(basis(studied), drawn))


def rests_on_slide(studied: Studied) -> Slide | None:
    """What moves the result most, and how much of it is the shop's own data; None where nothing was analysed."""
    tr, study, language = studied.tr, studied.study, studied.language
    if study.tornado is None:
        return None
    title = tr("What the result rests on")
    if study.odds is not None:
        title = tr("{share} % of the spread rests on assumptions, not on your data").format(
            share=fixed_text(100 * study.odds.assumed_share, 0)
        )
    chart = tornado_chart(study.tornado, language, MOST_BARS)
    said = notes(evidence_counts(studied), files_read(studied))
    written = notes(basis(studied), chart.note, assumptions(studied))
    return Slide("rests_on", tr("What this rests on"), title, said, chart, notes=written)
