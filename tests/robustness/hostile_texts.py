"""Text files, or what is named like one, that hold no table or a broken one."""

from __future__ import annotations

import random
from collections.abc import Callable

ORDERS = "Order number,Order date,Total\n1,2025-01-13,9.50\n"
SPREADSHEETML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Worksheet ss:Name="S"><Table>{rows}</Table></Worksheet></Workbook>'
)


def noise(length: int) -> bytes:
    """Bytes without any order, the same in every run."""
    return random.Random(7).randbytes(length)  # noqa: S311 - no secret


def wide() -> bytes:
    """As many columns as Excel has."""
    headers = ",".join(f"h{number}" for number in range(16_384))
    return f"{headers}\n{'1,' * 16_383}1\n".encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty.csv": bytes,
    "blank.csv": lambda: b" \n\t\n  \r\n",
    "mark_alone.csv": lambda: b"\xef\xbb\xbf",
    "noise.csv": lambda: noise(20_000),
    "noise_without_zeros.csv": lambda: noise(20_000).replace(b"\0", b"\1"),
    "zeros.csv": lambda: bytes(10_000),
    "picture.csv": lambda: b"\x89PNG\r\n\x1a\n" + noise(500),
    "letter.txt": lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "packed.csv": lambda: b"\x1f\x8b\x08" + noise(300),
    "half_utf16.csv": lambda: ORDERS.encode("utf-16")[:-1],
    "says_utf16.csv": lambda: b"\xff\xfe" + "数据".encode() + b"\xd8\xd8\xd8",
    "one_word.csv": lambda: b"hello",
    "prose.txt": lambda: b"Dear all,\nplease find the numbers below.\nBest wishes\n" * 20,
    "program.csv": lambda: b"import os\nprint('x')\n" * 40,
    "settings.json": lambda: b'{"orders": [{"id": 1, "total": 5}]}',
    "only_headers.csv": lambda: b"Order number,Order date,Total\n",
    "only_commas.csv": lambda: b",,,,,,\n" * 200,
    "only_quotes.csv": lambda: b'"' * 4_001,
    "nan_headers.csv": lambda: b"nan,NaN,,null,nan\n1,2,3,4,5\n" * 5,
    "numbers_alone.csv": lambda: b"1,2,3\n4,5,6\n" * 50,
    "wide.csv": wide,
    "endless_line.csv": lambda: b"a," * 2_000_000,
    "endless_cell.csv": lambda: b"Order number," + b"x" * 3_000_000,
    "no_dates.csv": lambda: b"Order number,Total\n1,5\n2,6\n",
    "open_quote.csv": lambda: b'Week,"Chan\n' + b"2025-01-06,a\n" * 400,
    "same_header.csv": lambda: b"Total,Total,Total\n1,2,3\n",
    "deep.html": lambda: b"<table>" * 3_000 + b"<tr><td>1",
    "no_table.xls": lambda: b"<html><body><p>Session expired. Please log in.</p></body></html>",
    "wide_cell.xls": lambda: b"<html><table><tr><td colspan=99999999>a</td></tr></table></html>",
    "entity_bomb.xls": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    ),
    "far_row.xls": lambda: SPREADSHEETML.format(
        rows='<Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row>' * 200
    ).encode(),
    "cut.xls": lambda: SPREADSHEETML.format(rows="<Row>").encode()[:-30],
}
