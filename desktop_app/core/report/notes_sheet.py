"""The small print that matters: which models and seed, how to read the sheets, and three cautions."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.analysis.odds_chart import caution_sentence
from desktop_app.core.analysis.what_if.cautions import SAVED_TIME, saved_time_sentence, threshold_sentence
from desktop_app.core.analysis.what_if.own_formulas import own_formulas_text
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.sheet_style import put, put_title, width

WIDTHS = (28, 120)
LINE = 15.0
CHARACTERS_A_LINE = {"en": 118, "zh": 64}


def write_notes(draft: Draft) -> None:
    """The sheet: what it is about on the left, one paragraph on the right."""
    sheet, tr = draft.sheet("notes"), draft.tr
    put_title(sheet, sheet.title, tr("How this workbook was made and how to read it."))
    for column, characters in enumerate(WIDTHS, 1):
        width(sheet, column, characters)
    for row, (about, text) in enumerate(_paragraphs(draft), 4):
        put(sheet, row, 1, about, "wrapped")
        put(sheet, row, 2, text, "wrapped")
        lines = 1 + len(text) // CHARACTERS_A_LINE[draft.language]
        sheet.row_dimensions[row].height = LINE * lines + 4
    set_up_print(sheet)


def _paragraphs(draft: Draft) -> Iterator[tuple[str, str]]:
    tr, study = draft.tr, draft.study
    yield (
        tr("Models"),
        tr("Fingerprint {fingerprint}. Results are comparable only where it is the same.").format(
            fingerprint=study.fingerprint or "–"
        ),
    )
    if study.odds:
        drawn = tr("{draws} draws of {inputs} inputs, seed {seed}.")
        yield tr("Odds"), drawn.format(draws=study.odds.draws, inputs=study.odds.inputs, seed=study.odds.seed)
        yield tr("Caution 1"), caution_sentence(study.odds, draft.language)
    yield tr("Caution 2"), threshold_sentence(draft.language)
    known = draft.made.program.variables.get(SAVED_TIME)
    if known is not None:
        saved = draft.made.evaluated.value(SAVED_TIME, None, len(draft.states[:2]) - 1)
        yield tr("Caution 3"), saved_time_sentence(saved, known.unit, draft.language)
    own = own_formulas_text(draft.made.program, draft.language)
    if own:
        yield tr("This project's own formulas"), own
    yield from _conventions(draft)


def _conventions(draft: Draft) -> Iterator[tuple[str, str]]:
    tr = draft.tr
    yield (
        tr("Columns"),
        tr(
            "The same state has the same column letter on every sheet. A scenario's input is today's cell unless the "
            "scenario sets it, so editing today moves all. A column copied to the right is a further scenario."
        ),
    )
    yield (
        tr("Gains"),
        tr(
            "Gains are shown after what the programme costs to run. Opportunity costs such as lost margin are "
            "shown, never "
            "subtracted again: the lost revenue is already missing."
        ),
    )
    yield (
        tr("Roles"),
        tr(
            "A fact moves today and scenarios alike; an estimate says how the world works and no scenario sets it; "
            "a decision "
            "is yours; a link is computed where models are linked."
        ),
    )
    yield (
        tr("Grades"),
        tr(
            "A: reviewed research. B: rule texts or their operator's page. C: consultancies, vendors, trade press. "
            "D: assumption."
        ),
    )
    yield (
        tr("Computed at export"),
        tr(
            "The tornado, the odds and the split of the change over dimensions are results of the program and do "
            "not move "
            "when an input is edited here; everything else does."
        ),
    )
    yield (
        tr("Names"),
        tr(
            "Every input and every KPI of today has a name, as on the sheet of inputs; the Scenario Manager puts a "
            "plan's "
            "switches into the first scenario's column."
        ),
    )
    yield (
        tr("Sources"),
        tr(
            "Cited figures are quoted with their source and belong to their publishers; your own data stay yours. "
            "Dynacap is "
            "licensed under Apache-2.0."
        ),
    )
    yield tr("Taxes and duties"), tr("All rates are placeholders with a date, never advice.")
