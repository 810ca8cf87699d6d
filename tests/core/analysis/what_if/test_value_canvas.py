"""Every technology, outcome and KPI that belongs to an element of the business model stands in its part, once."""

from __future__ import annotations

import pytest

from desktop_app.core.analysis.what_if.value_canvas import element_name, value_canvas
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.language.model import VALUE_ELEMENTS
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(new_document("Shop"))


def test_nodes_and_kpis_stand_where_map_and_models_say(shop: Shop) -> None:
    column = shop.today_column
    engine = column.engine
    pushed = engine.alone(engine.changed(column.slots, {"map.adj_tech_ml": 0.4}), column.slots)
    scenario = type(column)(engine, pushed)
    parts = value_canvas(shop.program, shop.content.figure, column, scenario)
    assert tuple(part.element for part in parts) == VALUE_ELEMENTS
    shown = [node.id for part in parts for node in (*part.technologies, *part.outcomes)]
    assert sorted(shown) == sorted(node.id for node in shop.content.figure.nodes if node.value_element)
    kpis = [entry.kpi for part in parts for entry in part.kpis]
    assert len(kpis) == len(set(kpis)) == sum(bool(kpi.element) for kpi in shop.program.kpis)
    assert all(part.kpis and part.technologies and part.outcomes for part in parts)
    (learning,) = (node for part in parts for node in part.technologies if node.id == "tech_ml")
    assert learning.today == column["map.tech_ml"]
    assert learning.level == scenario["map.tech_ml"]
    assert learning.level > learning.today


@pytest.mark.parametrize("language", LANGUAGES)
def test_elements_have_names(language: str) -> None:
    assert len({element_name(element, language) for element in VALUE_ELEMENTS}) == 4
