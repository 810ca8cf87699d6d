"""What stands in the notes of slides: where the numbers come from, and how sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from desktop_app.core.analysis.span import ASSUMED, Status
from desktop_app.core.analysis.words import status_name
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.slides.studied import Studied

MOST_SOURCES = 8
MOST_FILES = 4


def basis(studied: Studied) -> str:
    """Which project, day and models the numbers are of."""
    study = studied.study
    text = studied.tr("{title}, computed on {date}. Models {fingerprint}; all money in {currency}.")
    return text.format(
        title=study.title, date=study.date, fingerprint=study.fingerprint or "–", currency=study.currency
    )


def evidence_counts(studied: Studied) -> str:
    """How many inputs are measured, entered or assumed."""
    study = studied.study
    inputs = (entry.id for entry in study.program.inputs.values() if entry.role != "link")
    return evidence_sentence((study.origin(name).status for name in inputs), studied.language)


def evidence_sentence(statuses: Iterable[Status], language: str) -> str:
    """How many of these are measured, entered or assumed, what is most often first."""
    tr = translator(language)
    counts = Counter[Status]("assumed" if status in ASSUMED else status for status in statuses)
    template = tr("{count} {evidence}")
    parts = (template.format(count=count, evidence=status_name(known, tr)) for known, count in counts.most_common())
    return tr("Inputs: {parts}.").format(parts=tr(", ").join(parts))


def files_read(studied: Studied) -> str:
    """The first of the files that were measured with; "" where there are none."""
    files = tuple(dict.fromkeys(source.file for source in studied.study.sources if source.file))
    if not files:
        return ""
    tr, named = studied.tr, [*files[:MOST_FILES]]
    if len(files) > MOST_FILES:
        named.append(tr("{count} more").format(count=len(files) - MOST_FILES))
    return tr("Measured from: {files}.").format(files=tr(", ").join(named))


def assumptions(studied: Studied, models: Iterable[str] = ()) -> str:
    """Where what is assumed in these models comes from, what is named most often first; of all models for none."""
    study, wanted = studied.study, tuple(f"{model}." for model in models)
    known = (e for e in study.program.inputs.values() if e.id.startswith(wanted) or not wanted)
    sources = Counter(e.source for e in known if e.source and study.origin(e.id).status == "assumed")
    named = [source for source, _ in sources.most_common(MOST_SOURCES)]
    if not named:
        return ""
    text = studied.tr("Assumed after: {sources}.")
    return sentence_case(text.format(sources=studied.tr("; ").join(source.rstrip(".") for source in named)))


def notes(*parts: str) -> tuple[str, ...]:
    """The notes that say something."""
    return tuple(part for part in parts if part)
