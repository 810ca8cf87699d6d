"""A number that was typed over a measured one can be taken back to what was measured."""

from __future__ import annotations

from desktop_app.core.evidence.into_project.measured_entry import measured_entry
from tests.sample_documents import sample


def test_every_measured_input_is_found_again_in_what_the_sources_keep() -> None:
    document = sample("small")
    measured = {n: e for n, e in document.entries.items() if e.provenance.status in ("measured", "weak")}
    assert len(measured) > 40
    for name in list(measured)[::8]:
        assert measured_entry(document, name) == measured[name], name


def test_what_no_source_measures_has_no_entry() -> None:
    assert measured_entry(sample("small"), "company.discount_rate") is None
