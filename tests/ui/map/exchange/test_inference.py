"""The classical inference as the window shows it: what is chosen is what is computed, and doubts are told."""

from __future__ import annotations

import pytest

from desktop_app.core.map.fcm.inference import RULES, TRANSFERS, Inference
from desktop_app.core.project.edits.map_numbers import set_level
from desktop_app.core.project.map_inference import inferred
from desktop_app.ui.map.exchange.inference_dialog import InferenceDialog
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session


@pytest.fixture
def dialog(page: MapPage) -> InferenceDialog:
    page.visit("inference")
    found = page.exchange.shown
    assert isinstance(found, InferenceDialog)
    return found


def test_every_choice_is_what_is_computed(dialog: InferenceDialog, session: Session) -> None:
    for transfer in range(len(TRANSFERS)):
        for rule in range(len(RULES)):
            dialog.transfer.setCurrentIndex(transfer)
            dialog.rule.setCurrentIndex(rule)
            wanted = Inference(tuple(TRANSFERS)[transfer], tuple(RULES)[rule], 1.0)
            assert dialog.found == inferred(session.shop, wanted, "en")
            assert dialog.warning.isVisible() == bool(dialog.found and dialog.found.warnings)
    dialog.transfer.setCurrentIndex(0)
    dialog.rule.setCurrentIndex(0)
    dialog.slope.setValue(2.5)
    assert dialog.found == inferred(session.shop, Inference("sigmoid", "kosko", 2.5), "en")


def test_nodes_are_ranked_by_where_they_end(dialog: InferenceDialog, session: Session) -> None:
    ends = [float(dialog.cells.cell(row, 3).text) for row in range(dialog.cells.rowCount())]
    assert ends == sorted(ends, reverse=True)
    assert len(ends) == len(session.shop.content.figure.nodes)


def test_a_slope_without_meaning_cannot_be_set(dialog: InferenceDialog) -> None:
    assert dialog.slope.isEnabled()
    dialog.transfer.setCurrentIndex(tuple(TRANSFERS).index("bivalent"))
    assert not dialog.slope.isEnabled()


def test_it_follows_the_map(dialog: InferenceDialog, session: Session) -> None:
    before = dialog.found
    session.do(set_level("tech_ml", 1.0))
    assert dialog.found is not None
    assert before is not None
    assert dialog.found.start["tech_ml"] == 1.0
    assert dialog.found.final["log_demand_forecast"] > before.final["log_demand_forecast"]
