"""What a workbook of ours says about itself to programs: where its inputs are, and whose columns stand there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import cast

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Value
from desktop_app.core.report.layout import FIRST_STATE

PROPERTY = "Dynacap"


@dataclass(frozen=True)
class WorkbookMark:
    """The sheet of inputs, the place of today's column in a row (from 0), the scenarios right of it, the models.

    `numbers` is the digest of what stood in these columns when it was written; "" where it is not known.
    """

    inputs: str
    scenarios: tuple[str, ...]
    fingerprint: str
    first: int = FIRST_STATE - 1
    numbers: str = ""


def digest_of(today: Mapping[str, Value], scenarios: Iterable[Scenario]) -> str:
    """A few letters that change with any number of today or of a scenario; the order of scenarios does not matter."""
    changes = sorted((scenario.id, sorted(scenario.changes.items())) for scenario in scenarios)
    return hashlib.sha256(repr((sorted(today.items()), changes)).encode()).hexdigest()[:12]


def put_mark(workbook: Workbook, mark: WorkbookMark) -> None:
    """Writes the mark as a property of the document."""
    workbook.custom_doc_props.append(  # type: ignore[attr-defined]  # the stubs do not know it
        StringProperty(name=PROPERTY, value=json.dumps(asdict(mark)))
    )


def mark_of(workbook: Workbook) -> WorkbookMark | None:
    """The mark of a workbook; None where it bears none. Raises ValueError where it is damaged."""
    properties = workbook.custom_doc_props.props  # type: ignore[attr-defined]  # the stubs do not know it
    found = next((p for p in properties if p.name == PROPERTY), None)
    if found is None:
        return None
    content = json.loads(str(found.value))
    known = cast("dict[str, object]", content) if isinstance(content, dict) else {}
    scenarios = known.get("scenarios")
    texts = tuple(str(name) for name in scenarios) if isinstance(scenarios, list) else ()
    first, numbers = int(str(known.get("first"))), str(known.get("numbers", ""))
    return WorkbookMark(str(known.get("inputs")), texts, str(known.get("fingerprint")), first, numbers)
