"""What a result rests on: how much of its swing comes from what was measured, entered or only assumed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from desktop_app.core.analysis.span import ASSUMED, Status
from desktop_app.core.analysis.tornado import Tornado, TornadoRow


@dataclass(frozen=True)
class RestsOn:
    """Shares of what a result rests on, 0 to 1, together 1; all 0 where nothing moves it."""

    measured: float
    weak: float
    entered: float
    assumed: float

    @property
    def percents(self) -> dict[str, int]:
        """The shares in whole per cent that add up to 100; the largest remainders are rounded up (Hamilton's method).

        >>> RestsOn(0.013, 0.024, 0.0, 0.963).percents
        {'measured': 1, 'weak': 3, 'entered': 0, 'assumed': 96}
        """
        exact = {status: 100 * share for status, share in asdict(self).items()}
        whole = {status: math.floor(share) for status, share in exact.items()}
        missing = round(math.fsum(exact.values())) - sum(whole.values())
        for status in sorted(exact, key=lambda s: whole[s] - exact[s])[:missing]:
            whole[status] += 1
        return whole


def rests_on(tornado: Tornado) -> RestsOn:
    """The shares of a tornado by what is behind its inputs.

    Squared swings add up as variances do where inputs are independent and the result is near linear (first-order
    error propagation; ISO/IEC Guide 98-3, 2008).
    """
    sums: dict[Status, float] = {}
    for row in tornado.rows:
        sums[row.span.status] = sums.get(row.span.status, 0.0) + _square(row)
    total = math.fsum(sums.values())
    return by_evidence({status: value / total for status, value in sums.items()} if total > 0 else {})


def by_evidence(shares: Mapping[Status, float]) -> RestsOn:
    """Shares by status as the four that people tell apart."""
    known = dict.fromkeys(("measured", "weak", "entered", "assumed"), 0.0)
    for status, share in shares.items():
        known["assumed" if status in ASSUMED else status] += share
    return RestsOn(**known)


def first_to_measure(tornado: Tornado) -> TornadoRow | None:
    """The assumed input with the widest swing: what to measure first. None where no assumption matters."""
    return next((row for row in tornado.rows if row.span.assumed and row.swing > 0), None)


def _square(row: TornadoRow) -> float:
    return 0.0 if math.isnan(row.swing) else row.swing**2
