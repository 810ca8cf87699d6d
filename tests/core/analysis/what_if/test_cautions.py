"""Each warning is given where it applies and not elsewhere."""

from __future__ import annotations

import pytest

from desktop_app.core.analysis.what_if.cautions import APPETITE, SAVED_TIME, TRADED, cautions
from desktop_app.core.language.model import Value
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(new_document("Shop"))


def _said(shop: Shop, changes: dict[str, Value]) -> list[tuple[str, str]]:
    today = {**shop.today_column, APPETITE: 0.0}
    found = cautions(shop.program, today, {**today, **changes}, "en")
    return [(caution.id, caution.page) for caution in found]


def test_nothing_changed_warns_of_nothing(shop: Shop) -> None:
    assert _said(shop, {}) == []


@pytest.mark.parametrize("changes", [{APPETITE: 0.3}, {TRADED[0]: 1.0}, {TRADED[1]: 0.5}])
def test_fraud_against_false_declines_is_warned_of_on_the_payment_page(shop: Shop, changes: dict[str, Value]) -> None:
    assert _said(shop, changes) == [("W2", "payment_risk")]


def test_saved_time_is_no_money_yet(shop: Shop) -> None:
    today = shop.today_column[SAVED_TIME]
    assert isinstance(today, float)
    assert _said(shop, {SAVED_TIME: today + 1234.0}) == [("W3", "company")]
    (caution,) = cautions(shop.program, shop.today_column, {**shop.today_column, SAVED_TIME: today + 1234.0}, "en")
    assert "$1,234" in caution.sentence
    assert _said(shop, {SAVED_TIME: today - 5.0}) == []
