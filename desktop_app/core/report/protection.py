"""Formulas are locked and inputs open on every sheet, without a password: nothing is overwritten by a slip."""

from __future__ import annotations

from openpyxl import Workbook


def protect(workbook: Workbook) -> None:
    """Locks what is no input; rows and columns may be shown and sized, charts and scenarios edited."""
    for sheet in workbook.worksheets:
        sheet.protection.sheet = True
        sheet.protection.formatRows = sheet.protection.formatColumns = sheet.protection.formatCells = False
