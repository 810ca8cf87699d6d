"""What slides say: each once, in both languages, with the study's own numbers; a person's words in their language."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.language.model import Names
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.node import Node
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.slide_plan import KINDS, SlidePlan, SlideText
from desktop_app.core.slides.native.native_chart import BUILDERS
from desktop_app.core.slides.slide import Slide, planned
from desktop_app.core.slides.storyline import slides_of
from desktop_app.core.slides.studied import Studied


def test_there_is_a_slide_of_every_kind_with_a_title_and_notes(slides: tuple[Slide, ...]) -> None:
    assert [slide.kind for slide in slides] == list(KINDS)
    assert len(slides) <= 12
    for slide in slides:
        assert slide.title
        assert slide.sentences or slide.rows
        assert all(slide.notes)
        assert "{" not in slide.title + "".join(slide.sentences + slide.notes)
        assert slide.chart is None or slide.chart.kind in BUILDERS


def test_titles_say_numbers_of_the_study(slides: tuple[Slide, ...], studied: Studied) -> None:
    said = {slide.kind: slide for slide in slides}
    name = "company.contribution_margin"
    today = scalar(studied.today[name])
    assert amount_text(today, "money", "USD", "en", compact=True) in said["today"].title
    best = max(scalar(studied.shop.columns[s.id].column[name]) - today for s in studied.study.scenarios)
    assert amount_text(best, "money", "USD", "en", compact=True, signed=True) in said["comparison"].title
    assert studied.study.odds is not None
    assert f"{100 * studied.study.odds.assumed_share:.0f} %" in said["rests_on"].title


def test_the_same_slides_are_told_in_chinese(studied: Studied) -> None:
    for slide in slides_of(replace(studied, language="zh")):
        assert any(ord(letter) > 0x2E7F for letter in slide.title), slide.title
        assert not slide.title.endswith("。")


def test_without_a_scenario_only_today_is_told(studied: Studied) -> None:
    plain = replace(studied.study, scenarios=(), split=None, tornado=None, odds=None, roadmap=None)
    told = {slide.kind for slide in slides_of(replace(studied, study=plain))}
    assert told == {"question", "today", "map"}


def test_the_plan_orders_leaves_out_and_rewrites(slides: tuple[Slide, ...]) -> None:
    own = SlideText("=Mine", "first\n\n  second  ")
    plan = SlidePlan().moved("odds", -20).showing("map", shown=False).saying("odds", "en", own)
    english, chinese = planned(slides, plan, "en"), planned(slides, plan, "zh")
    assert english[0].kind == "odds"
    assert (english[0].title, english[0].sentences) == ("=Mine", ("first", "second"))
    assert english[0].chart is not None
    assert "map" not in {slide.kind for slide in english}
    assert chinese[0].title != "=Mine"


def test_a_map_that_moves_no_money_says_so_first(studied: Studied) -> None:
    document = studied.shop.document
    alone = DrawnMap((Node("lev_x", "lever", Names("X", "甲")),), (), {})
    shop = Shop(replace(document, map=alone, scenarios=()))
    plain = replace(studied.study, scenarios=(), split=None, tornado=None, odds=None, roadmap=None)
    first, *_ = slides_of(Studied(shop, plain, "en"))
    why = shop.content.pins.why_no_money()
    assert why is not None
    assert why.text() in first.sentences
