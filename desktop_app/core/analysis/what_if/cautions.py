"""The three warnings of the domain's models, each with when it applies, on which page, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.odds_chart import caution_sentence
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program

Warned = Literal["W1", "W2", "W3"]
SAVED_TIME = "company.working_time_saved_value"
APPETITE = "payment_risk.risk_appetite"
TRADED = ("payment_risk.total_false_decline_cost", "payment_risk.overall_missed_fraud_share")
COMPANY, PAYMENT = "company", "payment_risk"
LEAST = 1e-9


@dataclass(frozen=True)
class Caution:
    """A warning that applies: which one, the page that it belongs to, and its sentence."""

    id: Warned
    page: str
    sentence: str


def cautions(
    program: Program,
    today: Mapping[str, Value],
    column: Mapping[str, Value],
    language: str,
    odds: Odds | None = None,
) -> tuple[Caution, ...]:
    """The warnings that apply to a scenario.

    W1 belongs to its odds. W2 applies where the scenario changes false declines or missed fraud, or accepts fraud for
    money; W3 where it saves working time.
    """
    found: list[Caution] = []
    if odds is not None:
        found.append(Caution("W1", COMPANY, caution_sentence(odds, language)))
    if _trades(program, today, column):
        found.append(Caution("W2", PAYMENT, threshold_sentence(language)))
    found += [Caution("W3", COMPANY, text) for text in _saved_time(program, today, column, language)]
    return tuple(found)


def threshold_sentence(language: str) -> str:
    """W2: what one threshold cannot do."""
    tr = translator(language)
    return tr(
        "Fewer false declines or less fraud: one threshold cannot buy both beyond better detection. With risk appetite "
        "above 0 the model accepts more fraud because it is cheaper on paper; your acquirer may close the account "
        "before Visa's limit."
    )


def saved_time_sentence(value: float, unit: str, language: str) -> str:
    """W3: how much of a gain is saved time [money of the unit]."""
    tr = translator(language)
    text = tr("Saved hours become money only if fewer hours are paid. Of this gain {saved} is saved time.")
    return text.format(saved=amount_text(value, "money", unit, language))


def _trades(program: Program, today: Mapping[str, Value], column: Mapping[str, Value]) -> bool:
    appetite = column[APPETITE] if APPETITE in program.inputs else 0.0
    moved = any(column[name] != today[name] for name in TRADED if name in program.variables)
    return moved or (isinstance(appetite, float | int) and appetite > 0)


def _saved_time(
    program: Program, today: Mapping[str, Value], column: Mapping[str, Value], language: str
) -> Iterator[str]:
    if SAVED_TIME not in program.variables:
        return
    values = [value for value in (today[SAVED_TIME], column[SAVED_TIME]) if isinstance(value, float | int)]
    saved = values[1] - values[0]
    if saved > LEAST:
        yield saved_time_sentence(saved, program.variables[SAVED_TIME].unit, language)
