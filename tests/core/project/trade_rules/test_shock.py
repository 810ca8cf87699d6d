"""Shocks are scenarios against today that do what they are called, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.project import new_document
from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.trade_rules.shock import shock_scenario, shocks_of

DUTY, FREE, VALUE = "payment_risk.duty_rate", "payment_risk.duty_free_threshold", "marketing.average_order_value"
MARGIN = "company.contribution_margin"


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(new_document("Shop")).computed()


def made(shop: Shop) -> dict[str, Scenario]:
    return {shock.id: shock_scenario(shop, shock) for shock in shocks_of(shop.document.models)}


def per_item(value: object) -> tuple[float, ...]:
    assert isinstance(value, tuple)
    return value


def test_a_tariff_adds_ten_points_everywhere(shop: Shop) -> None:
    changes = made(shop)["tariff_up"].changes
    assert set(changes) == {DUTY}
    rises = [after - now for after, now in zip(per_item(changes[DUTY]), per_item(shop.today[DUTY]), strict=True)]
    assert rises == pytest.approx([0.1] * len(rises))


def test_currencies_move_what_foreign_buyers_pay_only(shop: Shop) -> None:
    items, today = shop.program.items_of(VALUE), per_item(shop.today[VALUE])
    for name, factor in (("currency_up", 1.1), ("currency_down", 0.9)):
        ratios = [a / b for a, b in zip(per_item(made(shop)[name].changes[VALUE]), today, strict=True)]
        assert ratios == pytest.approx([1.0 if item == "US" else factor for item in items])
    in_yuan = Shop(replace(shop.document, currency="CNY")).computed()
    now = per_item(in_yuan.today[VALUE])
    after = per_item(made(in_yuan)["currency_down"].changes[VALUE])
    assert [a / b for a, b in zip(after, now, strict=True)] == pytest.approx([0.9] * len(now))


def test_nothing_comes_in_free_of_duty(shop: Shop) -> None:
    assert set(per_item(made(shop)["no_de_minimis"].changes[FREE])) == {0.0}


def test_every_shock_runs_and_a_burden_lowers_the_margin(shop: Shop) -> None:
    document = shop.document
    for scenario in made(shop).values():
        document, _ = AddScenario(scenario).apply(document)
    after = shop.after(document).computed()
    assert not [column.problems for column in after.columns.values() if column.problems]
    margins = {name: scalar(column.column[MARGIN]) for name, column in after.columns.items()}
    today = scalar(after.today_column[MARGIN])
    for burden in ("shock_tariff_up", "shock_currency_down", "shock_no_de_minimis"):
        assert margins[burden] < today
    assert margins["shock_currency_up"] > today
