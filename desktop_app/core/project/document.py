"""A project as a value: everything the user has said, measured and computed, with the models it was computed with.

A document is never changed: an edit makes a new one with `dataclasses.replace`. Saving and opening are `storage`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from desktop_app.core.analysis.assessment.assessment import Assessment
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.amend import amended
from desktop_app.core.language.amendment import Amendment
from desktop_app.core.language.load import MODELS_FOLDER
from desktop_app.core.language.model import Value
from desktop_app.core.map.assembly import Content, content_of, read_texts
from desktop_app.core.map.canvas import Canvas
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.project.paper import Paper
from desktop_app.core.project.slide_plan import SlidePlan

Status = Literal["measured", "weak", "too_few", "unusable", "entered", "assumed"]
STATUSES: tuple[Status, ...] = get_args(Status)
TRADE_RULES = "trade_rules"
"""The text among the models that no program is made of: content is not read anew for it."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a number came from.

    `n` of `needed` rows carried it, by `method`, from the named source of a table (or the source of the assumption);
    `low` and `high` are its 95 % interval [unit of the input], each a float or per item (I,).
    """

    status: Status
    method: str = ""
    n: int | None = None
    needed: int | None = None
    source: str = ""
    low: Value | None = None
    high: Value | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What holds today for one input: a value, float or per item (I,), and where it came from."""

    value: Value
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class EvidenceSource:
    """One named source of a table of evidence: which file, how it was read, how its columns were matched.

    `columns` is {column id: header in the file}, `header_row` its row in the file, `report` the text of its
    ImportAccount, `rows` the clean rows, compressed, from which it is calibrated again when another file comes.
    """

    table: str
    name: str
    file: str
    encoding: str
    header_row: int
    columns: Mapping[str, str]
    rows_read: int
    rows_used: int
    report: str
    sheet: str = ""
    rows: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", MappingProxyType(dict(self.columns)))


@dataclass(frozen=True, slots=True)
class StoredResult:
    """A result worth keeping: its analysis, the seed of its draws (63 bits), the models it came from, and its data."""

    kind: str
    seed: int | None
    fingerprint: str
    data: str


@dataclass(frozen=True)
class Document:
    """A project.

    `models` {file name without ending: TOML text}. `items` {index: names} and `entries` {input id: entry} hold only
    what differs from those models; `answers` {question: answer} are the sizing's, `notes`
    {node, or `between` of a link: text} the user's. `map` is None as long as it is the one that stands in the models.
    `amendments` {id: what the project says otherwise than its models}; `kept_against` is the fingerprint of a newer
    library against which the user kept the project's own models, "" for none.
    """

    title: str
    language: str
    currency: str
    models: Mapping[str, str]
    items: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    answers: Mapping[str, float | str] = field(default_factory=dict)
    scenarios: tuple[Scenario, ...] = ()
    sources: tuple[EvidenceSource, ...] = ()
    results: tuple[StoredResult, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    map: DrawnMap | None = None
    canvas: Canvas = field(default_factory=Canvas)
    assessment: Assessment = field(default_factory=Assessment)
    paper: Paper | None = None
    amendments: Mapping[str, Amendment] = field(default_factory=dict)
    kept_against: str = ""
    slides: SlidePlan = field(default_factory=SlidePlan)

    def __post_init__(self) -> None:
        # Read-only copies: whoever still holds the dict that came in cannot change the document with it.
        for name in ("models", "items", "entries", "answers", "notes", "amendments"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def content(self) -> Content:
        """The models, map and initiatives that the document was made with. Raises ModelError or MapError."""
        content = self._as_made()
        return content if self.map is None else content.drawn(self.map)

    def shipped(self) -> CapabilityMap:
        """The map that stands in the models, for which they were written. Raises ModelError or MapError."""
        return self._as_made().shipped

    def drawn_map(self) -> DrawnMap:
        """The nodes and links as they stand. Raises ModelError or MapError."""
        return DrawnMap.of(self.shipped()) if self.map is None else self.map

    def _as_made(self) -> Content:
        models = tuple((name, text) for name, text in self.models.items() if name != TRADE_RULES)
        return _read(models, tuple(self.amendments.values()))


@lru_cache(maxsize=4)
def _read(models: tuple[tuple[str, str], ...], amendments: tuple[Amendment, ...]) -> Content:
    """The content of these texts with the amendments: kept, for every edit of the map asks for it."""
    content = content_of(dict(models))
    if not amendments:
        return content
    return replace(content, models=amended(content.models, {entry.id: entry for entry in amendments}))


def new_document(title: str, language: str = "en", currency: str = "USD", folder: Path = MODELS_FOLDER) -> Document:
    """A project in which nothing is known yet: the shipped models with all their defaults.

    `currency` is the code of the one currency of all money in the project.
    """
    return Document(title, language, currency, read_texts(folder))
