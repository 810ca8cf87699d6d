"""The help is whole: a page for everything that the window shows, in both languages, and no link that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop_app.core.evidence.match.table import tables
from desktop_app.core.help.contents import HELP_FOLDER, parts
from desktop_app.core.help.glossary import occurrences, term_called, terms, terms_in
from desktop_app.core.help.library import FIRST, Library, library
from desktop_app.core.help.reference_models import models, place_of_number
from desktop_app.core.help.search import plain, search
from desktop_app.core.i18n import LANGUAGES, translator
from desktop_app.ui.actions import ACTIONS
from desktop_app.ui.analyse.questions import QUESTIONS
from tests.core.test_chinese_punctuation import faults

LINK = re.compile(r"\]\(([^)#]+)(?:#([^)]+))?\)")
PLACE = re.compile(r"\{#([^}]+)\}")
FEWEST_WORDS, MOST_WORDS = 100, 300


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Library:
    return library(request.param)


def written() -> Iterator[str]:
    yield from (page for part in parts() for page in part.pages)


def test_every_page_of_the_window_and_every_question_has_its_own_page(spoken: Library) -> None:
    targets = {a.page for a in ACTIONS if a.page and a.page.partition(".")[0] not in ("map", "report")}
    targets |= {"map", "report"} | {f"analyse.{question.id}" for question in QUESTIONS}
    assert {target: spoken.page_about(target) for target in targets} == {
        target: target.replace(".", "-") for target in targets
    }


def test_what_has_no_page_of_its_own_has_that_of_its_page_else_the_first(spoken: Library) -> None:
    assert spoken.page_about("map.find") == "map"
    assert spoken.page_about("nowhere") == FIRST


def test_no_link_leads_nowhere(spoken: Library) -> None:
    places = {page.id: set(PLACE.findall(page.text)) for page in spoken.pages.values()}
    lost = [
        (page.id, target, place)
        for page in spoken.pages.values()
        for target, place in LINK.findall(page.text)
        if target not in places or (place and place not in places[target])
    ]
    assert lost == []


def test_every_file_stands_in_the_contents_once() -> None:
    listed = sorted(written())
    for language in LANGUAGES:
        assert sorted(path.stem for path in (HELP_FOLDER / language).glob("*.md")) == listed


def test_pages_are_short_and_in_their_language() -> None:
    for page_id in written():
        english, chinese = (library(language).pages[page_id] for language in LANGUAGES)
        assert FEWEST_WORDS <= len(plain(english.text).split()) <= MOST_WORDS, page_id
        assert not re.search(r"[\u4e00-\u9fff]", english.title + english.text), page_id
        assert len(re.findall(r"[\u4e00-\u9fff]", chinese.text)) > FEWEST_WORDS, page_id
        assert len(re.findall(r"^## ", english.text, re.MULTILINE)) == len(
            re.findall(r"^## ", chinese.text, re.MULTILINE)
        ), page_id


def test_chinese_pages_and_words_are_punctuated_as_chinese() -> None:
    texts = [part.strip() for page_id in written() for part in re.split(r"[\n|]", library("zh").pages[page_id].text)]
    texts += [term.meaning.zh for term in terms()]
    marks = re.compile(r"\*\*|`|\]\([^)]*\)|\[|^\d+\. |^- ")
    assert {text: found for text in texts if (found := faults(marks.sub("", text)))} == {}


def test_every_input_and_every_figure_has_a_place(spoken: Library) -> None:
    for model in models():
        places = set(PLACE.findall(spoken.pages[f"model-{model.id}"].text))
        assert {entry.id for entry in model.inputs} | {kpi.variable for kpi in model.kpis} == places


def test_every_figure_has_a_name_a_formula_and_a_source(spoken: Library) -> None:
    tr = translator(spoken.language)
    for model in models():
        text = spoken.pages[f"model-{model.id}"].text
        for kpi in model.kpis:
            entry = text.partition(f"{{#{kpi.variable}}}")[2].partition("###")[0]
            assert "\n= " in entry
            assert tr("Source: {source}").partition("{")[0] in entry


def test_an_input_says_unit_default_range_source_and_table() -> None:
    page = library("en").pages["model-logistics"]
    entry = page.text.partition("{#logistics.base_transit_time_mean}")[2].partition("###")[0]
    for part in ("Unit: days", "9 / 11 / 7", "7.2 / 8.8 / 5.6 – 10.8", "May be entered", "grade D", "(table-T2)"):
        assert part in entry


def test_every_column_of_every_table_is_told(spoken: Library) -> None:
    for table in tables():
        text = spoken.pages[f"table-{table.id}"].text
        assert text.count("### ") == len(table.columns)
        needed = sum(column.required for column in table.columns)
        assert len(re.findall(r"^### .* \*$", text, re.MULTILINE)) == needed


def test_a_number_is_found_by_its_name() -> None:
    assert place_of_number(" Mean transit time today", "en") == (
        "model-logistics",
        "logistics.base_transit_time_mean",
    )
    assert place_of_number("今日平均运输时长", "zh") == ("model-logistics", "logistics.base_transit_time_mean")
    assert place_of_number("no number", "en") is None


def test_words_mean_one_thing_and_their_pages_exist(spoken: Library) -> None:
    forms = [form.casefold() for term in terms() for form in term.forms(spoken.language)]
    assert len(forms) == len(set(forms))
    assert {term.page for term in terms() if term.page} <= set(spoken.pages)
    assert len(terms()) >= 40
    assert all(term.meaning.en != term.meaning.zh for term in terms())


def test_words_are_found_whole_once_and_the_longest_first() -> None:
    text = "Sobol indices and a tornado; TORNADO, tornadoes; alert recall."
    assert [term.id for term in terms_in(text, "en")] == ["sobol", "tornado", "recall"]
    assert [text[start:end] for start, end, _ in occurrences(text, "en")] == [
        "Sobol indices",
        "tornado",
        "alert recall",
    ]
    assert [term.id for term in terms_in("安全库存与订单满足率", "zh")] == ["safety-stock", "fill-rate"]
    assert terms_in("", "en") == ()


def test_a_search_wants_all_words_and_prefers_titles(spoken: Library) -> None:
    word = term_called("tornado").name.get(spoken.language)
    found = search(spoken.pages.values(), word)
    assert found[0].page.id == "tornado"
    assert all(word.casefold() in (one.page.title + one.page.text).casefold() for one in found)
    assert search(spoken.pages.values(), f"{word} qqqq") == ()
    assert search(spoken.pages.values(), "  ") == ()
