"""Every section that the map names is told in both languages, briefly."""

from __future__ import annotations

import re

import pytest

from desktop_app.core.map.sections import sections, sections_named
from tests.core.map.figure import figure

REFERENCES = (*(node.section for node in figure().nodes), *(link.section for link in figure().links))
NAMED = sorted({name for reference in REFERENCES for name in sections_named(reference)})
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("name", NAMED)
def test_a_section_that_is_named_is_told(name: str) -> None:
    section = sections()[name]
    assert section.title.en
    assert HAN.search(section.title.zh)
    assert 40 <= len(section.text.en.split()) <= 75
    assert not HAN.search(section.text.en)
    assert 80 <= len(HAN.findall(section.text.zh)) <= 160
    for text in (section.text.en, section.text.zh):
        assert "\n" not in text
        assert text == text.strip()


def test_the_map_names_sections_and_none_is_told_in_vain() -> None:
    assert len(NAMED) > 10
    assert set(sections()) == set(NAMED)
    assert list(sections()) == sorted(sections())
