"""Sheets of the workbook beside the program itself: one file for each, named as the sheet is."""
