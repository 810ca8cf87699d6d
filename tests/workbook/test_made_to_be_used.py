"""The workbook in a reader's hands: what may be edited and what not, what is said beside it, where things are."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl.utils import range_boundaries
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbook.conftest import opened
from tests.workbook.demo_study import demo_study, whole_study

OPEN = {"Dynacap input", "Dynacap changed"}


def inputs(workbooks: dict[str, Path]) -> Worksheet:
    return opened(workbooks["en"])["Inputs"]


def test_formulas_are_locked_and_inputs_open_without_a_password(workbook: Path) -> None:
    for sheet in opened(workbook).worksheets:
        assert sheet.protection.sheet, sheet.title
        assert not sheet.protection.password
        assert not sheet.protection.hashValue
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert all(cell.protection.locked for cell in cells if cell.data_type == "f"), sheet.title


def test_every_number_of_today_may_be_edited_within_its_bounds(workbooks: dict[str, Path]) -> None:
    sheet, program = inputs(workbooks), demo_study().lifted()
    ruled: dict[tuple[int, int], DataValidation] = {}
    for rule in sheet.data_validations.dataValidation:
        for cells in rule.sqref.ranges:
            left, top, right, bottom = (int(edge or 0) for edge in range_boundaries(str(cells)))
            ruled |= {(row, column): rule for row in range(top, bottom + 1) for column in range(left, right + 1)}
    open_cells = [cell for row in sheet.iter_rows() for cell in row if cell.style in OPEN]
    assert len(open_cells) > len(program.inputs)
    assert [cell.coordinate for cell in open_cells if (cell.row, cell.column) not in ruled] == []
    assert not any(cell.protection.locked for cell in open_cells)
    rate = program.inputs["marketing.conversion_rate_today"]
    _, place = next(iter(opened(workbooks["en"]).defined_names[rate.id].destinations))
    rule = ruled[int(place.split("$")[2].rstrip(":")), 4]
    assert (float(str(rule.formula1)), float(str(rule.formula2))) == rate.bounds
    assert rate.source[:40] in str(rule.prompt)
    assert all(len(str(r.prompt)) <= 255 and len(str(r.promptTitle)) <= 32 for r in ruled.values())


def test_the_cover_says_what_it_is_and_leads_to_every_sheet(workbooks: dict[str, Path]) -> None:
    book = opened(workbooks["en"])
    cover = book.worksheets[0]
    texts = {str(cell.value) for row in cover.iter_rows() for cell in row if cell.value is not None}
    study = whole_study()
    assert {study.title, study.fingerprint, study.currency} <= texts
    links = [str(cell.hyperlink.location) for row in cover.iter_rows() for cell in row if cell.hyperlink]
    assert [link.rpartition("!")[0].strip("'") for link in links] == book.sheetnames[1:]


def test_a_formula_is_said_in_words_beside_its_name(workbooks: dict[str, Path]) -> None:
    program = demo_study().lifted()
    company = opened(workbooks["en"])["Company"]
    comments = [cell.comment.text for row in company.iter_rows(max_col=1) for (cell) in row if cell.comment]
    own = [name for name in program.variables if name.startswith("company.")]
    assert len(comments) >= len(own)
    margin = program.variables["company.contribution_margin"].name.en.lower()
    said = next(text for text in comments if text.lower().startswith(f"{margin} = "))
    assert program.variables["company.contribution_before_programme"].name.en.lower() in said.lower()


def test_nothing_personal_no_macro_and_no_link_outside(workbook: Path) -> None:
    with zipfile.ZipFile(workbook) as package:
        names = package.namelist()
        core = ET.fromstring(package.read("docProps/core.xml"))
        relations = "".join(package.read(name).decode() for name in names if name.endswith(".rels"))
    assert not [name for name in names if re.search("vba|external|printer|person", name, re.IGNORECASE)]
    told = {element.tag.rpartition("}")[2]: element.text for element in core}
    assert told["creator"] == "Dynacap"
    assert "lastModifiedBy" not in told
    assert 'TargetMode="External"' not in relations


def test_scenarios_of_the_manager_are_cells_that_may_be_edited(workbooks: dict[str, Path]) -> None:
    sheet = inputs(workbooks)
    assert sheet.scenarios is not None
    cells = [sheet[cell.r] for entry in sheet.scenarios.scenario for cell in entry.inputCells]
    assert cells
    assert not any(cell.protection.locked or cell.data_type == "f" for cell in cells)


def test_columns_are_wide_enough_for_their_chinese_names(workbooks: dict[str, Path]) -> None:
    for sheet in opened(workbooks["zh"]).worksheets[2:9]:
        names = [str(row[0].value) for row in sheet.iter_rows(min_row=5, max_col=1) if row[0].style == "Dynacap text"]
        widest = max(sum(2 if ord(letter) > 0x2E80 else 1 for letter in name) for name in names)
        assert sheet.column_dimensions["A"].width >= widest, sheet.title
