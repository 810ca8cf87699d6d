"""The sentences that say why a level moved."""

from __future__ import annotations

import re

from desktop_app.core.errors import untranslated
from desktop_app.core.map.explain import Explanation
from desktop_app.core.map.why import why
from tests.core.map import figure as shipped
from tests.core.map.oracle import Column, defaults


def explanation(*, roadmap: bool = False, **decisions: float) -> Explanation:
    part = shipped.part(roadmap=roadmap)
    today = Column(part, defaults(part))
    column = Column(part, defaults(part) | {f"map.{k}": x for k, x in decisions.items()}, today)
    return Explanation(shipped.figure(), shipped.initiatives(), shipped.mode(), today, column)


def test_a_level_that_rose_names_what_brought_it_largest_first() -> None:
    moved = explanation(on_smart_routing=1.0, on_shipment_visibility=1.0)
    text = why(moved, "cap_log_seizing", "en", untranslated)
    assert re.search(r"^Logistics seizing rises from 1\.50 to \d\.\d\d of 5\. What brings it: Dynamic rerouting", text)
    assert text.index("Dynamic rerouting") < text.index("Shipment visibility")
    assert "works against" not in text


def test_names_follow_the_language() -> None:
    text = why(explanation(on_smart_routing=1.0), "cap_log_seizing", "zh", untranslated)
    assert "动态改道与智能调度" in text
    assert "Dynamic rerouting" not in text


def test_what_works_against_a_change_is_named_apart() -> None:
    text = why(explanation(on_fraud_screening=1.0, mode=1.0), "out_compliance", "en", untranslated)
    assert re.search(r"What works against it: .*the human–AI mode \(−0\.\d\d\)", text)


def test_a_fall_by_hand_is_said_as_such() -> None:
    text = why(explanation(adj_log_platform=-0.2), "cap_log_reconfiguring", "en", untranslated)
    assert "falls from" in text
    assert "What brings it" in text
    assert "works against" not in text
    assert "Unified logistics-order-stock platform, moved by hand (−" in text


def test_what_comes_from_outside_is_said_as_such() -> None:
    text = why(explanation(level_ctx_genai_wave=0.9), "ctx_ai_diffusion", "en", untranslated)
    assert "Generative-AI wave, changed from outside (+" in text


def test_a_level_that_stays_is_said_to_stay() -> None:
    text = why(explanation(on_smart_routing=1.0), "ctx_turbulence", "en", untranslated)
    assert text == "Fast-changing global market does not move."
