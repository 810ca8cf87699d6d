"""A newer library beside the models of a project: what would change if it were taken. Nothing moves by itself.

The tables of exchange rates and of trade rules are the project's own and never taken from a library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.errors import ModelError, Problem, UserError
from desktop_app.core.map.assembly import content_of, read_texts
from desktop_app.core.project.amending import problems_of
from desktop_app.core.project.document import TRADE_RULES, Document
from desktop_app.core.project.edits import Compound, Edit, KeepModels, SetAmendment, SetModels
from desktop_app.core.project.edits.rate_edits import RATES
from desktop_app.core.project.fingerprint import fingerprint
from desktop_app.core.project.kpi_change import KpiChange, kpi_changes
from desktop_app.core.project.shop import Shop

OWN = (RATES, TRADE_RULES)
Texts = Mapping[str, str]


@dataclass(frozen=True)
class LibraryUpdate:
    """What taking a newer library would mean.

    `files` are the models that differ, `changes` the KPIs. `lost` are inputs with a value of the user's that the
    library no longer has, `dropped` the project's own formulas that do not fit it and would be taken back, each with
    the reason. `problems` is everything for which the library cannot be taken at all. `accept` (None then) and `keep`
    are the two answers, `shop` the shop after accepting.
    """

    files: tuple[str, ...]
    changes: tuple[KpiChange, ...]
    lost: tuple[str, ...]
    dropped: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    accept: Edit | None
    keep: Edit
    shop: Shop | None = None


def differing(document: Document, library: Texts | None = None) -> tuple[str, ...]:
    """The models in which the library is not what the project was made with; () where it is. Reads texts only."""
    texts = _taken(document, library)
    names = dict.fromkeys((*document.models, *texts))
    return tuple(name for name in names if document.models.get(name) != texts.get(name))


def is_news(document: Document, library: Texts | None = None) -> bool:
    """Whether the user has not yet answered to this library."""
    return bool(differing(document, library)) and document.kept_against != _fingerprint(_taken(document, library))


def library_update(shop: Shop, library: Texts | None = None) -> LibraryUpdate | None:
    """What taking the library would mean; None where the project has it already. `library` None: the one installed."""
    document = shop.document
    files = differing(document, library)
    if not files:
        return None
    texts = _taken(document, library)
    keep = KeepModels(_fingerprint(texts))
    try:
        kept, dropped = _fitting(replace(document, models=texts))
        after = Shop(kept).computed()
        changes = kpi_changes(shop, after)
    except UserError as error:
        return LibraryUpdate(files, (), (), (), error.problems, None, keep)
    known = {*after.program.inputs, *after.roadmap.inputs}
    lost = tuple(name for name in document.entries if name not in known)
    back = (SetAmendment(problem.where, None) for problem in dropped)
    accept = Compound((*back, SetModels(texts)), SetModels(texts).name)
    return LibraryUpdate(files, changes, lost, dropped, (), accept, keep, after)


def _taken(document: Document, library: Texts | None) -> dict[str, str]:
    """The models that the project would have."""
    texts = dict(read_texts() if library is None else library)
    return {**texts, **{name: text for name, text in document.models.items() if name in OWN}}


def _fingerprint(texts: Texts) -> str:
    return fingerprint(Document("", "", "", {name: text for name, text in texts.items() if name not in OWN}))


def _fitting(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """The document with those of its amendments that fit its models, and why the others do not.

    Raises ModelError where the models themselves are wrong.
    """
    content_of(dict(document.models))
    dropped: list[Problem] = []
    while problems := problems_of(document):
        wrong = {problem.where: problem for problem in problems if problem.where in document.amendments}
        if not wrong:
            raise ModelError(problems)
        dropped += wrong.values()
        amendments = {name: entry for name, entry in document.amendments.items() if name not in wrong}
        document = replace(document, amendments=amendments)
    return document, tuple(dropped)
