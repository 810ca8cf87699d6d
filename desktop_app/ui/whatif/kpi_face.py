"""A reading of a KPI as the face of a card, in the language of the window."""

from __future__ import annotations

import math

from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.sentence import change_text, kpi_name, kpi_number, number_parts
from desktop_app.core.analysis.words import status_name
from desktop_app.core.charts.number_format import MINUS, NOTHING
from desktop_app.core.evidence.table import table_called
from desktop_app.ui.forms import Delta, KpiFace, Track
from desktop_app.ui.session.session import Session

VERDICTS = {"better": "better", "worse": "worse", "same": "same", "neutral": "none"}


def kpi_face(reading: KpiReading, session: Session) -> KpiFace:
    """All that the card of this KPI says."""
    tr, language = session.tr, session.settings.language
    compact = session.settings.numbers == "short"
    number, unit = number_parts(reading, reading.value, language, compact=compact)
    today = kpi_number(reading, reading.today, language, compact=compact)
    return KpiFace(
        name=kpi_name(reading, language),
        number=number,
        unit=unit,
        today=tr("today {value}").format(value=today),
        delta=_delta(reading, session),
        verdict_word=_verdict_word(reading, session),
        status=reading.status,
        status_word=status_name(reading.status, tr),
        track=_track(reading),
        alarm=alarm_text(reading, session),
        alarm_assumed=reading.alarm == "assumed",
        tip=_tip(reading, session),
    )


def alarm_text(reading: KpiReading, session: Session) -> str:
    """What a broken limit says on the card; "" where none is broken."""
    tr = session.tr
    if reading.alarm == "none":
        return ""
    if math.isnan(reading.limit):
        return tr("assumed: limit broken") if reading.alarm == "assumed" else tr("limit broken")
    beyond = change_text(reading, reading.beyond, session.settings.language).removeprefix("+")
    if reading.alarm == "assumed":
        return tr("assumed: over the limit by {beyond}").format(beyond=beyond)
    return tr("over the limit by {beyond}").format(beyond=beyond)


def settling_text(reading: KpiReading, session: Session) -> str:
    """Which numbers, from which tables, would settle an alarm that is only assumed; "" where nothing is missing."""
    if not reading.unmeasured:
        return ""
    inputs = session.shop.program.inputs
    parts = []
    for name in reading.unmeasured:
        entry = inputs[name]
        table = table_called(entry.calibrated_by).name[session.settings.language] if entry.calibrated_by else ""
        parts.append(f"{session.name(entry.name)} ({table})" if table else session.name(entry.name))
    return session.tr("To settle it, measure: {inputs}.").format(inputs=session.tr(", ").join(parts))


def _delta(reading: KpiReading, session: Session) -> Delta:
    if math.isnan(reading.change):
        return Delta(NOTHING, 0, "same")
    if reading.verdict == "same":
        return Delta(session.tr("same"), 0, "same")
    compact = session.settings.numbers == "short"
    text = change_text(reading, reading.change, session.settings.language, compact=compact)
    return Delta(text.lstrip("+" + MINUS), 1 if reading.change > 0 else -1, VERDICTS[reading.verdict])


def _verdict_word(reading: KpiReading, session: Session) -> str:
    tr = session.tr
    return {
        "better": tr("better than today"),
        "worse": tr("worse than today"),
        "same": tr("as today"),
        "neutral": tr("other than today; neither way is better"),
    }[reading.verdict]


def _track(reading: KpiReading) -> Track | None:
    if not math.isfinite(reading.value) or not math.isfinite(reading.today) or reading.kpi.format == "flag":
        return None
    low, high = reading.ends
    limit = None if math.isnan(reading.limit) else reading.limit
    return Track(reading.today, reading.value, low, high, VERDICTS[reading.verdict], limit)


def _tip(reading: KpiReading, session: Session) -> str:
    variable = session.shop.program.variables[reading.kpi.variable]
    parts = (status_name(reading.status, session.tr), settling_text(reading, session), variable.source)
    return "\n".join(part for part in parts if part)
