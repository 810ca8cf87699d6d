"""The words of a view about the KPI it explains: the sentence, the alarm that is only assumed, the refusal."""

from __future__ import annotations

from desktop_app.core.analysis.attribution_chart import money_sentence
from desktop_app.core.analysis.what_if.cautions import COMPANY, cautions
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.sentence import kpi_sentences
from desktop_app.core.i18n import running_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.background import StudyResult
from desktop_app.ui.whatif.kpi_face import FaceWords

MOST = 3


def view_words(reading: KpiReading, study: StudyResult | None, dimension: str, session: Session) -> str:
    """What a view says about the KPI it explains."""
    if session.problems():
        return refused_words(session)
    language = session.settings.language
    effects = study.effects if study else ()
    split = study.split if study else None
    parts = [kpi_sentences(reading, effects, split, dimension, language)]
    if reading.alarm == "assumed":
        parts.append(FaceWords(session).settling(reading))
    return running_text([*parts, *_warnings(dimension, session)], language)


def company_words(reading: KpiReading, study: StudyResult | None, session: Session) -> str:
    """What the company's view says: the split of the money, else that nothing is changed."""
    if session.problems():
        return refused_words(session)
    language = session.settings.language
    if study is None:
        return session.tr("Switch an initiative on to see where its money comes from and how likely it is.")
    parts = [money_sentence(study.split, language), _settled(reading, session)]
    return running_text([*parts, *_warnings(COMPANY, session)], language)


def most_of_it(study: StudyResult, session: Session) -> str:
    """The inputs that make most of the result's uncertainty, the widest first."""
    rows = [row for row in study.tornado.rows if row.swing > 0][:MOST]
    names = session.tr("; ").join(session.name(row.span.input.name) for row in rows)
    return session.tr("Most of it: {inputs}.").format(inputs=names) if rows else ""


def _warnings(page: str, session: Session) -> list[str]:
    """What a reader of a page must be told before trusting its gain."""
    program, language = session.shop.program, session.settings.language
    found = cautions(program, session.values(""), session.values(), language)
    return [caution.sentence for caution in found if caution.page == page]


def _settled(reading: KpiReading, session: Session) -> str:
    return FaceWords(session).settling(reading) if reading.alarm == "assumed" else ""


def refused_words(session: Session) -> str:
    """What stands wherever a refused scenario would have numbers."""
    return session.tr("This scenario is refused and has no numbers: above stands what is wrong with it.")
