"""Dynacap: a capability map that computes, fed from spreadsheets, answered as an Excel workbook."""

__version__ = "0.1.0"
