"""What the command `dynacap evaluate` makes of the open project, written as the window writes its cards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app import cli
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader
from desktop_app.core.analysis.what_if.sentence import kpi_name, number_parts
from desktop_app.core.language.model import Value
from desktop_app.core.project.document import Document
from desktop_app.core.project.shop_today import USED
from desktop_app.ui.session.session import Session

Column = dict[str, Value]


def evaluated(document: Document, folder: Path) -> dict[str, Column]:
    """Today and every scenario, {"": today, scenario id: its variables}, computed by the command from a file."""
    given, out = folder / "in.json", folder / "out.json"
    given.write_text(json.dumps(request_of(document)), encoding="utf-8")
    assert cli.main(["evaluate", "--inputs", str(given), "--out", str(out)]) == 0
    answer = json.loads(out.read_text(encoding="utf-8"))
    return {name: _column(raw) for name, raw in {"": answer["today"], **answer["scenarios"]}.items()}


def request_of(document: Document) -> dict[str, Any]:
    """The content of the command's file: what the shop's files and its owner said, and the scenarios."""
    entries = document.entries.items()
    return {
        "items": dict(document.items),
        "today": {name: entry.value for name, entry in entries if entry.provenance.status in USED},
        "answers": {"size_currency": document.currency, **document.answers},
        "scenarios": {scenario.id: dict(scenario.changes) for scenario in document.scenarios},
    }


def cards(session: Session, scenario: Scenario, dimension: str, columns: Mapping[str, Column]) -> dict[str, str]:
    """What the cards of a dimension should say, {name: number with unit}, of what the command said, in our format."""
    language = session.settings.language
    readings = KpiReader(session.shop.program, {}).of_dimension(dimension, columns[""], columns[scenario.id])
    return {kpi_name(r, language): " ".join(number_parts(r, r.value, language)).strip() for r in readings}


def _column(raw: dict[str, float | list[float]]) -> Column:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
