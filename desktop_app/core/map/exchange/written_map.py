"""A map in one of the formats: a text, or the sheets of a workbook."""

from __future__ import annotations

from desktop_app.core.map.exchange.csv_text import csv_text
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.formats import Format
from desktop_app.core.map.exchange.matrix import Rows, matrix_rows
from desktop_app.core.map.exchange.reading import Direction


def written_map(
    format_: Format, exchanged: ExchangedMap, language: str, direction: Direction = "row_to_column"
) -> str | dict[str, Rows]:
    """The text of the file, or the rows of the workbook's sheets by name; `direction` is asked of matrices alone."""
    if format_.directed:
        rows = matrix_rows(exchanged, language, direction)
        return csv_text(rows) if format_.suffix == ".csv" else {"Matrix": rows}
    if format_.sheets is not None:
        return format_.sheets(exchanged, language)
    return format_.text(exchanged, language) if format_.text is not None else ""
