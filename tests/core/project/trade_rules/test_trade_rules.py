"""The table of duties, taxes and limits: what it says, when a row has expired, and what typing into it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import UserError
from desktop_app.core.project import new_document
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import Edit, SetTradeRules
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.storage import load, save
from desktop_app.core.project.trade_rules.rule_line import OWN, RuleLine, rule_lines, state_of
from desktop_app.core.project.trade_rules.rule_typing import AS_OF, EXPIRES, SOURCE, VALUE, shown_value, typed
from desktop_app.core.project.trade_rules.trade_rule import TradeRule, rules_of, rules_text_of, with_rules

TODAY = date(2026, 11, 23)
DUTY = "payment_risk.duty_rate"


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(new_document("Shop")).computed()


def line(shop: Shop, name: str, item: str = "") -> RuleLine:
    return next(one for one in rule_lines(shop, TODAY) if (one.rule.input, one.rule.item) == (name, item))


def done(shop: Shop, edit: Edit) -> Shop:
    return shop.after(edit.apply(shop.document)[0]).computed()


def test_every_market_of_every_rule_is_there_with_todays_value(shop: Shop) -> None:
    lines = rule_lines(shop, TODAY)
    rules = rules_of(rules_text_of(shop.document.models))
    assert {rule.input for rule in rules} == {one.input.id for one in lines}
    for one in lines:
        value = shop.today[one.input.id]
        assert one.value == (value[one.place] if isinstance(value, tuple) else value)
        assert one.rule.item == (shop.program.items_of(one.input.id) or ("",))[one.place]


def test_what_has_no_source_is_assumed_and_no_rule_names_an_unknown_input_or_item(shop: Shop) -> None:
    for rule in rules_of(rules_text_of(shop.document.models)):
        assert rule.item in (shop.program.items_of(rule.input) or ("",))
        assert (state_of(rule, date.min) == "assumed") == (not rule.source)
        assert bool(rule.source) == (rule.as_of is not None)


@given(st.integers(-3, 3), st.sampled_from(["", "a source"]))
@settings(max_examples=14)
def test_a_rule_holds_until_the_day_it_expires(days: int, source: str) -> None:
    rule = TradeRule("a", expires=TODAY + timedelta(days=days), source=source)
    assert (state_of(rule, TODAY) == "expired") == (days <= 0)
    assert state_of(replace(rule, expires=None), TODAY) == ("holds" if source else "assumed")


def test_a_value_typed_feeds_its_input_and_is_ones_own_of_today(shop: Shop) -> None:
    before = line(shop, DUTY, "US")
    assert before.state == "expired"
    edit = typed(shop, before, VALUE, "30 %", TODAY)
    after = done(shop, edit)
    assert after.today[DUTY][before.place] == pytest.approx(0.3)  # type: ignore[index] # over the markets
    assert after.provenance(DUTY).status == "entered"
    now = line(after, DUTY, "US")
    assert (now.rule.as_of, now.rule.expires, now.rule.source, now.state) == (TODAY, None, OWN, "holds")
    assert line(after, DUTY, "EU") == replace(line(shop, DUTY, "EU"))
    document, inverse = edit.apply(shop.document)
    assert inverse.apply(document)[0] == shop.document
    assert after.program is shop.program, "no program is compiled anew for a date"


def test_days_and_sources_are_typed_too_and_saved_with_the_project(shop: Shop, tmp_path: object) -> None:
    row = line(shop, DUTY, "EU")
    for cell, text in ((AS_OF, "2026/7/1"), (EXPIRES, "2027-06-30"), (SOURCE, 'customs "office" 海关')):
        shop = done(shop, typed(shop, row, cell, text, TODAY))
        row = line(shop, DUTY, "EU")
    assert (row.rule.as_of, row.rule.expires) == (date(2026, 7, 1), date(2027, 6, 30))
    path = tmp_path / "a.dynacap"  # type: ignore[operator] # a folder
    save(shop.document, path)
    assert rules_of(rules_text_of(load(path).models)) == rules_of(rules_text_of(shop.document.models))
    assert row.rule.source == 'customs "office" 海关'


@pytest.mark.parametrize(
    ("cell", "text"), [(VALUE, "a lot"), (VALUE, "900 %"), (AS_OF, "soon"), (EXPIRES, "2026-13-01")]
)
def test_what_cannot_stand_there_is_refused(shop: Shop, cell: str, text: str) -> None:
    with pytest.raises(UserError):
        typed(shop, line(shop, DUTY, "US"), cell, text, TODAY)


def test_money_and_counts_are_typed_as_they_are_and_within_bounds(shop: Shop) -> None:
    row = line(shop, "payment_risk.visa_event_minimum")
    assert shown_value(row) == "1500"
    with pytest.raises(UserError, match="100"):
        typed(shop, row, VALUE, "5", TODAY)
    assert done(shop, typed(shop, row, VALUE, "1,000", TODAY)).today[row.input.id] == 1000


def test_a_project_older_than_the_table_has_the_shipped_one(shop: Shop) -> None:
    old = _without_table(shop.document)
    assert rules_of(rules_text_of(old.models)) == rules_of(rules_text_of(shop.document.models))
    edit = typed(Shop(old), line(shop, DUTY, "US"), VALUE, "1 %", TODAY)
    after, inverse = edit.apply(old)
    assert inverse.apply(after)[0] == old


def test_writing_the_rows_keeps_what_stands_before_them(shop: Shop) -> None:
    text = rules_text_of(shop.document.models)
    rules = rules_of(text)
    again = with_rules(text, rules[:2])
    assert rules_of(again) == rules[:2]
    assert again.partition("[[rule]]")[0].strip() == text.partition("[[rule]]")[0].strip()


def _without_table(document: Document) -> Document:
    return SetTradeRules(None).apply(document)[0]
