"""Everything that is assumed spread in one shape: how far the odds depend on the shape that was taken for granted."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.analysis.distribution import Distribution, Shape
from desktop_app.core.analysis.span import Span


def one_shape(spans: Iterable[Span], shape: Shape) -> dict[str, Distribution]:
    """The shape of every assumed input, {input id: shape}.

    What is measured keeps its own, as does what may fail, and under a lognormal what may be 0 or less.
    """
    assumed = (span for span in spans if span.assumed and not span.input.fails)
    fitting = (span for span in assumed if shape != "lognormal" or min(span.low) > 0)
    return {span.input.id: Distribution(shape) for span in fitting}
