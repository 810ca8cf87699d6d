"""A small study with everything that slides speak of, computed once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.roadmap.roadmap import roadmap
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import new_document
from desktop_app.core.project.roadmap_study import roadmap_study
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.storyline import slides_of
from desktop_app.core.slides.studied import Studied

PAYLOAD = '=HYPERLINK("http://a","b")'
PLANS = (
    Scenario("plan", Names(PAYLOAD, "@方案"), {"map.on_fraud_screening": 1.0}),
    Scenario("more", Names("+more", "-更多"), {"map.on_fraud_screening": 1.0, "map.on_market_radar": 1.0}),
)


@pytest.fixture(scope="session")
def studied() -> Studied:
    shop = Shop(replace(new_document("=1+1"), scenarios=PLANS))
    study = reported_study(shop, draws=128, whole=False)
    later = roadmap(roadmap_study(shop, shop.scenarios[0]))
    return Studied(shop, replace(study, roadmap=later), "en")


@pytest.fixture(scope="session")
def slides(studied: Studied) -> tuple[Slide, ...]:
    return slides_of(studied)
