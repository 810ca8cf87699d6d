"""The oracle is an oracle: it calculates, and does not repeat what the workbook says."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.workbook.libreoffice import NEVER, recalculate, recalculate_all

pytestmark = pytest.mark.usefixtures("libreoffice")

SHEET = "xl/worksheets/sheet1.xml"
TRUE = 42.0
WRONG = 43.0


@pytest.fixture
def workbook_with_a_wrong_value(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A3"] = 6, 7, "=A1*A2"
    right, wrong = tmp_path / "right.xlsx", tmp_path / "wrong.xlsx"
    book.save(right)
    with zipfile.ZipFile(right) as source, zipfile.ZipFile(wrong, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, _with_stored_value(content) if name == SHEET else content)
    assert _value(wrong) == WRONG
    return wrong


def _with_stored_value(xml: bytes) -> bytes:
    changed, count = re.subn(rb"<v\s*/>|<v></v>", f"<v>{WRONG}</v>".encode(), xml)
    assert count == 1
    return changed


def _value(path: Path) -> object:
    return load_workbook(path, data_only=True).worksheets[0]["A3"].value


def test_recalculation_disagrees_with_a_wrong_stored_value_and_says_which_file_it_cannot_read(
    workbook_with_a_wrong_value: Path, tmp_path: Path
) -> None:
    with pytest.raises(RuntimeError, match=r"missing\.xlsx"):
        recalculate_all([workbook_with_a_wrong_value, tmp_path / "missing.xlsx"], tmp_path / "out")
    assert _value(tmp_path / "out" / workbook_with_a_wrong_value.name) == TRUE


def test_without_force_the_wrong_value_would_be_trusted(workbook_with_a_wrong_value: Path, tmp_path: Path) -> None:
    assert _value(recalculate(workbook_with_a_wrong_value, tmp_path / "out", mode=NEVER)) == WRONG


def test_a_workbook_is_never_overwritten(workbook_with_a_wrong_value: Path) -> None:
    with pytest.raises(ValueError, match="overwritten"):
        recalculate(workbook_with_a_wrong_value, workbook_with_a_wrong_value.parent)
