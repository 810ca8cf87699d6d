"""What comes of a question: sentences, charts and tables, and perhaps changes that would make a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.what_if.rests_on import RestsOn
from desktop_app.core.charts import Chart, Table
from desktop_app.core.language.model import Value
from desktop_app.ui.session.engines import Engines


@dataclass(frozen=True)
class View:
    """One picture of a finding under a short label; one without a chart is a table only."""

    label: str
    table: Table
    chart: Chart | None = None


def chart_view(label: str, chart: Chart) -> View:
    """The view of a chart and the numbers behind it."""
    return View(label, chart.table, chart)


@dataclass(frozen=True)
class Offer:
    """A scenario that would carry a finding out: its `changes` {input id: value} under a short label."""

    label: str
    changes: Mapping[str, Value]


@dataclass(frozen=True, eq=False)
class Finding:
    """`sentences` say it; `offers` are scenarios that would carry it out, the one found first."""

    sentences: tuple[str, ...]
    views: tuple[View, ...]
    rests_on: RestsOn | None = None
    offers: tuple[Offer, ...] = ()


class Result(Protocol):
    """What an analysis found, in no language yet."""

    def finding(self, language: str) -> Finding:
        """The same in words and charts of a language."""


class Work(Protocol):
    """A question with all its controls read; equal ones have the same answer. Runs on the worker thread."""

    def __call__(self, progress: Progress, engines: Engines) -> Result:
        """The answer. Raises UserError, CancelledError."""
