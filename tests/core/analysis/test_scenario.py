from __future__ import annotations

import pytest

from desktop_app.core.analysis.scenario import validate
from desktop_app.core.errors import InputError
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from tests.core.analysis.conftest import Worked
from tests.core.analysis.tiny import entry, index, program, scenario, variable

PARTS = (
    index("lane", "air", "sea")
    + entry("duty", 0.2, "fact", bounds=[0, 1])
    + entry("price", 5.0, "decision", bounds=[0, 10])
    + entry("share", [0.4, 0.6], "decision", bounds=[0, 1], index="lane")
    + entry("uplift", 0.1, "estimate", bounds=[0, 1])
    + entry("rho", 0.0, "link", bounds=[0, 1])
    + variable("gain", "price * uplift * rho - duty + sum(share)")
)


@pytest.fixture(scope="module")
def shop() -> Program:
    return program(PARTS)


def refusal(shop: Program, changes: dict[str, Value]) -> str:
    with pytest.raises(InputError) as caught:
        validate(shop, shop.defaults(), scenario(changes))
    return caught.value.text()


def test_changed_fact_is_an_outside_change(shop: Program) -> None:
    checked = validate(shop, shop.defaults(), scenario({"m.duty": 0.5, "m.price": 6.0, "m.rho": 0.3}))
    assert checked.outside == ("m.duty",)


def test_fact_set_to_todays_value_is_no_outside_change(shop: Program) -> None:
    assert validate(shop, shop.defaults(), scenario({"m.duty": 0.2})).outside == ()


def test_unknown_input_is_refused_with_a_suggestion(shop: Program) -> None:
    assert "m.price" in refusal(shop, {"m.prise": 6.0})


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"m.uplift": 0.2}, "estimate"),
        ({"m.gain": 1.0}, "computed"),
        ({"m.price": 11.0}, "outside 0"),
        ({"m.price": float("nan")}, "outside 0"),
        ({"m.share": (0.1, 0.2, 0.7)}, "3 values"),
        ({"m.price": (1.0, 2.0)}, "one number"),
    ],
)
def test_what_a_scenario_may_not_set_is_refused(shop: Program, changes: dict[str, Value], word: str) -> None:
    assert word in refusal(shop, changes)


def test_link_is_refused_only_where_a_map_computes_it(shop: Program) -> None:
    checked = validate(shop, shop.defaults(), scenario({"m.rho": 0.5}))
    assert checked.scenario.changes == {"m.rho": 0.5}
    mapped = program(PARTS, model="map")
    assert "comes from the map" in refusal(mapped, {"map.rho": 0.5})


def test_all_problems_come_at_once(shop: Program) -> None:
    assert len(refusal(shop, {"m.uplift": 0.2, "m.price": 11.0, "m.nothing": 1.0}).splitlines()) == 3


def test_ids_of_the_specification_become_full_ids(worked: Worked) -> None:
    changes = worked.study.scenario.changes
    assert changes["logistics.sensing_realisation"] == worked.examples["linked"]["scenario_in"]["rho_log_sense"]
    assert set(changes) <= set(worked.study.program.inputs)
