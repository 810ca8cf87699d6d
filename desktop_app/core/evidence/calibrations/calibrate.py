"""All inputs that a set of sources can measure: at once what takes moments, on demand what takes minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.evidence.calibrations.alerts import alerts
from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.channels import channels
from desktop_app.core.evidence.calibrations.contacts import contacts
from desktop_app.core.evidence.calibrations.content import content
from desktop_app.core.evidence.calibrations.customs import customs
from desktop_app.core.evidence.calibrations.experiments import experiments
from desktop_app.core.evidence.calibrations.forecast import forecast
from desktop_app.core.evidence.calibrations.forecast_potential import forecast_potential
from desktop_app.core.evidence.calibrations.lanes import lanes
from desktop_app.core.evidence.calibrations.lead_time import lead_time
from desktop_app.core.evidence.calibrations.ledger import ledger
from desktop_app.core.evidence.calibrations.loyalty import loyalty
from desktop_app.core.evidence.calibrations.order_values import order_values
from desktop_app.core.evidence.calibrations.payments import payments
from desktop_app.core.evidence.calibrations.peaks import peaks
from desktop_app.core.evidence.calibrations.responses import responses
from desktop_app.core.evidence.calibrations.scores import scores
from desktop_app.core.evidence.calibrations.stock import stock
from desktop_app.core.evidence.calibrations.suppliers import suppliers
from desktop_app.core.evidence.calibrations.traffic import traffic
from desktop_app.core.evidence.calibrations.transit import transit
from desktop_app.core.evidence.calibrations.warehouse import warehouse
from desktop_app.core.evidence.sources.source import Source

THEMES: tuple[Callable[[Sequence[Source]], list[Calibrated]], ...] = (
    lanes,
    transit,
    alerts,
    channels,
    responses,
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
    customs,
    contacts,
    warehouse,
    content,
    ledger,
    experiments,
)

LONG_THEMES: tuple[Callable[[Sequence[Source], Progress], list[Calibrated]], ...] = (forecast_potential,)
"""Themes that fit forecasts over and over: half a minute for a hundred products."""


def calibrate(sources: Sequence[Source]) -> tuple[Calibrated, ...]:
    """Every input that the tables of these sources can measure in moments, or say why not, theme by theme."""
    return tuple(found for theme in THEMES for found in theme(sources))


def calibrate_long(sources: Sequence[Source], progress: Progress = SILENT) -> tuple[Calibrated, ...]:
    """What the long themes find. Raises CancelledError."""
    share = 1 / len(LONG_THEMES)
    parts = (progress.part(number * share, (number + 1) * share) for number in range(len(LONG_THEMES)))
    return tuple(found for theme, part in zip(LONG_THEMES, parts, strict=True) for found in theme(sources, part))
