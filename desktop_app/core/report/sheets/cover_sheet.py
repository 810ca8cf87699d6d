"""The cover: whose workbook it is, of which day, what it rests on, how to read it, and where everything stands."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.styles import Alignment, Protection
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.errors import Translate
from desktop_app.core.language.program import Program
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.evidence_badge import badge
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.sheet_names import DIMENSIONS, parts_of, sheet_name
from desktop_app.core.report.sheet_style import PREFIX, put, put_title, width
from desktop_app.core.report.summary_sheet import input_counts

WIDTHS = (30, 96)
FACTS = 4
LOOKS = ("input", "changed", "followed", "number")


def write_cover(draft: Draft) -> None:
    """The sheet, written when it is known which others are shown."""
    sheet, tr = draft.sheet("cover"), draft.tr
    put_title(sheet, draft.study.title, tr("Made with Dynacap. Every number is computed here; there are no macros."))
    for column, characters in enumerate(WIDTHS, 1):
        width(sheet, column, characters)
    row = FACTS
    for about, text in _facts(draft):
        put(sheet, row, 1, about, "text")
        put(sheet, row, 2, text, "wrapped")
        row += 1
    row = _write_colours(draft, sheet, row + 1)
    _write_contents(draft, sheet, row + 1)
    sheet.freeze_panes = f"A{FACTS}"
    set_up_print(sheet)


def _facts(draft: Draft) -> Iterator[tuple[str, str]]:
    tr, study = draft.tr, draft.study
    if study.date:
        yield tr("Date"), study.date
    yield tr("Money in"), study.currency
    if study.scenarios:
        names = [state.title for state in draft.states[1:]]
        yield tr("Scenarios"), tr(", ").join(names)
        yield tr("Analysed"), tr("The analyses are of the first scenario: {name}.").format(name=names[0])
    counts = input_counts(draft)
    yield tr("It rests on"), " · ".join(f"{badge(status, tr)} {count}" for status, count in counts)
    yield tr("Fingerprint"), study.fingerprint or "–"


def _write_colours(draft: Draft, sheet: Worksheet, row: int) -> int:
    """How cells look that may be edited, and others; the row after."""
    tr = draft.tr
    put(sheet, row, 1, tr("How to read it"), "section")
    meanings = (
        tr("An input of today: edit it, everything follows"),
        tr("What a scenario sets: may be edited too"),
        tr("A scenario's input that follows today"),
        tr("A formula: locked without a password (Review, Unprotect sheet)"),
    )
    for number, (look, meaning) in enumerate(zip(LOOKS, meanings, strict=True), row + 1):
        cell = put(sheet, number, 1, 12345, look, number_format="#,##0")
        cell.protection, cell.alignment = Protection(locked=True), Alignment(horizontal="left")
        put(sheet, number, 2, meaning, "text")
    return row + len(LOOKS) + 1


def _write_contents(draft: Draft, sheet: Worksheet, row: int) -> None:
    """Every sheet that is shown, with a link and a line of what stands there."""
    tr = draft.tr
    put(sheet, row, 1, tr("Contents"), "section")
    for part, about in _contents(draft.made.program, tr):
        name = sheet_name(part, tr)
        if name not in draft.workbook.sheetnames or draft.workbook[name].sheet_state != "visible":
            continue
        row += 1
        cell = put(sheet, row, 1, name, "link")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(name)}!A1", display=name)
        cell.style = f"{PREFIX}link"
        put(sheet, row, 2, about, "text")


def _contents(program: Program, tr: Translate) -> Iterator[tuple[str, str]]:
    yield "summary", tr("What each scenario brings, what it costs and what that rests on")
    yield "inputs", tr("One row for each input: today, each scenario, where it came from")
    for part in parts_of(program):
        yield part, _of_model(part, tr)
    yield "roadmap", tr("The first scenario quarter by quarter: when it pays")
    yield "tornado", tr("What matters most, of all inputs")
    yield "live_tornado", tr("The five that matter most, live: edit their ends")
    yield "grid", tr("Two decisions moved together, as Excel's data table")
    yield "odds", tr("The odds over thousands of draws: percentiles, histogram, exceedance")
    yield "portfolio", tr("Which plan of measures is worth most, and what is left out")
    yield "attribution", tr("Where the change of contribution comes from")
    yield "assessment", tr("What the questionnaire says about capabilities and challenges")
    yield "evidence", tr("Which files were read, and the rows that were not used")
    yield "notes", tr("How it was made, cautions and sources")
    yield "chart_data", tr("The tables behind the charts")


def _of_model(part: str, tr: Translate) -> str:
    if part in DIMENSIONS:
        return tr("The model of this dimension in live formulas, KPIs first")
    known = {
        "map": tr("The capability map as formulas: levels, links, costs"),
        "company": tr("The firm as a whole in live formulas, KPIs first"),
    }
    return known.get(part, tr("A model in live formulas"))
