"""The radar shows every cell, the bars what was answered, the gravest first."""

from __future__ import annotations

import pytest

from desktop_app.core.analysis.assessment.assessed import assessed
from desktop_app.core.analysis.assessment.assessment_charts import cell_radar, challenge_bars
from tests.core.analysis.assessment.shipped import answering, example, questionnaire
from tests.core.map.figure import figure

LEVELS = {node.id: node.level for node in figure().nodes}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_charts_of_the_worked_example(language: str) -> None:
    scores = assessed(questionnaire(), answering(example()["answers"]), LEVELS)
    radar = cell_radar(scores, figure(), {"cap_log_sensing": 0.4}, language)
    assert radar.table.rows == 12
    answered = dict(zip(radar.table.column("node").values, radar.table.column("answers").values, strict=True))
    sensing = figure()["cap_log_sensing"].name.get(language)
    assert answered.pop(sensing) == pytest.approx(1.5)
    assert set(answered.values()) == {None}
    today = dict(zip(radar.table.column("node").values, radar.table.column("today").values, strict=True))
    assert today[sensing] == pytest.approx(2.0)
    bars = challenge_bars(scores, figure(), language)
    severities = [value for value in bars.table.column("severity").values if isinstance(value, float)]
    assert severities == sorted(severities, reverse=True)
    assert severities == pytest.approx([4.0, 4.0, 3.0, 3.0, 2.375])
