"""Text is decoded in the order BOM, UTF-8, GB18030, best guess."""

from __future__ import annotations

import pytest

from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.evidence.files.delimited import find_delimiter
from desktop_app.core.evidence.files.encoding import decode

CHINESE = "订单编号,总金额\n1001,12.50\n"


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-8", "utf-8"),
        ("gbk", "gb18030"),
    ],
)
def test_chinese_text_comes_back(written: str, named: str) -> None:
    text = CHINESE if written != "utf-16-le" else "id,amount\n1,2\n"
    decoded = decode(text.encode(written), "orders.csv")
    assert (decoded.text, decoded.encoding) == (text, named)


def test_two_lines_of_gbk_are_not_taken_for_korean() -> None:
    assert decode("买家,金额\n张三,5".encode("gbk"), "x.csv").text == "买家,金额\n张三,5"


def test_western_accents_are_not_taken_for_chinese() -> None:
    text = "Straße;Größe;Stück\n" + "Düsseldorf;größer;fünf\n" * 20
    assert "Straße" in decode(text.encode("cp1252"), "x.csv").text


def test_a_picture_is_no_text() -> None:
    with pytest.raises(UnreadableFileError, match=r"x\.csv: this is not a text file"):
        decode(b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 40 + b"\0", "x.csv")


@pytest.mark.parametrize("delimiter", ["\t", ",", ";", "|"])
def test_the_delimiter_is_found_although_cells_hold_others(delimiter: str) -> None:
    lines = [delimiter.join(["name", "note", "value"])]
    lines += [delimiter.join([f"n{i}", '"a, b; c"', "1"]) for i in range(5)]
    assert find_delimiter("\n".join(lines)) == delimiter
