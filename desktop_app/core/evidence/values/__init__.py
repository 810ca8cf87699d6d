"""Cells as values: amounts, dates, flags, countries and currencies."""
