"""Pages become HTML that says what they say, whatever stands in them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.help.library import library
from desktop_app.core.help.markup import Markup
from desktop_app.core.i18n import LANGUAGES

ALONE = {"br"}


class Checked(HTMLParser):
    """Every tag is closed in its order; the words are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's signature
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(html: str) -> Checked:
    parser = Checked()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab <>&\"'*`[]()#{}-|.\n tornado"), max_size=60))
def test_whatever_stands_in_a_page_tags_are_closed_and_nothing_becomes_a_tag(text: str) -> None:
    html = Markup("en", str).html(text)
    read(html)
    tags = set(re.findall(r"</?(\w+)", html))
    assert tags <= {"p", "b", "i", "a", "ul", "ol", "li", "table", "tr", "th", "td", "code", "h2", "h3"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_written_with_the_marks_that_are_known(language: str) -> None:
    for page in library(language).pages.values():
        said = "".join(read(Markup(language, str).html(page.text)).words)
        assert not re.search(r"\*\*|\]\(|^#|\| ---", said, re.MULTILINE), page.id


def test_tables_lists_and_places() -> None:
    html = Markup("en", str).html("### Name {#a.b}\n\n| A | B |\n| --- | --- |\n| *1* | `2` |\n\n1. one\n2. two")
    assert '<h3><a name="a.b"></a>Name</h3>' in html
    assert "<tr><th>A</th><th>B</th></tr><tr><td><i>1</i></td><td><code>2</code></td></tr>" in html
    assert "<ol><li>one</li><li>two</li></ol>" in html


def test_a_word_leads_to_the_glossary_the_first_time_only() -> None:
    html = Markup("en", lambda target: f"x:{target}").html("A tornado.\n\n**Tornado** again, AUC.")
    assert re.findall(r'href="([^"]+)"', html) == ["x:term:tornado", "x:term:auc"]
