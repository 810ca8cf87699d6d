"""The workbook that goes on computing: every number a live formula that also carries the engine's value."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from openpyxl import Workbook

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import DefectError
from desktop_app.core.i18n import translator
from desktop_app.core.report.book_languages import languages_of
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.chart_data import ChartData
from desktop_app.core.report.defined_names import define_names
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.evidence_sheet import write_evidence
from desktop_app.core.report.input_sheet import finish_inputs
from desktop_app.core.report.notes_sheet import write_notes
from desktop_app.core.report.part_sheet import finish_part
from desktop_app.core.report.program_sheets import Wording, write_program
from desktop_app.core.report.protection import protect
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.saved_workbook import save_workbook
from desktop_app.core.report.second_language import join_languages
from desktop_app.core.report.sheet_choice import parts_found, show_only
from desktop_app.core.report.sheet_names import parts_of, sheet_name
from desktop_app.core.report.sheet_style import dress
from desktop_app.core.report.sheets.cover_sheet import write_cover
from desktop_app.core.report.sheets.found_sheets import write_found
from desktop_app.core.report.sheets.grid_sheet import write_grid
from desktop_app.core.report.sheets.live_tornado_sheet import write_live_tornado
from desktop_app.core.report.sheets.roadmap_sheet import write_roadmap
from desktop_app.core.report.summary_sheet import write_summary
from desktop_app.core.report.tornado_sheet import write_tornado
from desktop_app.core.report.workbook_layout import workbook_layout
from desktop_app.core.report.workbook_mark import WorkbookMark, digest_of, put_mark


def export(
    study: ReportedStudy,
    path: Path,
    language: str,
    progress: Progress = SILENT,
    sheets: Collection[str] | None = None,
) -> None:
    """The workbook of the study at `path`; what was there stays until the new one is whole.

    `language` is "en", "zh", or both, the first one naming the sheets: "en+zh", "zh+en". `sheets` names the parts that
    are shown, as in `sheet_names`; None shows all. Raises CancelledError, and OSError where the file cannot be written.
    """
    first, *others = languages_of(language)
    draft = _shown(study, first, sheets, progress.part(0.0, 0.6))
    for other in others:
        join_languages(draft.workbook, _shown(study, other, sheets, progress.part(0.6, 0.7)).workbook)
    protect(draft.workbook)
    part = unfinished(path)
    try:
        save_workbook(draft.workbook, part)
        progress.at(0.8)
        missing = inject(part, draft.made.computed)
        if missing:
            raise DefectError(f"no value for the formulas in {', '.join(missing[:9])}")
        os.replace(part, path)  # noqa: PTH105 - the one call that replaces a file on every system
    finally:
        part.unlink(missing_ok=True)
    progress.at(1.0)


def unfinished(path: Path) -> Path:
    """The file that grows beside `path` while the workbook is written; gone when it ends, unless it is killed."""
    return path.with_name(f"{path.name}.unfinished")


def _shown(study: ReportedStudy, language: str, sheets: Collection[str] | None, progress: Progress) -> Draft:
    """All sheets that are wanted, in one language."""
    draft = _drafted(study, language, progress)
    if sheets is not None:
        show_only(draft, sheets)
    if sheet_name("cover", draft.tr) in draft.workbook.sheetnames:
        write_cover(draft)
    return draft


def _drafted(study: ReportedStudy, language: str, progress: Progress) -> Draft:
    """All sheets, written from the program outwards: rows, what is read first above them, and last the summary."""
    tr, program, workbook = translator(language), study.lifted(), _empty(study)
    for part in ("cover", "summary"):
        workbook.create_sheet(sheet_name(part, tr))
    layout = workbook_layout(program, tr)
    wording = Wording(language, study.currency)
    draft = Draft(
        workbook, study, write_program(workbook, program, study.states(language, tr("Today")), layout, wording), wording
    )
    progress.at(0.7)
    for part in parts_found(study):
        draft.sheet(part)
    data = ChartData(draft)
    finish_inputs(draft)
    write_grid(draft)
    for part, plan in zip(parts_of(program), layout.sheets[1:], strict=True):
        finish_part(draft, data, part, plan)
    write_roadmap(draft, data)
    write_tornado(draft)
    write_live_tornado(draft)
    write_found(draft)
    write_evidence(draft)
    write_notes(draft)
    write_summary(draft, data)
    data.finish()
    define_names(workbook, draft.made)
    scenarios = tuple(state.id for state in draft.states[1:])
    numbers = digest_of(study.today, study.scenarios)
    put_mark(workbook, WorkbookMark(sheet_name("inputs", tr), scenarios, study.fingerprint, numbers=numbers))
    progress.at(1.0)
    return draft


def _empty(study: ReportedStudy) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title = study.title
    workbook.properties.creator = "Dynacap"
    workbook.calculation.fullCalcOnLoad = True
    dress(workbook)
    return workbook
