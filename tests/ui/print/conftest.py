"""A project with a scenario, and slides of every sort that is laid out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.slides.slide import Slide

PLAN = Scenario("plan", Names("Plan", "方案"), {"map.on_fraud_screening": 1.0})
COLUMNS = (TableColumn("step", "Step", ("Today", "Up", "After")), TableColumn("amount", "Amount", (10.0, -4.0, 6.0)))
WATERFALL = Chart(
    *("steps", "waterfall", "From ten to six", Table("steps", "Steps", COLUMNS), "step"),
    (Series("amount", "Amount", "change"),),
    *(Axis(""), Axis("Amount")),
    totals=(0, 2),
)


@pytest.fixture(scope="session")
def document() -> Document:
    return replace(new_document("Kiosk"), scenarios=(PLAN,))


@pytest.fixture(scope="session")
def handed() -> tuple[Slide, ...]:
    return (
        Slide("question", "Question", "=What?", ("A sentence.",), WATERFALL, notes=("A source.",)),
        Slide("today", "Today", "As it is", (), rows=(("KPI", "Today"), ("Orders", "10"))),
        Slide("map", "Map", "The map", ("Levels.",), shows_map=True, notes=("A source.",)),
    )
