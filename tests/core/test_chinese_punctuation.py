"""Chinese texts are punctuated as Chinese is: full width beside its characters, no space after a full-width mark."""

from __future__ import annotations

import re

import pytest

import catalogue

HAN, FULL = r"[\u3400-\u9fff\uf900-\ufaff“”《》]", r"[，。：；？！、（）]"
FAULTS = {
    "a narrow mark after a Chinese character": re.compile(HAN + r"[,;:?!()]"),
    "a narrow mark before a Chinese character": re.compile(r"[,;:?!)(]" + HAN),
    "a space beside a full-width mark": re.compile(FULL + r" +(?=\S)|(?<=\S) +" + FULL),
    "two spaces": re.compile(r"(?<=\S)  +(?=\S)"),
}
KEYS = re.compile(r"\(&\w\)|\{[^}]*\}")
"""Shortcuts of menus, which Qt writes so in every language, and gaps."""
APART = "○ 假设   ● 实测   ◐ 弱实测   ✎ 录入"
"""A legend on one line, whose parts stand apart."""


def faults(text: str) -> list[str]:
    plain = KEYS.sub("x", text)
    return [name for name, fault in FAULTS.items() if text != APART and fault.search(plain)]


def test_no_translation_mixes_the_punctuation_of_two_languages() -> None:
    assert {text: found for text in catalogue.translations().values() if (found := faults(text))} == {}


@pytest.mark.parametrize("text", ["店铺,订单", "(估计)", "数据。 订单", "订单:{n}", "数据  订单", "三项，A"])
def test_the_checker_sees_what_is_mixed(text: str) -> None:
    assert bool(faults(text)) == (text != "三项，A")
