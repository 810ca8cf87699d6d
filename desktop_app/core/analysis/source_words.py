"""Where a default comes from, as people read it: what is ours is said in their language, citations stay as they are."""

from __future__ import annotations

import re

from desktop_app.core.errors import Translate

FITTED = re.compile(r"(?P<how>fit|backtest|own data) (?P<what>F\d)$")
LINKED = re.compile(r"= .+ when linked$")
"""How model files say that another part gives the number; they name it by its id, which no reader knows."""
FROM_MAP, FROM_PART = "map", "another part"


def source_text(source: str, tr: Translate) -> str:
    """The source of a model file, its parts between semicolons said one by one.

    >>> source_text("own data; assumption", lambda text: {"assumption": "假设", "own data": "自有数据"}.get(text, text))
    '自有数据; 假设'
    """
    words = _words(tr) | _remarks(tr)
    return tr("; ").join(words.get(part, part) for part in map(_without_step, source.split("; ")))


def _without_step(part: str) -> str:
    """The part without the number of the procedure of the specification, which no reader knows."""
    if part.startswith(FROM_MAP):
        return FROM_MAP
    if LINKED.match(part):
        return FROM_PART
    return FITTED.sub(lambda found: found["how"], part.replace(" (fit F2)", ""))


def _words(tr: Translate) -> dict[str, str]:
    return {
        "assumption": tr("assumption"),
        "own data": tr("own data"),
        "fit": tr("fitted to own data"),
        "backtest": tr("backtest on own data"),
        "own rate card": tr("own rate card"),
        "own policy": tr("own policy"),
        "own P&L": tr("own profit and loss account"),
        "own decision": tr("own decision"),
        "own acquirer report": tr("own acquirer's report"),
        "own tax adviser": tr("own tax adviser"),
        "own process map": tr("own process map"),
        "own contract": tr("own contract"),
        "own broker log": tr("own broker's log"),
        "own bank": tr("own bank"),
        "own analytics": tr("own web analytics"),
        "sea inbound": tr("inbound by sea"),
        "lever": tr("own decision"),
        "enter your own": tr("enter your own"),
        "means of consumer durables, analogue": tr("means of consumer durables, by analogy"),
        "past peaks": tr("past peaks"),
        "scaled to the shop": tr("scaled to the shop"),
    }


def _remarks(tr: Translate) -> dict[str, str]:
    """What we remark on numbers beside their sources."""
    return {
        FROM_MAP: tr("follows from the map"),
        FROM_PART: tr("from another part of the model, where both are computed"),
        "0 when a model is evaluated alone": tr("0 where a part is computed alone"),
        "1 after a backtest on own data": tr("1 after a backtest on own data"),
        "1 in a what-if": tr("1 in a what-if"),
        "1 in a what-if, 0 in the roadmap": tr("1 in a what-if, 0 in the roadmap"),
        "road_adv in the roadmap": tr("in the roadmap, as far as it has come"),
        "we use less": tr("we use less"),
        "assumption elsewhere": tr("assumption elsewhere"),
        "assumption per market": tr("assumption for each market"),
        "share is an assumption": tr("the share is an assumption"),
        "by HS code and origin": tr("by tariff code and origin"),
        "carrier upgrade is not free": tr("a faster carrier is not free"),
        "cross-border above domestic": tr("across borders above domestic"),
        "uplifts tested alone do not multiply in full": tr("gains tested alone do not multiply in full"),
        "consistent with orders a year and repeat rate": tr("consistent with orders a year and repeat rate"),
        "marketplace pages cannot be personalised by the seller": tr(
            "sellers cannot personalise a marketplace's pages"
        ),
        "capacity/dual-sourcing policy": tr("own policy of capacity and second sources"),
        "beyond the refund and the lost goods, which are in returns": tr(
            "beyond refund and lost goods, counted in returns"
        ),
        "payment fee is charged on it": tr("the payment fee is charged on it"),
        "0 = settled in the reporting currency": tr("0: settled in the currency of the report"),
        "0 = included in order value": tr("0: part of the order value"),
        "optional, 0 = off": tr("optional; 0 is off"),
        "10 % of capex, assumption": tr("10 % of the purchase, assumption"),
        "ABC analysis": tr("ABC analysis"),
        "A/B test": tr("A/B test"),
        "great-circle": tr("great-circle distance"),
    }
