"""Customs, contacts, warehouse, content, ledger and experiments with known rates."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.contacts import contacts
from desktop_app.core.evidence.calibrations.content import content
from desktop_app.core.evidence.calibrations.customs import customs
from desktop_app.core.evidence.calibrations.experiments import experiments
from desktop_app.core.evidence.calibrations.ledger import ledger
from desktop_app.core.evidence.calibrations.warehouse import warehouse
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

DOC_ERROR, INSPECTED, HELD_IF_WRONG, HELD_DAYS = 0.12, 0.08, 0.4, 6.0
ON_TIME_ASKS, LATE_ASKS, BOT, SETTLED, AGAIN = 0.4, 0.6, 0.5, 0.6, 0.15
LINES_AN_HOUR, REKEYS, KEY_ERRORS = 90.0, 3.0, 0.01
HOURS, SAVED = 1.5, 0.4
MARGIN = 0.02
CONVERSION, UPLIFT = 0.04, 0.1
DAY = pd.Timestamp(2026, 7, 1)


def customs_of(seed: int, n: int = 1500) -> pd.DataFrame:
    """Consignments; those with a document error are held more often."""
    rng = np.random.default_rng((9, seed))
    wrong = rng.random(n) < DOC_ERROR
    held = rng.random(n) < np.where(wrong, HELD_IF_WRONG, 0.05)
    days = np.where(held, rng.gamma(4, HELD_DAYS / 4, n), 0.0)
    inspected = pd.array(rng.random(n) < INSPECTED, dtype="boolean")
    doc_error = pd.array(wrong, dtype="boolean")
    names = [f"C{place}" for place in range(n)]
    return pd.DataFrame({"consignment": names, "doc_error": doc_error, "inspected": inspected, "held_days": days})


def orders_and_contacts_of(seed: int, n: int = 2000) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Orders, a third of them late, and what customers asked about them; some ask a bot, and some ask it again."""
    rng = np.random.default_rng((10, seed))
    late = rng.random(n) < 1 / 3
    promised = pd.Series(DAY, index=range(n))
    delivered = promised + pd.to_timedelta(np.where(late, 3, -1), unit="D")
    orders = pd.DataFrame({"order_id": np.arange(n).astype(str), "date": DAY, "promised": promised})
    asks = rng.poisson(ON_TIME_ASKS + LATE_ASKS * late)
    about = np.repeat(np.arange(n), asks)
    # Contacts about one order lie a month apart, so that none is a second try.
    place = np.concatenate([np.arange(count) for count in asks])
    moment = DAY + pd.to_timedelta(30 * place, unit="D")
    asked = pd.DataFrame({"order_id": about.astype(str), "date": moment, "late": late[about]})
    asked["bot"] = rng.random(len(asked)) < BOT
    asked["resolved"] = ~asked["bot"] | (rng.random(len(asked)) < SETTLED)
    asked["cost"] = np.where(asked["bot"], 0.4, rng.gamma(4, 1.0, len(asked)))
    asked = asked.assign(id=[f"K{place}" for place in range(len(asked))])
    return orders.assign(delivered=delivered, order_value=10.0), asked


def warehouse_of(seed: int, n: int = 90) -> pd.DataFrame:
    """Days of a warehouse."""
    rng = np.random.default_rng((11, seed))
    orders, hours = rng.poisson(200, n).astype(float), rng.gamma(20, 0.2, n)
    rekeys = rng.poisson(REKEYS * orders).astype(float)
    days = pd.date_range(DAY, periods=n, freq="D")
    lines, errors = rng.poisson(LINES_AN_HOUR * hours), rng.poisson(KEY_ERRORS * rekeys)
    columns = {"date": days, "orders": orders, "hours": hours, "rekeys": rekeys, "errors": errors.astype(float)}
    return pd.DataFrame({**columns, "lines": lines.astype(float)})


def content_of(seed: int, n: int = 400, saved: float = SAVED) -> pd.DataFrame:
    """Content items of two markets, one of them slower; more of that market's are made with AI."""
    rng = np.random.default_rng((12, seed))
    slow = rng.random(n) < 0.5
    ai = rng.random(n) < np.where(slow, 0.6, 0.3)
    mean = HOURS * np.where(slow, 1.5, 1.0) * np.where(ai, 1 - saved, 1.0)
    hours = mean * rng.gamma(4, 1 / 4, n)
    market = np.where(slow, "JP", "US")
    ai_used = pd.array(ai, dtype="boolean")
    return pd.DataFrame({"item": [f"I{k}" for k in range(n)], "market": market, "hours": hours, "ai_used": ai_used})


def ledger_of(seed: int, n: int = 60) -> pd.DataFrame:
    """Bookings of exchanged money of one market."""
    rng = np.random.default_rng((13, seed))
    worth = rng.gamma(4, 1000, n)
    settled = worth * (1 - MARGIN + rng.normal(0, 0.004, n))
    months = pd.date_range("2022-01-01", periods=n, freq="MS")
    frame = pd.DataFrame({"month": months, "account": "exchange", "amount": settled, "market": "US"})
    return frame.assign(settled=settled, converted=worth)


def experiments_of(seed: int, uplift: float = UPLIFT, n: int = 40_000) -> pd.DataFrame:
    """One test by lot in one market."""
    rng = np.random.default_rng((14, seed))
    orders = rng.binomial(n, [CONVERSION, CONVERSION * (1 + uplift)]).astype(float)
    frame = pd.DataFrame({"test": "personalisation", "market": "US", "arm": ["control", "treatment"]})
    return frame.assign(visitors=float(n), orders=orders)


def _repetition(seed: int) -> list[Calibrated]:
    orders, asked = orders_and_contacts_of(seed)
    return [
        *customs([source("T9", customs_of(seed))]),
        *contacts([source("T1", orders), source("T10", asked)]),
        *warehouse([source("T11", warehouse_of(seed))]),
        *content([source("T12", content_of(seed))]),
        *ledger([source("T13", ledger_of(seed))]),
        *experiments([source("T14", experiments_of(seed))]),
    ]


OPERATIONS = Study(
    "F6 operations",
    _repetition,
    {
        ("pay_doc0", ""): DOC_ERROR,
        ("sc_insp", ""): INSPECTED,
        ("sc_hold_err", ""): HELD_IF_WRONG,
        ("sc_det_days", ""): HELD_DAYS,
        ("mkt_cpo", ""): ON_TIME_ASKS,
        ("log_contacts_late", ""): LATE_ASKS,
        ("mkt_c_human", ""): 4.0,
        ("mkt_pot_defl", ""): BOT * SETTLED,
        ("log_uph", ""): LINES_AN_HOUR,
        ("log_rekey0", ""): REKEYS,
        ("log_key_err", ""): KEY_ERRORS,
        ("mkt_pot_gen", ""): SAVED,
        ("pay_fx", "US"): MARGIN,
        ("mkt_pot_pers", "US"): UPLIFT,
    },
)
