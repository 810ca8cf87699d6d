"""The guide holds every page of the help once, and each of its links leads somewhere within it."""

from __future__ import annotations

import re

import pytest

from desktop_app.core.help.library import library
from desktop_app.core.i18n import LANGUAGES
from make_guide import guide


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_is_whole(language: str) -> None:
    text = guide(language)
    places = re.findall(r'id="([^"]+)"', text)
    assert len(places) == len(set(places))
    assert set(library(language).pages) <= set(places)
    links = re.findall(r'href="([^"]+)"', text)
    assert {link for link in links if link.removeprefix("#") not in places} == set()
    assert not re.search(r"https?://|<img|<script", text)
