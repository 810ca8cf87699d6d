"""Answers set levels, shares and the mode in one step; what nobody answered stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.errors import untranslated
from desktop_app.core.project import Document, EvidenceSource, new_document
from desktop_app.core.project.assessment_levels import assessment_edit, scores, settings_from
from desktop_app.core.project.edits import RemoveNodes, SetAssessment
from desktop_app.core.project.shop import Shop

SENSING = ("log_sensing_a", "log_sensing_b", "log_sensing_c")


def answered() -> Document:
    people = (
        Respondent("r1", "Ann", "owner", answers={**dict.fromkeys(SENSING, 5.0), "G1": 4.0}),
        Respondent("r2", "Bo", "logistics", answers={**dict.fromkeys(SENSING, 4.0), "G1": 2.0}),
    )
    assessment = Assessment(people, {"data_foundation": {"R": "yes"}}, "3")
    return SetAssessment(assessment).apply(new_document("Shop"))[0]


def test_the_settings_are_told_before_they_are_made() -> None:
    settings = {setting.input: setting for setting in settings_from(Shop(answered()), untranslated)}
    assert set(settings) == {
        "map.level_cap_log_sensing",
        "map.level_ch_data_quality",
        "map.level_ch_data_standards",
        "map.kap_data_foundation",
        "map.mode",
    }
    quality = settings["map.level_ch_data_quality"]
    assert quality.entry.value == pytest.approx(0.4)
    provenance = quality.entry.provenance
    assert (provenance.status, provenance.n, provenance.source) == ("entered", 2, "Ann, Bo")
    assert provenance.low == pytest.approx(0.2)
    assert provenance.high == pytest.approx(0.6)
    assert "median 3 of 5, 2 answers, grade C" in provenance.method
    sensing = settings["map.level_cap_log_sensing"]
    assert sensing.entry.value == 0.6
    assert "held at 3 of 5" in sensing.entry.provenance.method
    assert sensing.changes


def test_data_lifts_the_cap() -> None:
    source = EvidenceSource("T2", "parcels", "p.csv", "utf-8", 1, {}, 1, 1, "")
    document = replace(answered(), sources=(source,))
    (found,) = (s for s in scores(Shop(document)) if s.node == "cap_log_sensing")
    assert found.level == 0.9


def test_one_step_sets_all_and_is_undone_in_one() -> None:
    before = answered()
    settings = settings_from(Shop(before), untranslated)
    after, back = assessment_edit(settings).apply(before)
    today = Shop(after).computed().today
    assert all(today[setting.input] == setting.entry.value for setting in settings)
    assert back.apply(after)[0] == before
    assert not any(setting.changes for setting in settings_from(Shop(after), untranslated))


def test_a_node_that_is_gone_is_not_set() -> None:
    document, _ = RemoveNodes(("ch_data_quality",)).apply(answered())
    assert "map.level_ch_data_quality" not in {s.input for s in settings_from(Shop(document), untranslated)}
