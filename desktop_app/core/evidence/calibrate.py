"""All inputs that a set of sources can measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.core.evidence.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.alerts import alerts
from desktop_app.core.evidence.calibrations.channels import channels
from desktop_app.core.evidence.calibrations.forecast import forecast
from desktop_app.core.evidence.calibrations.lanes import lanes
from desktop_app.core.evidence.calibrations.lead_time import lead_time
from desktop_app.core.evidence.calibrations.loyalty import loyalty
from desktop_app.core.evidence.calibrations.order_values import order_values
from desktop_app.core.evidence.calibrations.payments import payments
from desktop_app.core.evidence.calibrations.peaks import peaks
from desktop_app.core.evidence.calibrations.scores import scores
from desktop_app.core.evidence.calibrations.stock import stock
from desktop_app.core.evidence.calibrations.suppliers import suppliers
from desktop_app.core.evidence.calibrations.traffic import traffic
from desktop_app.core.evidence.calibrations.transit import transit
from desktop_app.core.evidence.source import Source

THEMES: tuple[Callable[[Sequence[Source]], list[Calibrated]], ...] = (
    lanes,
    transit,
    alerts,
    channels,
    traffic,
    order_values,
    loyalty,
    stock,
    lead_time,
    forecast,
    peaks,
    suppliers,
    scores,
    payments,
)


def calibrate(sources: Sequence[Source]) -> tuple[Calibrated, ...]:
    """Every input that the tables of these sources can measure, or say why not, theme by theme."""
    return tuple(found for theme in THEMES for found in theme(sources))
