"""The questionnaire as a workbook to print or to fill in, one sheet for each language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.assessment.fill_in_sheet import (
    ANSWER_COLUMN,
    ID_COLUMN,
    TEXT_COLUMN,
    FillInRow,
    fill_in_rows,
    scale_said,
)
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire
from desktop_app.core.errors import Message, Translate
from desktop_app.core.i18n import translator
from desktop_app.core.map.assembly import Content
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.replaced_file import replace_file
from desktop_app.core.report.sheet_style import COLOURS, dress, put, put_title, width

ID_WIDTH, TEXT_WIDTH, ANSWER_WIDTH = 26, 84, 16
HEADING_ROW = 5
LINE = 42  # characters of the text column at which a Chinese statement takes another line
ROW_HEIGHT = 15.0
_SHEETS = {"en": "Questionnaire", "zh": "问卷"}


def write_questionnaire(
    path: Path, questionnaire: Questionnaire, content: Content, languages: Sequence[str] = ("zh", "en")
) -> None:
    """The workbook at `path`; what was there stays until the new one is whole. Raises ProjectError."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "Dynacap"
    dress(workbook)
    for language in languages:
        _write_sheet(workbook.create_sheet(_SHEETS[language]), questionnaire, content, language)
    replace_file(path, workbook.save)


def _write_sheet(sheet: Worksheet, questionnaire: Questionnaire, content: Content, language: str) -> None:
    tr = translator(language)
    put_title(sheet, tr("How capable is the firm today?"), scale_said(questionnaire, language, tr))
    put(sheet, 3, 1, tr("Copy the sheet or the file for each person; all are read together."), "hint")
    for column, (text, characters) in enumerate(
        ((tr("Id"), ID_WIDTH), (tr("Statement"), TEXT_WIDTH), (tr("Answer"), ANSWER_WIDTH)), 1
    ):
        put(sheet, HEADING_ROW, column, text, "heading")
        width(sheet, column, characters)
    lists: dict[tuple[str, ...], DataValidation] = {}
    for number, row in enumerate(fill_in_rows(questionnaire, content, language, tr), HEADING_ROW + 1):
        _write_row(sheet, number, row, lists, tr)
    sheet.freeze_panes = f"A{HEADING_ROW + 1}"
    set_up_print(sheet, HEADING_ROW)
    sheet.page_setup.orientation = "portrait"


def _write_row(
    sheet: Worksheet,
    number: int,
    row: FillInRow,
    lists: dict[tuple[str, ...], DataValidation],
    tr: Translate,
) -> None:
    if not row.id:
        put(sheet, number, ID_COLUMN, row.text, "section")
        return
    put(sheet, number, ID_COLUMN, row.id, "hint")
    put(sheet, number, TEXT_COLUMN, row.text, "wrapped")
    answer = put(sheet, number, ANSWER_COLUMN, None, "input")
    side = Side("thin", color=COLOURS.line2[1:])
    answer.border = Border(side, side, side, side)
    wide = sum(1 if letter.isascii() else 2 for letter in row.text)
    sheet.row_dimensions[number].height = ROW_HEIGHT * (1 + wide // (2 * LINE))
    if row.choices:
        if row.choices not in lists:
            lists[row.choices] = _choice(row.choices, tr)
            sheet.add_data_validation(lists[row.choices])
        lists[row.choices].add(answer.coordinate)


def _choice(choices: tuple[str, ...], tr: Translate) -> DataValidation:
    found = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    found.errorTitle = tr("This answer is not on the list")
    found.error = Message("Choose one of: {choices}", choices=", ".join(choices)).text(tr)
    return found
