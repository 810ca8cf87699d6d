"""One shape for everything assumed, and nothing else."""

from __future__ import annotations

from desktop_app.core.analysis.distribution import Distribution
from desktop_app.core.analysis.one_shape import one_shape
from desktop_app.core.analysis.span import Span
from desktop_app.core.language.model import Input, Names


def span(name: str, low: float, status: str = "assumed", fails: float = 0.0) -> Span:
    entry = Input(name, name, Names(name, name), "1", "", 1.0, (-9.0, 9.0), None, "fact", fails=fails)
    return Span(entry, (low,), (1.0,), (2.0,), status)  # type: ignore[arg-type]


def test_measured_inputs_and_what_may_fail_keep_their_own() -> None:
    spans = (span("a", 0.5), span("b", 0.5, "measured"), span("c", 0.0, fails=0.2), span("d", 0.0))
    assert one_shape(spans, "uniform") == {"a": Distribution("uniform"), "d": Distribution("uniform")}
    assert one_shape(spans, "lognormal") == {"a": Distribution("lognormal")}
