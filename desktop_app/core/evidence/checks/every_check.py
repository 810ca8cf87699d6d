"""All checks of a source, in the order in which people mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop_app.core.evidence.checks.check import Check
from desktop_app.core.evidence.checks.currency_mix import currency_mix
from desktop_app.core.evidence.checks.duplicates import duplicates
from desktop_app.core.evidence.checks.gaps import gaps
from desktop_app.core.evidence.checks.impossible import impossible
from desktop_app.core.evidence.checks.leakage import leakage
from desktop_app.core.evidence.checks.mangled_dates import mangled_dates
from desktop_app.core.evidence.checks.outliers import outliers
from desktop_app.core.evidence.sources.source import Source

CHECKS: tuple[Callable[[Source], Iterator[Check]], ...] = (
    currency_mix,
    mangled_dates,
    impossible,
    duplicates,
    gaps,
    leakage,
    outliers,
)


def checks_of(source: Source) -> tuple[Check, ...]:
    """Everything that is doubtful in the source."""
    return tuple(found for check in CHECKS for found in check(source))
