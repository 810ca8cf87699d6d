"""Marketing: what each channel's spend brings, with today's and the chosen spend."""

from __future__ import annotations

from desktop_app.core.analysis.dimension_charts.item_curves import Curves, item_curves
from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.response import Response, multiple
from desktop_app.core.charts import Axis, Chart
from desktop_app.core.i18n import translator

SPEND = "marketing.media_spend"
SESSIONS = "marketing.paid_session_count"
SCALE = "marketing.saturation_spend_scale"
STEPS = 24
SCALES_SHOWN = 2.4


def media_response(numbers: LiveNumbers, state: str, language: str) -> Chart:
    """Sessions over spend, one curve a channel, each to where it is nearly saturated."""
    tr = translator(language)
    sessions = Response(numbers.program, SESSIONS, SPEND)
    curves = Curves(
        points=tuple(
            (f"{factor!r}*{SCALE}", sessions.at(multiple(SCALE, factor)))
            for factor in (SCALES_SHOWN * step / STEPS for step in range(STEPS + 1))
        ),
        at=(SPEND, SESSIONS),
        of=SPEND,
        x_axis=Axis(tr("Spend a quarter"), numbers.program.inputs[SCALE].unit, "money"),
        y_axis=Axis(tr("Sessions a quarter"), "1", "number"),
    )
    return item_curves(
        numbers,
        state,
        curves,
        language,
        name="media_response",
        title=tr("What does more spend bring on each channel?"),
    )
