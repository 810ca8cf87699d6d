"""Readings of KPIs as faces of cards, in the language of the window."""

from __future__ import annotations

import math

from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.sentence import change_text, kpi_name, kpi_number, number_parts, same_text
from desktop_app.core.analysis.words import status_name
from desktop_app.core.charts.number_format import MINUS
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.i18n import translator
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.paint.kpi import KpiFace
from desktop_app.ui.forms.paint.track import Track
from desktop_app.ui.session.session import Session

VERDICTS = {"better": "better", "worse": "worse", "same": "same", "neutral": "none"}


class FaceWords:
    """Writes faces; the settings are asked once, for cards are written while a lever moves."""

    def __init__(self, session: Session) -> None:
        self._program = session.shop.program
        self.language = session.settings.language
        self._tr = translator(self.language)
        self._compact = session.settings.numbers == "short"

    def face(self, reading: KpiReading) -> KpiFace:
        """All that the card of this KPI says."""
        tr, language = self._tr, self.language
        number, unit = number_parts(reading, reading.value, language, compact=self._compact)
        today = kpi_number(reading, reading.today, language, compact=self._compact)
        return KpiFace(
            name=kpi_name(reading, language),
            number=number,
            unit=unit,
            today=tr("today {value}").format(value=today),
            delta=self._delta(reading),
            verdict_word=self._verdict_word(reading),
            status=reading.status,
            status_word=status_name(reading.status, tr),
            track=_track(reading),
            alarm=self._alarm(reading),
            alarm_assumed=reading.alarm == "assumed",
            tip=self._tip(reading),
        )

    def settling(self, reading: KpiReading) -> str:
        """Which numbers, from which tables, would settle an alarm that is only assumed; "" where nothing is missing."""
        if not reading.unmeasured:
            return ""
        tr, parts = self._tr, []
        for name in reading.unmeasured:
            entry = self._program.inputs[name]
            table = table_called(entry.calibrated_by).name[self.language] if entry.calibrated_by else ""
            known = entry.name.get(self.language)
            parts.append(f"{known} ({table})" if table else known)
        return tr("To settle it, measure: {inputs}.").format(inputs=tr(", ").join(parts))

    def _alarm(self, reading: KpiReading) -> str:
        tr = self._tr
        if reading.alarm == "none":
            return ""
        if math.isnan(reading.limit):
            return tr("assumed: limit broken") if reading.alarm == "assumed" else tr("limit broken")
        beyond = change_text(reading, reading.beyond, self.language).removeprefix("+")
        if reading.alarm == "assumed":
            return tr("assumed: over the limit by {beyond}").format(beyond=beyond)
        return tr("over the limit by {beyond}").format(beyond=beyond)

    def _delta(self, reading: KpiReading) -> Delta:
        if reading.verdict == "same":
            return Delta(same_text(reading, self.language, compact=self._compact), 0, "same")
        text = change_text(reading, reading.change, self.language, compact=self._compact)
        return Delta(text.lstrip("+" + MINUS), 1 if reading.change > 0 else -1, VERDICTS[reading.verdict])

    def _verdict_word(self, reading: KpiReading) -> str:
        tr = self._tr
        if math.isnan(reading.change):
            return tr("no number")
        return {
            "better": tr("better than today"),
            "worse": tr("worse than today"),
            "same": tr("as today"),
            "neutral": tr("other than today; neither way is better"),
        }[reading.verdict]

    def _tip(self, reading: KpiReading) -> str:
        source = self._program.variables[reading.kpi.variable].source
        moved = self._tr("The mark is about today's number; what a change rests on is said in words.")
        told = moved if reading.verdict != "same" else ""
        parts = (status_name(reading.status, self._tr), told, self.settling(reading), source)
        return "\n".join(part for part in parts if part)


def _track(reading: KpiReading) -> Track | None:
    if not math.isfinite(reading.value) or not math.isfinite(reading.today) or reading.kpi.format == "flag":
        return None
    low, high = reading.ends
    limit = None if math.isnan(reading.limit) else reading.limit
    return Track(reading.today, reading.value, low, high, VERDICTS[reading.verdict], limit)
